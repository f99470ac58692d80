from dataclasses import replace
from datetime import UTC, datetime

from briefgen.document import (
    Cards,
    Column,
    Details,
    Document,
    Emphasis,
    Gap,
    Heading,
    Image,
    ItemList,
    Letterhead,
    LineBreak,
    Link,
    Marking,
    Note,
    PageBreak,
    Paragraph,
    Picture,
    Quotation,
    Row,
    Rule,
    Span,
    Strong,
    Table,
    Text,
)
from briefgen.document.walk import map_surrounding_lines, map_texts, surrounding_lines, texts


def text(word: str) -> tuple[Text]:
    return (Text(word, origin=f"field.{word}"),)


EVERYTHING = Document(
    "title",
    "en",
    (
        Heading(1, text("a")),
        Paragraph(
            (Strong(text("b")), Emphasis(text("c")), LineBreak(), Link("https://x", text("d")), Gap(), *text("e"))
        ),
        ItemList(((Paragraph((Span("muted", text("f")),)), ItemList(((Paragraph(text("g")),),))),)),
        Table((Column(text("h"), 1), Column(text("i"), 1)), (Row((text("j"), text("k"))),), "summary"),
        Quotation((Paragraph(text("l")),), text("m")),
        Note("note", text("n"), (Paragraph(text("o")),)),
        Details(((text("p"), text("q")),)),
        Cards(((Paragraph(text("r")),),)),
        Image(Picture(b"", "png", 1, 1), "alt", caption=text("s")),
        Marking("t"),
        PageBreak(),
        Rule(),
    ),
    datetime(2026, 5, 1, tzinfo=UTC),
    letterhead=Letterhead("name", "place", ("line",)),
    marking="marking",
    draft="draft",
    running_head="head",
    foot="foot",
)


def test_every_text_is_met_once_in_reading_order() -> None:
    assert "".join(each.text for each in texts(EVERYTHING)) == "abcdefghijklmnopqrst"


def test_every_text_can_be_changed_and_all_else_stays() -> None:
    upper = map_texts(EVERYTHING, lambda each: replace(each, text=each.text.upper()))
    assert "".join(each.text for each in texts(upper)) == "ABCDEFGHIJKLMNOPQRST"
    assert map_texts(upper, lambda each: replace(each, text=each.text.lower())) == EVERYTHING


def test_the_lines_around_the_blocks_can_be_changed() -> None:
    assert surrounding_lines(EVERYTHING)[:4] == ("title", "name", "place", "line")
    changed = map_surrounding_lines(EVERYTHING, lambda line: f"<{line}>")
    assert surrounding_lines(changed) == tuple(f"<{line}>" for line in surrounding_lines(EVERYTHING))
