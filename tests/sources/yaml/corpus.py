"""YAML texts of every style, signs to change them by, and another YAML 1.2 library's word on what they mean."""

import re
from collections.abc import Sequence

import yaml12

from briefgen.sources import Spelt

# One text a feature of YAML 1.2.
READ = [
    "a: b\nc:\n  - d\n  - e: f\n    g: h\n",
    "a:\n- b\n- c\nd:\n  e:\n    f: g\n",
    "- - a\n  - b\n- c: d\n  e: [f, {g: h}]\n",
    "a: {b: [c, {d: e}], 'f': \"g\"}\n",
    'a: {"b":1, "c": [1,2], d: }\n',
    "a: 'it''s'\nb: \"x\\ty\\n\\u00e9\\\"\"\nc: plain 'text' \"here\"\n",
    "a: one\n  two\n\n  three\nb: 'one\n  two\n\n  three'\nc: \"one\n  two\\\n  three\n\n  four\"\n",
    "a: |\n  one\n   two\n\n  three\nb: >\n  one\n  two\n\n   three\n  four\n",
    "a: |-\n  one\n\nb: |+\n  two\n\nc: >-\n  three\n  four\nd: >+\n  five\n\ne: f\n",
    "a: |2\n    one\n   two\nb: >1-\n  three\n four\n",
    "# one\na: b # two\n# three\nc:   # four\n  - d # five\n  # six\n  - e\n",
    "a: &x b\nc: *x\nd: &y [e, *x]\nf: *y\n&z g: *z\n",
    "a: &x 1\nb: &x 2\nc: *x\n",
    "a: http://example.org/x?y=1#z\nb: x#y\nc: d:e\nf: :g\nh: -i\nj: ?k\n",
    "[a: b, c, http://x.org:80/y, -d, 1:2]\n",
    "[a, [b, [c]], {}, [], '', \"\"]\n",
    "a:\nb: ~\nc: null\nd: ''\ne: \"\"\nf: []\ng: {}\n",
    "a: true\nb: NO\nc: 1_000\nd: 0x1F\ne: 1e3\nf: .5\ng: 12:30\nh: 2026-05-17\ni: 014\nj: +1\nk: -0.0\nl: .inf\n",
    "---\na: b\n...\n",
    "--- {a: b}\n",
    "--- |\n a\n b\n",
    "%YAML 1.2\n---\na: b\n",
    "%YAML 1.2 # x\n# y\n---\na: b\n",
    "a: b\t\nc: [d\t,\te]\nf: \tg\n",
    "a:\n    b: c\n    d:\n     - e\n     -   f\n",
    "a: [\n  b,\n  c\n]\nd: {\n  e: f,\n  g: h,\n}\n",
    "? a\n: b\n? |\n  c\n: - d\n",
    "'a': b\n\"c d\": e\nf g: h\n1: i\n",
    "a: |\n\n  b\n\n\nc: d\n",
    "a: >\n  b\n\n  - c\n  - d\n\n  e\n",
    "a: x\u00a0y\nb: é한 \u05d0\n\u0e01: \u17d2\n",
    "-\n- \n- a\n-\n  b\n",
    "a:\n  - |\n   b\n  - 'c\n    d'\n  - {e: f,\n    g: h}\n",
]
# What YAML 1.2 refuses, what libyaml takes otherwise, and what data does not need.
REFUSED = [
    "---\n---\n",
    "a: b\n---\nc: d\n",
    "a:\n  b: c\n d: e\n",
    "a: [b,\nc]\n",
    'a: "b\nc"\n',
    "? [a]\n: b\n",
    "a: b: c\n",
    "a: 'b'\n  c: d\n",
    "a: - b\n",
    "a: >\n\n\n  b\n  # c\n d: e\n",
    'a: "\\/ \\e \\_ \\N"\n',
    "<<: {a: b}\n",
    "a: !!str b\n",
    "a: b\na: c\n",
    "a: [-, -b, - c]\n",
    "{a, b: c, ? d}\n",
    "{a:1, b: c}\n",
    "[?a, ?b: c]\n",
    "[?a: b]\n",
    "{?a: b}\n",
    "a: &b:c d\n",
    "a: b#c #d\n",
    '"a"#b\n',
    "a: [b]#c\n",
    "a: >#b\n  c\n",
]
CORPUS = READ + REFUSED
BITS = [
    " ", "  ", "\n", "\n ", "\n  ", "\n    ", "\t", ":", ": ", "- ", "-", "?", "? ", "#", " #", " # x", ",", ", ",
    "[", "]", "{", "}", "&a ", "*a", "&b ", "*b", "|", ">", "|-\n", ">+\n", "|2\n", '"', "'", "''", "\\", "\\n", '\\"',
    "\\\n", "%", "@", "a", "b: c", "- d", "x", "~", "null", "1", "true", "---\n", "...\n", "--- ", '"a":1', "a:1",
    "http://x.y/#z", "é", "key: |\n  x\n   y\n", "k: >\n  a\n  b\n\n   c\n", '"x\n  y"', "'x\n  y'", "\r\n", "\r",
]  # fmt: skip
# Where the other library is known to differ from the specification: blanks or nothing below the | of a last text,
# a tab after some colons, a comment to the left of a block whose indentation is given, and a line within [ ] that
# begins with a hyphen and ends there. Python takes the keys true and 1
# for one. A bracket that closes a
# group in the column of the field around it is let pass by both, but by the other one not if the group is empty.
_NOT_JUDGED = re.compile(
    r"[|>][-+0-9]*[ \t]*(?:#.*)?\s*\Z|:\t|[\r\n]\s*-[\],}]|[\[{](?:\s*#[^\r\n]*)*\s*[\r\n]\s*[\]}]"
    r"|[|>][-+]?[1-9][-+]?[^\r\n]*[\r\n]+\s*#"
    r"|\b(?:[Tt]rue|TRUE|[Ff]alse|FALSE)\s*:"
)


def changed(text: str, changes: Sequence[tuple[int, int, str]]) -> str:
    """A text with some letters taken out and some signs put in, and a line's end at its end."""
    for position, taken, put in changes:
        at = position % (len(text) + 1)
        text = text[:at] + put + text[at + taken :]
    return f"{text}\n"


def is_judged(text: str) -> bool:
    """Whether the other library can say what a text means."""
    return bool(text.strip()) and not _NOT_JUDGED.search(text)


def means(text: str, value: Spelt) -> bool:
    """Whether a text means that value to another YAML 1.2 library, which knows numbers where we keep the spelling."""
    try:
        return _same(value, yaml12.parse_yaml(text))
    except ValueError:
        return False


def _same(ours: Spelt, theirs: object) -> bool:
    match ours, theirs:
        case dict(), dict():
            pairs = zip(ours.items(), theirs.items(), strict=False)
            return len(ours) == len(theirs) and all(
                _same(key, other) and _same(value, one) for (key, value), (other, one) in pairs
            )
        case list(), list():
            return len(ours) == len(theirs) and all(map(_same, ours, theirs))
        case str(), bool():
            return ours.lower() == str(theirs).lower()
        case str(), int():
            return (int(ours, 0) if ours[:2] in ("0x", "0o") else int(ours)) == theirs
        case str(), float():
            return float(ours.replace(".inf", "inf").replace(".Inf", "inf").replace(".INF", "inf")) == theirs
        case _:
            return ours == theirs
