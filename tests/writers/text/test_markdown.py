"""Markdown, read back with a CommonMark parser: the data must print character for character."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefgen.document import (
    Block,
    Column,
    Details,
    Emphasis,
    Heading,
    Inlines,
    ItemList,
    LineBreak,
    Link,
    Note,
    PageBreak,
    Paragraph,
    Quotation,
    Row,
    Strong,
    Table,
    Text,
)
from briefgen.writers.text import write_markdown
from tests.documents import document_of, plain, theme, words

HOSTILE = (
    "Smith | Sons & Partners", "*Star*", "1. Mai", "# 3", "<b>R&D</b>", "{{ 7*7 }}", "C:\\temp", "a_b_c", "_a_",
    "[x](y)", "-5", "- 5", "+ 5", "~~no~~", "~~~", "trailing \\", "space after \\ ", "\\*", "\\\\", "no\u00a0break",
    "\u00a0edge\u00a0", " lead", "trail  ", "    code", "\ttab\t", "===", "---", "- - -", "_ _ _", ":-:",
    "| a | b |", "> q", "&amp;", "&#35;", "```", "`x`", "<https://a.example>", "<!--", "[a]: b", "[ ] task",
    "[a](b]: c", "[^1]", "![x](y)", "wow!", "C #", "#", "2) b", "a * b", "**", "x | y", "[the Minister]",
    "5 < 6 > 4", "\\|", "—", "“Excellency”", "(대사)", "€", "*", "_", "=", "+",
)  # fmt: skip
values = st.one_of(
    st.sampled_from(HOSTILE),
    st.text("ab1.)-+*_#>=|:~`\\[](){}<>!&;\"' \t\u00a0€(대", min_size=1, max_size=12),
    st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=20),
)


def written(*blocks: Block) -> str:
    return write_markdown(document_of(*blocks), theme()).decode("utf-8")


def parsed(text: str) -> list[Token]:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)


def printed(token: Token) -> str:
    """What a reader sees of a paragraph, heading or cell; tags of our own show nothing but a new line."""
    shown = {"softbreak": "\n", "hardbreak": "\n"}
    own = {"<br>": "\n", "<strong>": "", "</strong>": "", "<em>": "", "</em>": ""}
    return "".join(
        own[child.content] if child.type == "html_inline" else shown.get(child.type, child.content)
        for child in token.children or ()
    )


def texts(*blocks: Block) -> list[str]:
    return [printed(token) for token in parsed(written(*blocks)) if token.type == "inline"]


def shape(*blocks: Block) -> list[str]:
    return [token.type for token in parsed(written(*blocks)) if token.type.endswith("_open")]


def item(text: str, *inside: Block) -> tuple[Block, ...]:
    return (Paragraph(words(text)), *inside)


def grid(*values: str) -> Table:
    return Table(tuple(Column(words(value), 1) for value in values), (Row.of(*tuple(map(words, values))),), plain(""))


@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_data_prints_as_it_is(value: str) -> None:
    prints_as_it_is(value, "two")
    prints_as_it_is("one", value)


@given(values, values)
def test_any_data_prints_as_it_is(one: str, two: str) -> None:
    prints_as_it_is(one, two)


def prints_as_it_is(one: str, two: str) -> None:
    blocks = (
        Paragraph(words(one)), Heading(1, words(one)), ItemList((item(one), item(two))),
        ItemList((item(two, ItemList((item(one),))), item(one)), ordered=True), grid(one, two),
        Quotation((Paragraph(words(two)),)), Paragraph((Text(one), LineBreak(), Text(two))),
    )  # fmt: skip
    wanted = [one, one, one, two, two, one, one, one, two, one, two, two, f"{one}\n{two}"]
    assert texts(*blocks) == wanted
    assert shape(*blocks) == shape(*_with_words(blocks))


def _with_words(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same shape, with harmless words."""
    return (
        Paragraph(words("a")), Heading(1, words("a")), ItemList((item("a"), item("b"))),
        ItemList((item("a", ItemList((item("b"),))), item("c")), ordered=True), grid("a", "b"),
        Quotation((Paragraph(words("a")),)), Paragraph((Text("a"), LineBreak(), Text("b"))),
    )  # fmt: skip


@given(values, values, values)
@example("는", "한소라(대사)", "는")
@example("a", " b ", "c")
@example("a", "b", "c")
def test_marks_never_show_beside_data(before: str, inside: str, after: str) -> None:
    strong: Inlines = (Text(before), Strong(words(inside)), Text(after))
    emphasis: Inlines = (Text(before), Emphasis((Strong(words(inside)), Text(after))), Emphasis(words(inside)))
    plain: Inlines = (Text(before), Emphasis(words(inside)), Text(after))
    link: Inlines = (Text(before), Link("https://a.example/(b)?c=d&e", words(inside)), Text(after))
    whole = before + inside + after
    assert texts(*map(Paragraph, (strong, emphasis, plain, link))) == [whole, whole + inside, whole, whole]


def test_a_bullet_without_words_makes_no_heading() -> None:
    blocks = (ItemList((item("one", ItemList((item(""), item("two")))),)),)
    assert "heading_open" not in shape(*blocks)
    assert texts(*blocks) == ["one", "two"]


@pytest.mark.parametrize(
    "plain",
    [
        "a_b_c",
        "C:\\temp",
        "R&D",
        "-5",
        "Smith | Sons & Partners",
        "5 < 6",
        "a * b",
        "[the Minister] said (so)",
        "No. 3!",
    ],
)
def test_ordinary_words_need_no_backslash(plain: str) -> None:
    assert written(Paragraph(words(plain))) == plain + "\n"


@pytest.mark.parametrize("marks", ["[ ] task", "[x] done", "[^1]: note", "~struck~"])
def test_marks_of_other_dialects_are_escaped(marks: str) -> None:
    assert written(Paragraph(words(marks))).startswith("\\" + marks[:2])


def test_look_of_the_source() -> None:
    text = written(
        Paragraph(words("Reception"), "title"),
        Note("note", words("NOTES"), (Paragraph(words("Words.")),)),
        Details(((words("Dress"), words("Lounge suit")),)),
        ItemList((item("1. Mai", ItemList((item("inner"),))), item("two"))),
        Paragraph((Strong(words("Media contact:")), Text(" "), Link("mailto:a@b.example", words("a@b.example")))),
        Table((Column(words("No"), 1, "end"), Column((), 1)), (Row.of(words("1"), words("a|b")),), plain("")),
        Quotation((Paragraph(words("We stayed.")),), words("Solheim")),
    )
    assert text == (
        "# Reception\n\n> **NOTES**\n>\n> Words.\n\n- **Dress** Lounge suit\n\n"
        "* 1\\. Mai\n  - inner\n* two\n\n**Media contact:** <a@b.example>\n\n"
        "| No |      |\n| --: | ---- |\n| 1  | a\\|b |\n\n> We stayed.\n>\n> — Solheim\n"
    )


def test_marks_in_marks_and_links_in_links_are_written_once() -> None:
    assert written(Paragraph((Strong((Text("a "), Strong(words("b")))),))) == "**a b**\n"
    inner = Link("https://b.example/", words("b"))
    assert written(Paragraph((Link("https://a.example/", (Text("a "), inner)),))) == "[a b](https://a.example/)\n"
    assert written(Paragraph((Strong(()), Text(""), Emphasis(words("a"))))) == "_a_\n"


def test_an_item_of_several_paragraphs_has_air_and_a_break_ends_a_list() -> None:
    paragraphs = ItemList(((Paragraph(words("a")), Paragraph(words("b"))), item("c")))
    assert written(paragraphs, PageBreak(), ItemList((item("d"),))) == "- a\n\n  b\n\n- c\n\n* d\n"


def test_an_exclamation_mark_before_a_link_makes_no_picture() -> None:
    text = written(Paragraph((Text("Come!"), Link("https://a.example/", words("here")))))
    assert text == "Come\\![here](https://a.example/)\n"
