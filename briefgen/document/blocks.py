"""Blocks: the pieces that a paper is made of, from top to bottom."""

from dataclasses import dataclass
from typing import Literal

from briefgen.document.inlines import Inlines
from briefgen.document.pictures import Picture

# What a paragraph is for; each has a style of the same name in every theme.
ParagraphRole = Literal["body", "title", "kicker", "subtitle", "lead", "small", "ends"]
Alignment = Literal["start", "center", "end"]
NoteRole = Literal["callout", "note"]


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
class Row:
    """A table row: as many cells as the table has columns."""

    cells: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row, repeated on each page; `summary` is its alternative text."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """A person's words, with who said them ("Ingrid Solheim, Ambassador of Norland"), if that is given."""

    content: tuple["Block", ...]
    attribution: Inlines = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A passage set apart under a small title: a callout nobody may miss, or a quieter note."""

    role: NoteRole
    title: Inlines
    content: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Details:
    """Labels with what they stand for ("Dress": "Lounge suit"), read as a two-column block without rules."""

    items: tuple[tuple[Inlines, Inlines], ...]


@dataclass(frozen=True, slots=True)
class Cards:
    """Short texts of equal weight side by side, `across` in a row: the people to meet."""

    items: tuple[tuple["Block", ...], ...]
    across: int = 2


@dataclass(frozen=True, slots=True)
class Image:
    """A picture with alternative text; `width` in mm, or None for its natural size within the text width."""

    picture: Picture
    alt: str
    width: float | None = None
    caption: Inlines = ()


@dataclass(frozen=True, slots=True)
class Marking:
    """A handling mark over the part that follows ("FOR PARTNERS ONLY")."""

    text: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A hairline across the text."""


Block = Heading | Paragraph | ItemList | Table | Quotation | Note | Details | Cards | Image | Marking | PageBreak | Rule
