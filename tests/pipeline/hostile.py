"""Input that is out to cost much: each grows with a number, and should cost what it is long and no more."""

from collections.abc import Callable

Files = dict[str, str]
Grown = Callable[[int], Files]  # the files of one event; the number is about how many characters it is

HEAD = "title: T\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\n"
PEOPLE = HEAD + "hosts: a\nguest_of_honour: a\npeople:\n  a: {name: Ann Bo, biography: BIOGRAPHY, office: Minister}\n"


def event(text: str, **others: str) -> Files:
    return {"event.yaml": text, **{name.replace("_", "."): content for name, content in others.items()}}


def kind(body: str) -> Files:
    return event(HEAD) | {"templates/kinds/card/kind.yaml": "title: Card\n", "templates/kinds/card/body.md.j2": body}


def repeated(unit: str, length: int) -> str:
    return unit * (length // len(unit))


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


# A text of one field that says the same again and again.
UNITS = {
    "letters": "a", "words": "a ", "abbreviations": "Dr. A ", "sentences": "A. ", "blanks": "a" + " " * 99,
    "stars": "*a ", "brackets": "[", "underscores": "_", "ampersands": "&a", "backslashes": "\\", "links": "](",
    "lines": "a\n", "Greek": "ω", "Chinese": "漢", "Arabic": "س ", "marks": "e\u0301", "emoji": "😀",
    "facts": "{fact:", "dashes": "—", "placeholders": "[insert", "hyphens": "a\u00ad", "pipes": "| ",
}  # fmt: skip
SPEECH = "speeches:\n- speaker: a\n  transcript: said.txt\n  quotes:\n  - {status: approved, text: TEXT}\n"


def said(unit: str, where: str, form: str = HEAD) -> Grown:
    """The text in the place of `where`, and the same, with another end, in a transcript."""

    def grown(length: int) -> Files:
        text = repeated(unit, length)
        return event(form.replace(where, quoted(text + "x"), 1), said_txt=text + "y")

    return grown


TEXTS: dict[str, Grown] = {
    **{f"title of {name}": said(unit, "T") for name, unit in UNITS.items()},
    **{f"biography of {name}": said(unit, "BIOGRAPHY", PEOPLE) for name, unit in UNITS.items()},
    **{f"quotation of {name}": said(unit, "TEXT", PEOPLE + SPEECH) for name, unit in UNITS.items()},
    **{
        f"office of {name}": said(UNITS[name], "Minister", PEOPLE) for name in ("letters", "blanks", "lines", "Chinese")
    },
}


def listed(head: str, item: str, tail: str = "") -> Grown:
    """As many items as come to the number of characters; {i} in them counts."""
    return lambda n: event(head + "".join(item.replace("{i}", str(i)) for i in range(n // len(item))) + tail)


MANY: dict[str, Grown] = {
    "people": listed(HEAD + "people:\n", "  p{i}: {name: Ann X{i}}\n"),
    "people with a forbidden name each": listed(HEAD + "people:\n", "  p{i}: {name: A{i}, forbidden_names: [Y{i}]}\n"),
    "people, parts of names forbidden": listed(HEAD + "people:\n", "  p{i}: {name: A B{i}, forbidden_names: [A]}\n"),
    "people with another name each": listed(HEAD + "people:\n", "  p{i}: {name: A{i}, aliases: [Z{i}]}\n"),
    "heads of mission": listed(HEAD + "people:\n", "  p{i}: {name: A{i}, mission: {state: X, class: envoy}}\n"),
    "spouses unknown": listed(HEAD + "people:\n", "  p{i}: {name: A, spouse: q{i}}\n"),
    "forbidden names of one": listed(HEAD + "people:\n  b:\n    name: B\n    forbidden_names:\n", "    - x{i}\n"),
    "guests": listed(HEAD + "guests:\n", "- {surname: A{i}}\n"),
    "facts in a chain": listed(HEAD + "facts:\n  f: {statement: x}\n", "  f{i}: {statement: '{fact:f}'}\n"),
    "facts in one text": listed(HEAD + "facts: {f: {statement: x}}\npurpose: x", "{fact:f}", "\n"),
    "acronyms": listed(HEAD + "glossary:\n", "  A{i}: x\n"),
    "waivers": listed(HEAD + "waive:\n", "  w{i}: x\n"),
    "placeholders": listed(HEAD + "background:\n", "- TBC\n"),
    "background": listed(HEAD + "background:\n", "- x{i}\n"),
    "steps": listed(HEAD + "programme:\n", "- {at: 18:30, action: x}\n"),
    "offices of one": listed(HEAD + "hosts: a\npeople: {a: {name: A, offices: [X", ", X{i}", "]}}\n"),
    "speakers": lambda n: event(
        HEAD + "people:\n" + "".join(f"  p{i}: {{name: A{i}}}\n" for i in range(n // 50))
        + "speeches:\n" + "".join(f"- {{speaker: p{i}}}\n" for i in range(n // 50))
    ),
    "a key of dots": lambda n: event(HEAD + f"glossary:\n  ? '{'a.' * (n // 2)}'\n  : TBC\n"),
    "guests in a table": lambda n: event(
        HEAD + "guests: g.csv\n", g_csv="Surname,Given name\n" + "A,B\n" * (n // 4)
    ),
}  # fmt: skip

LOOP = "{% for i in range(COUNT) %}ITEM{% endfor %}"


def looped(item: str, around: str = "LOOP") -> Grown:
    return lambda n: kind(around.replace("LOOP", LOOP.replace("COUNT", str(n // 10)).replace("ITEM", item)))


def body(unit: str) -> Grown:
    return lambda n: kind("x " + repeated(unit, n))


TEMPLATES: dict[str, Grown] = {
    "numbers in one paragraph": looped("{{ i }} "),
    "values in one paragraph": looped("{{ event.title }} "),
    "strong values": looped("**{{ event.title }}** "),
    "links": looped("[{{ event.title }}](https://a.example/{{ i }}) "),
    "paragraphs": looped("{{ event.title }}\n\n"),
    "headings": looped("## {{ event.title }}\n\n"),
    "rules": body("\n\n---\n"),
    "page breaks": body("\n\n{.page-break}\n---\n"),
    "markings": looped("{.marking}\n{{ event.title }}\n\n", "LOOP\nx\n"),
    "items": looped("- {{ event.title }}\n"),
    "lists": looped("1. {{ i }}\n\nx\n\n"),
    "rows": looped("| {{ event.title }} | {{ i }} |\n", "| a | b |\n|---|---|\nLOOP"),
    "cards": looped("- {{ event.title }}\n", "::: cards\nLOOP:::\n"),
    "details": looped("- **{{ event.title }}** {{ i }}\n", "::: details\nLOOP:::\n"),
    "broken lines": looped("{{ event.title }}\\\n"),
    "a tall row": looped("{{ event.title }} ", "| a | b |\n|---|---|\n| LOOP | b |\n" + "| c | d |\n" * 200),
    "nested quotations": lambda n: kind("> " * (n // 2) + "x"),
    **{
        f"a body of {unit.strip()}": body(unit)
        for unit in (*"*_[(<`", "![", "**a ", "*a_ ", "[a](", "{.a}", "- a\n", "> ")
    },
}
