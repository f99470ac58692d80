"""The Document: its blocks and the furniture of its pages."""

from dataclasses import dataclass
from datetime import datetime

from briefgen.document.blocks import Block, Paragraph
from briefgen.document.inlines import PlainText, Text


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The sender at the top of the first page: name, place of accreditation, and address lines on the opposite side."""

    name: PlainText
    place: PlainText = ()
    lines: tuple[PlainText, ...] = ()


@dataclass(frozen=True, slots=True)
class Furniture:
    """The texts around the main text of a page; an empty one is not shown.

    The letterhead is on the first page, the running head with the paper's title on the others; the rest is on every
    page: the foot with the sender, the marking (who may read the paper), the draft mark ("DRAFT"), and the page label,
    in which `{page}` and `{pages}` are placeholders.
    """

    letterhead: Letterhead | None = None
    running_head: PlainText = ()
    foot: PlainText = ()
    marking: PlainText = ()
    draft: PlainText = ()
    page_label: PlainText = (Text("{page} of {pages}"),)


@dataclass(frozen=True, slots=True)
class Document:
    """A complete paper.

    `language` is a BCP 47 tag. `modified` is the only time written to the file properties; `author`, `subject` and
    `keywords` appear only in the file properties. `abbreviations` are pairs of an abbreviation and what it stands for;
    they are told to screen readers where they occur.
    """

    title: PlainText
    language: str
    blocks: tuple[Block, ...]
    modified: datetime
    furniture: Furniture = Furniture()
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    abbreviations: tuple[tuple[str, str], ...] = ()

    @property
    def titled(self) -> bool:
        """Whether a title stands among its blocks, above all headings."""
        return any(isinstance(block, Paragraph) and block.role == "title" for block in self.blocks)
