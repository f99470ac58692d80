"""The Document itself: blocks, and what stands around them on every page."""

from dataclasses import dataclass
from datetime import datetime

from briefgen.document.blocks import Block
from briefgen.document.inlines import PlainText, Text


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The sender at the top of the first page: name, where it is accredited, and address lines set opposite."""

    name: PlainText
    place: PlainText = ()
    lines: tuple[PlainText, ...] = ()


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands around the text of a page; empty words stand for nothing.

    The letterhead is on the first page, the running head, which names the paper, on the others; the rest is on every
    page: the foot with the sender, the marking that says who may read it, the draft's mark ("DRAFT"), and how the page
    counts itself, with `{page}` and `{pages}` in it.
    """

    letterhead: Letterhead | None = None
    running_head: PlainText = ()
    foot: PlainText = ()
    marking: PlainText = ()
    draft: PlainText = ()
    page_label: PlainText = (Text("{page} of {pages}"),)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper.

    `language` is a BCP 47 tag. `modified` is the one time that file properties may carry; `author`, `subject` and
    `keywords` stand in them alone.
    """

    title: PlainText
    language: str
    blocks: tuple[Block, ...]
    modified: datetime
    furniture: Furniture = Furniture()
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
