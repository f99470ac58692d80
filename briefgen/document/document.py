"""The Document itself: blocks, and what stands around them on every page."""

from dataclasses import dataclass, field
from datetime import datetime

from briefgen.document.blocks import Block


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The sender at the top of the first page: name, where it is accredited, and address lines set opposite."""

    name: str
    place: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper.

    `language` is a BCP 47 tag. `marking` and `draft` stand at head and foot of every page and are empty where there
    is none; `draft` is the word to print ("DRAFT"). `running_head` names the paper on following pages, `foot` the
    sender on every page. `page_label` is how a page counts itself, with `{page}` and `{pages}` in it. `modified` is
    the one time that file properties may carry.
    """

    title: str
    language: str
    blocks: tuple[Block, ...]
    modified: datetime
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    letterhead: Letterhead | None = None
    marking: str = ""
    draft: str = ""
    running_head: str = ""
    foot: str = ""
    page_label: str = field(default="{page} of {pages}")
