"""What the parts of a page are: the elements that open and close on a canvas while the page is drawn."""

from dataclasses import dataclass
from typing import Literal

from briefgen.document import Block, Column, Letterhead, Row

# What a part says of the document. An item has a label and a body, a detail a label and a value.
Role = Literal[
    "letterhead", "heading", "paragraph", "marking",
    "list", "item", "label", "item-body",
    "quotation", "attribution", "note", "note-title",
    "details", "detail", "detail-label", "detail-value", "cards", "card",
    "table", "row", "head-cell", "cell",
    "figure", "caption",
    # artifacts, which say nothing new: furniture, rules and fills, a table's header on its further pages
    "header", "footer", "watermark", "decoration", "repeated-header",
]  # fmt: skip
_ARTIFACTS: frozenset[Role] = frozenset(("header", "footer", "watermark", "decoration", "repeated-header"))


@dataclass(slots=True, eq=False)
class Element:
    """One element of a paper. It is itself alone: the pieces of a block that is cut over pages have the same one.

    `source` is the part of the Document that it shows; what a reader has to be told of it (a heading's level, a
    picture's words) stands there.
    """

    role: Role
    source: Block | Row | Column | Letterhead | None = None

    @property
    def artifact(self) -> bool:
        """Whether it says nothing that a reader of the words would miss."""
        return self.role in _ARTIFACTS


HEADER, FOOTER, WATERMARK = Element("header"), Element("footer"), Element("watermark")
DECORATION, REPEATED_HEADER = Element("decoration"), Element("repeated-header")
