"""Blocks: the parts of a paper, from top to bottom."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, Self

from briefgen.document.inlines import Inlines, PlainText, Text
from briefgen.document.pictures import Picture

# The purpose of a paragraph; every theme has a style of the same name.
ParagraphRole = Literal["body", "title", "kicker", "subtitle", "lead", "small", "ends"]
Alignment = Literal["start", "center", "end"]
NoteRole = Literal["callout", "note"]
ChartKind = Literal["bars", "lines", "shares"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3 (the paper's title is a paragraph of role "title", not a heading)."""

    level: Literal[1, 2, 3]
    content: Inlines


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    content: Inlines
    role: ParagraphRole = "body"


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list; each item is one or more blocks, so lists nest. `start` is the number of the first item."""

    items: tuple[tuple["Block", ...], ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Column:
    """A table column: heading, share of the width (any positive unit) and alignment."""

    heading: Inlines
    width: float
    align: Alignment = "start"


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; it may span several columns (`across`) and rows (`down`)."""

    content: Inlines
    across: int = 1
    down: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A table row: one cell for each column that no spanning cell covers."""

    cells: tuple[Cell, ...]

    @classmethod
    def of(cls, *contents: Inlines) -> Self:
        """A row of cells that each cover one column."""
        return cls(tuple(map(Cell, contents)))


@dataclass(frozen=True, slots=True)
class Caption:
    """The caption of a picture or a table; a numbered one has a label ("Table") and a number."""

    content: Inlines
    label: PlainText = ()
    number: int | None = None

    @property
    def line(self) -> Inlines:
        """Label, number and caption text as one line: Table 2. Trade in goods."""
        if self.number is None:
            return self.content
        counted = (*self.label, Text(f"\u00a0{self.number}" if self.label else f"{self.number}"))
        return (*counted, Text(". "), *self.content) if self.content else counted


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row, repeated on each page; `summary` is its alternative text."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    summary: PlainText = ()
    caption: Caption = Caption(())

    @property
    def has_spans(self) -> bool:
        """Whether a cell spans several columns or rows."""
        return any(cell.across > 1 or cell.down > 1 for row in self.rows for cell in row.cells)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted statement, with the speaker ("Ingrid Solheim, Ambassador of Norland") if one is given."""

    content: tuple["Block", ...]
    attribution: Inlines = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A passage set apart under a small title: a prominent callout or a less prominent note."""

    role: NoteRole
    title: Inlines
    content: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Details:
    """Pairs of label and value ("Dress": "Lounge suit"), shown in two columns without rules."""

    items: tuple[tuple[Inlines, Inlines], ...]


@dataclass(frozen=True, slots=True)
class Cards:
    """Short texts of equal importance side by side, `across` in a row: the people to meet."""

    items: tuple[tuple["Block", ...], ...]
    across: int = 2


@dataclass(frozen=True, slots=True)
class Image:
    """A picture with alternative text; `width` in mm, or None for its natural size within the text width.

    With a `height` too, it is a portrait: it fits a box of that size, and the running text after it stands beside it.
    """

    picture: Picture
    alt: PlainText
    width: float | None = None
    caption: Caption = Caption(())
    height: float | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a chart, and its words in the format of the paper's language ("about 1,250")."""

    value: Decimal
    words: PlainText


@dataclass(frozen=True, slots=True)
class Series:
    """The figures that a chart shows under one name, one for each of its labels; None where there is no figure."""

    name: PlainText
    figures: tuple[Figure | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures as bars, lines or shares of a whole, each series with one figure for each label.

    `labelled` says what the labels are ("Year"), where the figures are shown as a table; `alt` is the alternative
    text, with all figures. The values of shares are fractions of 1.
    """

    kind: ChartKind
    labels: tuple[PlainText, ...]
    series: tuple[Series, ...]
    alt: PlainText
    labelled: PlainText = ()
    caption: Caption = Caption(())


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code `width` mm wide with its quiet zone; `alt` says what is in it.

    `modules` are its squares without the quiet zone, one byte each, row by row: 1 is dark, 0 is light.
    """

    content: str
    modules: tuple[bytes, ...]
    alt: PlainText
    width: float = 30
    caption: Caption = Caption(())


@dataclass(frozen=True, slots=True)
class Marking:
    """A handling mark above the part that follows ("FOR PARTNERS ONLY")."""

    content: PlainText


@dataclass(frozen=True, slots=True)
class TableOfContents:
    """A list of the paper's headings down to level `depth`, with their page numbers or links."""

    title: Inlines = ()
    depth: Literal[1, 2, 3] = 2


@dataclass(frozen=True, slots=True)
class Section:
    """A group of blocks; `landscape` turns its pages, for wide tables."""

    content: tuple["Block", ...]
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A page break: the next block starts on a new page."""


@dataclass(frozen=True, slots=True)
class Hairline:
    """A thin line across the text."""


@dataclass(frozen=True, slots=True)
class SignatureField:
    """Room for a signature above a line, with a label ("Signature"); in a PDF an empty field that can be signed."""

    label: PlainText


Block = (
    Heading | Paragraph | ItemList | Table | Quotation | Note | Details | Cards | Image | Chart | QrCode | Marking
    | TableOfContents | Section | SignatureField | PageBreak | Hairline
)  # fmt: skip
