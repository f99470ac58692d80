"""The sample paper of all writers: every block, every inline and every role once, each with a word of its own."""

from dataclasses import replace
from decimal import Decimal

from briefgen.document import (
    Anchor,
    Block,
    Caption,
    Cards,
    Cell,
    Chart,
    Column,
    CrossReference,
    Details,
    Document,
    Emphasis,
    Figure,
    Footnote,
    Foreign,
    Gap,
    Hairline,
    Heading,
    Image,
    Inline,
    Inlines,
    ItemList,
    LineBreak,
    Link,
    Marking,
    Note,
    PageBreak,
    Paragraph,
    QrCode,
    Quotation,
    Row,
    Section,
    Series,
    SignatureField,
    Span,
    Strong,
    Table,
    TableOfContents,
    Text,
)
from tests.documents import document_of, guests, letterhead, paragraph, picture, plain


def field(word: str) -> tuple[Text]:
    """A word of a field that is called like it."""
    return (Text(word, f"field.{word}"),)


def _apart(*inlines: Inline) -> Inlines:
    """The inlines with a space of no field between them."""
    return tuple(each for inline in inlines for each in (Text(" "), inline))[1:]


# Each word stands once; in the order of the blocks they are in the order in which people read them.
EVERY_BLOCK: tuple[Block, ...] = (
    Paragraph((*field("kicker"), Gap(), *field("number")), "kicker"),
    Paragraph(field("title"), "title"),
    Paragraph(field("subtitle"), "subtitle"),
    TableOfContents(field("contents"), 1),
    Paragraph(field("lead"), "lead"),
    Heading(1, field("heading")),
    Heading(2, field("subheading")),
    Heading(3, field("minor")),
    Paragraph(_apart(
        Anchor("here"), Strong((*field("strong"), Emphasis(field("-both")))), Emphasis(field("emphasis")), LineBreak(),
        Link("https://a.example/?x&y", field("link")), Foreign("fr", field("etranger")),
        CrossReference("here", field("see")), Span("label", field("label")), Span("muted", field("muted")),
        Span("small", field("small")), Span("nowrap", field("nowrap")), Footnote(field("footnote")), Gap(),
        *field("end"),
    )),
    ItemList(((Paragraph(field("item")), ItemList(((Paragraph(field("inner")),),))),), ordered=True, start=3),
    Table(
        (Column(field("column"), 1), Column(field("other"), 1, "center"), Column(field("figure"), 1, "end")),
        (Row.of(field("cell"), field("next"), field("840")),),
        plain("Summary"), Caption(field("table-caption"), plain("Table"), 1),
    ),
    Quotation((Paragraph(field("quoted")),), field("attribution")),
    Note("note", field("note"), (Paragraph(field("noted")),)),
    Note("callout", field("callout"), (Paragraph(field("called")),)),
    Details(((field("detail"), field("value")),)),
    Cards(((Paragraph(field("card")),), (Paragraph(field("second")),))),
    Image(picture(), plain("alternative"), 60, Caption(field("caption"))),
    Chart(
        "bars", (field("first-bar"), field("second-bar")),
        (Series((), (Figure(Decimal(-12), field("-12")), Figure(Decimal("30.5"), field("30.5")))),),
        plain("Bar chart"), plain("Labels"), Caption(field("chart-caption"), plain("Chart"), 3),
    ),
    QrCode(
        "https://a.example", (b"\1\0\1", b"\0\1\0", b"\1\1\1"), plain("QR code: https://a.example"), 30,
        Caption(field("code-caption")),
    ),
    Marking(field("marked")),
    Section((Paragraph(field("section")),)),
    SignatureField(field("signature")),
    PageBreak(),
    Hairline(),
    Paragraph(field("print"), "small"),
    Paragraph(field("ends"), "ends"),
)  # fmt: skip
EVERYTHING = document_of(
    *EVERY_BLOCK, title="title", author="author", subject="subject", keywords=("one", "two"),
    letterhead=letterhead("sender", "place", "street"), marking="SECRET", draft="DRAFT", running_head="running",
    foot="foot", page_label="{page}/{pages}",
)  # fmt: skip

_LONG = (
    "Norland and Meridia established relations on 3 October 1966. Trade has doubled in ten years, to about 840 million "
    "US dollars in 2025; the two coast guards will hold their first joint rescue exercise in September 2026. "
)
_NAMES = "Daniel Okoro, Han So-ra 한소라, María-José Núñez, Łukasz Żółć, Θεόδωρος Αγγελόπουλος and 田中 さくら attend."


def long_paper(rows: int = 60) -> Document:
    """The sample on several pages: with running text, and with a table of so many guests on pages of its own."""
    more = (Heading(1, plain("Background")), paragraph(_LONG * 9), paragraph(_NAMES))
    annex = (PageBreak(), Heading(1, plain("Annex")), guests(rows))
    return replace(EVERYTHING, blocks=(*EVERY_BLOCK, *more, *annex))


SPANS = Table(
    (Column(field("a"), 1), Column(field("b"), 1), Column(field("c"), 1)),
    (
        Row((Cell(field("wide"), across=2), Cell(field("tall"), down=2))),
        Row.of(field("left"), field("middle")),
    ),
    plain("Spans"),
)
