"""The elements of the structure tree, which are opened and closed on a canvas while a page is drawn."""

from dataclasses import dataclass
from typing import Literal

from briefgen.document import Block, Cell, Column, CrossReference, Heading, Letterhead, Link, Paragraph, Row, Text

# The role of a part in the document's structure. An item has a label and a body, a detail a label and a value.
Role = Literal[
    "letterhead", "heading", "paragraph", "marking", "link", "reference", "span",
    "list", "item", "label", "item-body",
    "quotation", "attribution", "note", "note-title",
    "details", "detail", "detail-label", "detail-value", "cards", "card",
    "table", "row", "head-cell", "cell",
    "figure", "caption", "signature", "contents", "contents-entry",
    # artifacts, without content of their own: furniture, rules and fills, a table's header on its further pages
    "header", "footer", "watermark", "decoration", "repeated-header",
]  # fmt: skip
_ARTIFACTS: frozenset[Role] = frozenset(("header", "footer", "watermark", "decoration", "repeated-header"))


@dataclass(slots=True, eq=False)
class Element:
    """One element of a paper, compared by identity: all pieces of a block that is cut over pages share it.

    `source` is the part of the Document that it shows; details for the structure tree (a heading's level, a picture's
    alternative text) are read from there. That of a span is what is read in place of words drawn in another order.
    """

    role: Role
    source: Block | Cell | Row | Column | Letterhead | Link | CrossReference | Text | None = None

    @property
    def artifact(self) -> bool:
        """Whether it has no content for a reader of the structure tree."""
        return self.role in _ARTIFACTS


HEADER, FOOTER, WATERMARK = Element("header"), Element("footer"), Element("watermark")
DECORATION, REPEATED_HEADER = Element("decoration"), Element("repeated-header")


class HeadingLevels:
    """The levels of one paper's headings in its structure, asked for in the order in which they appear.

    The title, if the paper has one, is of level 1, and the headings of the text stand below it. A level is never
    skipped (PDF/UA-1, 7.4.2), even if the text's own headings do so.
    """

    def __init__(self, titled: bool) -> None:
        self._top = 1 if titled else 0
        self._level = 0

    def of(self, element: Element) -> int:
        """The level of a heading, from 1; 0 for an element that is none."""
        match element.role, element.source:
            case "paragraph", Paragraph(role="title"):
                level = 1
            case "heading", Heading(own):
                level = own + self._top
            case _:
                return 0
        self._level = min(level, self._level + 1)
        return self._level
