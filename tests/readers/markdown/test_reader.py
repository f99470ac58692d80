"""Markdown with slots becomes the blocks it means; data never does; what says nothing leaves no trace."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.document import (
    Block,
    Caption,
    Cards,
    Cell,
    Details,
    Emphasis,
    Gap,
    Hairline,
    Heading,
    Image,
    ItemList,
    LineBreak,
    Link,
    Marking,
    Note,
    PageBreak,
    Paragraph,
    Picture,
    Quotation,
    Span,
    Strong,
    Table,
    Text,
    plain_text,
)
from briefgen.document.slots import SlottedMarkdown, slot
from briefgen.errors import TemplateError
from briefgen.readers.markdown import parse
from tests.documents import plain, words


def read(markdown: str, *values: str) -> tuple[Block, ...]:
    return parse(SlottedMarkdown(markdown, tuple(Text(value, "field") for value in values)))


def test_headings_and_roles() -> None:
    assert read("{.kicker}\nNOTE\n\n# T\n\n## One\n\ntext\n\n### Two\n\n{.small}\nfoot") == (
        Paragraph(words("NOTE"), "kicker"),
        Paragraph(words("T"), "title"),
        Heading(1, words("One")),
        Paragraph(words("text")),
        Heading(2, words("Two")),
        Paragraph(words("foot"), "small"),
    )


def test_inlines() -> None:
    (paragraph,) = read("a **b** *c* [d](https://e.example) [f]{.muted}\\\ng [h]{.aside} [i]{.end}")
    assert isinstance(paragraph, Paragraph)
    assert paragraph.content == (
        Text("a "),
        Strong(words("b")),
        Text(" "),
        Emphasis(words("c")),
        Text(" "),
        Link("https://e.example", words("d")),
        Text(" "),
        Span("muted", words("f")),
        LineBreak(),
        Text("g "),
        LineBreak(),
        Span("small", words("h")),
        Text(" "),
        Gap(),
        Text("i"),
    )


def test_lists_nest_and_count() -> None:
    (outer,) = read("3. a\n   - b\n4. c")
    assert isinstance(outer, ItemList)
    assert (outer.ordered, outer.start, len(outer.items)) == (True, 3, 2)
    assert isinstance(outer.items[0][1], ItemList)


def test_fences() -> None:
    details, note, cards = read(
        "::: details\n- **When** today\n- **Where**\n:::\n\n:::: callout BOTTOM LINE\ntext\n::::\n\n"
        "::: cards 3\n- **A**\n\n  b\n- **C**\n:::"
    )
    assert details == Details(((words("When"), words("today")),))
    assert note == Note("callout", words("BOTTOM LINE"), (Paragraph(words("text")),))
    assert isinstance(cards, Cards)
    assert (len(cards.items), cards.across) == (2, 3)


def test_quotation_with_attribution() -> None:
    (quotation,) = read("> words\n>\n> — Ingrid Solheim")
    assert quotation == Quotation((Paragraph(words("words")),), words("Ingrid Solheim"))


def test_quotation_of_several_paragraphs_without_attribution() -> None:
    (quotation,) = read("> one\n> two\n>\n> **three**\n>\n> four")
    one, three, four = Paragraph(words("one two")), Paragraph((Strong(words("three")),)), Paragraph(words("four"))
    assert quotation == Quotation((one, three, four))


def test_a_value_of_several_lines_keeps_them() -> None:
    assert read(slot(0), "one\n\ntwo") == (
        Paragraph((Text("one", "field"), LineBreak(), LineBreak(), Text("two", "field"))),
    )


def test_a_heading_or_span_of_nothing_leaves_no_trace() -> None:
    assert read(f"# {slot(0)}\n\n## {slot(0)}\n\ntext [{slot(0)}\\\n]{{.end}}", "") == (Paragraph(words("text")),)


def test_breaks_rules_and_markings() -> None:
    assert read("a\n\n{.page-break}\n---\n\nb\n\n---\n\n{.marking}\nM\n\nc") == (
        Paragraph(words("a")),
        PageBreak(),
        Paragraph(words("b")),
        Hairline(),
        Marking(plain("M")),
        Paragraph(words("c")),
    )


def test_what_says_nothing_leaves_no_trace() -> None:
    empty = slot(0)
    markdown = (
        f"## Gone\n\n## Gone too\n\n### And this\n\n- {empty}\n\n| A |\n|---|\n| {empty} |\n\n"
        f"::: details\n- **L** {empty}\n:::\n\n::: note T\n{empty}\n:::\n\n> {empty}\n\n"
        f"{{.page-break}}\n---\n\n{{.marking}}\nX\n\n[{empty}]{{.end}}"
    )
    assert read(markdown, "") == ()


def test_pictures_come_from_the_data_alone() -> None:
    picture = Picture(b"x", "png", 1, 1)
    source = SlottedMarkdown(f'![A]({slot(0)} "by B"){{width=30}}', (Text("photo.png"),))
    assert parse(source, {"photo.png": picture}) == (Image(picture, plain("A"), 30, Caption(words("by B"))),)
    with pytest.raises(TemplateError, match="not named in the event's data"):
        parse(SlottedMarkdown("![A](/etc/passwd)"))


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "data:x", "JaVaScRiPt:x", "//host", ""])
def test_a_harmful_link_is_its_words_alone(url: str) -> None:
    assert read(f"[words]({slot(0)})", url) == (Paragraph(words("words")),)


@pytest.mark.parametrize(
    ("markdown", "message"),
    [
        ("{.shiny}\ntext", "shiny"),
        ("[x]{.shiny}", "shiny"),
        ("::: details\ntext\n:::", "one list"),
        ("::: note T\ntext\n\nmore", "never closed"),
        (":::: note T\n::: details\n- **a** b\n:::\n", "never closed"),
        ("::: details\n- no label\n:::", "bold"),
        ("##### deep", "no deeper"),
        ("{colour=red}\ntext", "'colour' means nothing here"),
        ("::: cards 4\n- a\n:::", "'::: cards 3' for three in a row"),
        ("a ![x](y) b", "paragraph of its own"),
    ],
)
def test_what_cannot_be_meant_is_an_error_with_a_line(markdown: str, message: str) -> None:
    with pytest.raises(TemplateError, match=message) as caught:
        read(f"text\n\n{markdown}")
    place = caught.value.problems[0].place
    assert place and place.line and place.line >= 3


HOSTILE = ["Smith | Sons & Partners", "*Star*", "1. Mai", "# 3", "<b>R&D</b>", "{{ 7*7 }}", "C:\\temp", "a_b_c"]
HOSTILE += [
    "[x](y)",
    "-5",
    "~~no~~",
    "ends with \\",
    "no\u00a0break",
    "{.kicker}",
    ":::",
    "---",
    "&amp;",
    "![x](y)",
    "> q",
]


@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_values_are_text_wherever_a_slot_stands(value: str) -> None:
    blocks = read(
        f"# {slot(0)}\n\n{slot(0)}\n\n- {slot(0)}\n\n| A |\n|---|\n| {slot(0)} |\n\n> {slot(0)}\n>\n> — {slot(0)}\n\n"
        f"::: details\n- **{slot(0)}** {slot(0)}\n:::\n\n::: note {slot(0)}\n{slot(0)}\n:::\n\n"
        f"**{slot(0)}** *{slot(0)}*",
        value,
    )
    title, paragraph, items, table, quotation, details, note, marked = blocks
    one = (Text(value, "field"),)
    assert title == Paragraph(one, "title")
    assert paragraph == Paragraph(one)
    assert items == ItemList(((Paragraph(one),),))
    assert isinstance(table, Table) and table.rows[0].cells == (Cell(one),)
    assert quotation == Quotation((Paragraph(one),), one)
    assert details == Details(((one, one),))
    assert note == Note("note", one, (Paragraph(one),))
    assert marked == Paragraph((Strong(one), Text(" "), Emphasis(one)))


printable = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), min_size=1).filter(str.strip)


@given(printable, printable)
def test_any_value_comes_out_as_it_went_in(first: str, second: str) -> None:
    blocks = read(f"a {slot(0)} b **{slot(1)}**\n\n| H |\n|---|\n| {slot(0)}{slot(1)} |", first, second)
    paragraph, table = blocks
    assert isinstance(paragraph, Paragraph) and isinstance(table, Table)
    assert plain_text(paragraph.content) == f"a {first} b {second}"
    assert plain_text(table.rows[0].cells[0].content) == first + second


def test_a_marking_over_a_heading_stays_with_it() -> None:
    marked = (Marking(plain("M")), Heading(1, plain("H")), Paragraph(plain("c")))
    assert read("{.marking}\nM\n\n## H\n\nc") == marked
    assert read("{.marking}\nM\n\n## H\n\n## Next\n\nc") == (Heading(1, plain("Next")), Paragraph(plain("c")))
