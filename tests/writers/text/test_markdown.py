"""Markdown, read back with a CommonMark parser: the data must print character for character."""

import pytest
from hypothesis import given

from briefgen.document import (
    Block,
    Column,
    Details,
    Heading,
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
from tests.documents import plain, words
from tests.writers.text.reading import HOSTILE, as_markdown, item, shape, texts, values


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


def test_a_bullet_without_words_makes_no_heading() -> None:
    blocks = (ItemList((item("one", ItemList((item(""), item("two")))),)),)
    assert "heading_open" not in shape(*blocks)
    assert texts(*blocks) == ["one", "two"]


def test_look_of_the_source() -> None:
    text = as_markdown(
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


def test_an_item_of_several_paragraphs_has_air_and_a_break_ends_a_list() -> None:
    paragraphs = ItemList(((Paragraph(words("a")), Paragraph(words("b"))), item("c")))
    assert as_markdown(paragraphs, PageBreak(), ItemList((item("d"),))) == "- a\n\n  b\n\n- c\n\n* d\n"
