"""Documents made by hand for tests: plain texts, papers of a few blocks, and one paper with every block there is."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from typing import Any, Literal

from briefgen.document import (
    Anchor,
    Block,
    Caption,
    Cards,
    Cell,
    Column,
    CrossReference,
    Details,
    Document,
    Emphasis,
    Footnote,
    Foreign,
    Furniture,
    Gap,
    Hairline,
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
    PlainText,
    Quotation,
    Row,
    Section,
    Span,
    Strong,
    Table,
    TableOfContents,
    Text,
)

MODIFIED = datetime(2026, 5, 17, 18, 30, tzinfo=UTC)
_LINES = ("running_head", "foot", "marking", "draft", "page_label")


def plain(text: str) -> PlainText:
    """Words that no field is behind."""
    return (Text(text),) if text else ()


def letterhead(name: str, place: str = "", *lines: str) -> Letterhead:
    """A letterhead of plain words."""
    return Letterhead(plain(name), plain(place), tuple(map(plain, lines)))


def document_of(
    *blocks: Block, title: str = "Paper", language: str = "en", letterhead: Letterhead | None = None, **given: Any
) -> Document:
    """A paper of these blocks; the lines of its furniture may be given by name, as plain words."""
    lines = {name: plain(given.pop(name)) for name in _LINES if name in given}
    around = Furniture(letterhead=letterhead, **lines)
    return Document(plain(title), language, blocks, given.pop("modified", MODIFIED), around, **given)


def around(document: Document, *, letterhead: Letterhead | Literal["same"] | None = "same", **lines: str) -> Document:
    """The paper with some lines of its furniture replaced, and with another letterhead where one is given."""
    changed: dict[str, Any] = {name: plain(line) for name, line in lines.items()}
    if letterhead != "same":
        changed["letterhead"] = letterhead
    return replace(document, furniture=replace(document.furniture, **changed))


def printed_texts(part: object) -> Iterator[Text]:
    """The texts that a page shows: not those that describe a table or a picture to people who cannot see it."""
    if isinstance(part, Text):
        yield part
    elif isinstance(part, tuple):
        for member in part:
            yield from printed_texts(member)
    elif is_dataclass(part):
        for each in fields(part):
            if each.name not in ("summary", "alt"):
                yield from printed_texts(getattr(part, each.name))


def field(word: str) -> tuple[Text]:
    """A word of a field that is called like it."""
    return (Text(word, f"field.{word}"),)


# A grey square of eight pixels.
PICTURE = Picture(
    bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000008000000080800000000e164e157000000"
        "0e4944415478da6368800206ca18008084200110e86a170000000049454e44ae426082"
    ),
    "png", 8, 8,
)  # fmt: skip

# Every block and every inline, each word once; what they say is in the order in which people read it.
EVERY_BLOCK: tuple[Block, ...] = (
    Paragraph(field("kicker"), "kicker"),
    Paragraph(field("title"), "title"),
    TableOfContents(field("contents"), 1),
    Heading(1, field("heading")),
    Paragraph((
        Anchor("here"), Strong(field("strong")), Emphasis(field("emphasis")), LineBreak(),
        Link("https://a.example", field("link")), Foreign("fr", field("etranger")),
        CrossReference("here", field("see")),
        Span("muted", field("muted")), Footnote(field("footnote")), Gap(), *field("end"),
    )),
    ItemList(((Paragraph(field("item")), ItemList(((Paragraph(field("inner")),),))),), ordered=True, start=3),
    Table(
        (Column(field("column"), 1), Column(field("other"), 1)), (Row.of(field("cell"), field("next")),),
        plain("Summary"), Caption(field("table-caption"), plain("Table"), 1),
    ),
    Quotation((Paragraph(field("quoted")),), field("attribution")),
    Note("note", field("note"), (Paragraph(field("noted")),)),
    Note("callout", field("callout"), (Paragraph(field("called")),)),
    Details(((field("label"), field("value")),)),
    Cards(((Paragraph(field("card")),), (Paragraph(field("second")),))),
    Image(PICTURE, plain("alternative"), caption=Caption(field("caption"))),
    Marking(field("marked")),
    Section((Paragraph(field("section")),)),
    PageBreak(),
    Hairline(),
    Paragraph(field("ends"), "ends"),
)  # fmt: skip
EVERYTHING = document_of(
    *EVERY_BLOCK, title="title", letterhead=letterhead("sender", "place", "line"), marking="SECRET", draft="DRAFT",
    running_head="head", foot="foot", page_label="{page}/{pages}",
)  # fmt: skip

SPANS = Table(
    (Column(field("a"), 1), Column(field("b"), 1), Column(field("c"), 1)),
    (
        Row((Cell(field("wide"), across=2), Cell(field("tall"), down=2))),
        Row.of(field("left"), field("middle")),
    ),
    plain("Spans"),
)
