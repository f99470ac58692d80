"""Lays a Document out on pages: its blocks become boxes, which are cut at the ends of pages and get furniture."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from briefgen.document import Anchor, Document, Footnote, TableOfContents, anchors_in, with_notes_listed
from briefgen.document.walk import holds
from briefgen.layout.blocks import lay_blocks
from briefgen.layout.boxes import Box, Stack
from briefgen.layout.canvas import Canvas
from briefgen.layout.furniture import LaidFurniture, lay_furniture
from briefgen.layout.letterhead import lay_letterhead
from briefgen.layout.mirror import Mirrored
from briefgen.layout.paragraphs import TextBox
from briefgen.layout.styles import Abbreviations, Container, Styles, target_of
from briefgen.scripts import is_right_to_left
from briefgen.themes import POINTS_PER_MM, PageSetup, Theme


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a paper: page `number` of `total`."""

    number: int
    total: int
    box: Box
    sheet: PageSetup
    furniture: LaidFurniture
    rtl: bool = False  # the paper is written from right to left

    def draw(self, canvas: Canvas) -> None:
        """Draw the page with its furniture."""
        canvas = Mirrored(canvas) if self.rtl else canvas
        margins = self.sheet.margins
        canvas.begin_page(self.sheet.width * POINTS_PER_MM, self.sheet.height * POINTS_PER_MM)
        self.furniture.draw_head(canvas, self.number)
        self.box.draw(canvas, margins.left * POINTS_PER_MM, self.furniture.text_top(self.number))
        self.furniture.draw_foot(canvas, self.number, self.total)
        canvas.end_page()


def paginate(document: Document, theme: Theme) -> list[Page]:
    """The pages of the document in the theme's design; a paper without blocks has one.

    Raises TemplateError if the theme names a font family that is not installed.
    """
    styles = Styles(theme, document.language)
    styles.abbreviations = Abbreviations(document.abbreviations)
    if holds(document.blocks, Anchor, Footnote, TableOfContents):  # asked once: the walk takes 20 ms of 4,000 rows
        document = with_notes_listed(document)
        styles.contents.list(document.blocks)
        listed = (target_of(place) for place in range(len(styles.contents.headings)))
        styles.targets = frozenset((*anchors_in(document.blocks), *listed))
    furniture = lay_furniture(document.furniture, styles)
    rooms = [furniture.text_top(number) - furniture.text_bottom for number in (1, 2)]
    styles.text_height = min(rooms)
    boxes = lay_blocks(document.blocks, Container(styles.text_width), styles)
    if document.furniture.letterhead:
        boxes.insert(0, lay_letterhead(document.furniture.letterhead, styles))
    cut = list(_cut(Stack(boxes), *rooms))
    if styles.contents.headings:
        styles.contents.pages = _pages_of_targets(cut)
    rtl = is_right_to_left(document.language)
    return [Page(number, len(cut), box, theme.page, furniture, rtl) for number, box in enumerate(cut, start=1)]


class Extent(NamedTuple):
    """How far a paper extends: its pages, the share of its last page that is filled, and the share of one line."""

    pages: int
    last: float
    line: float


def extent(document: Document, theme: Theme) -> Extent:
    """The extent of the document in the theme's design. Raises TemplateError like `paginate`."""
    *others, last = paginate(document, theme)
    room = last.furniture.text_top(last.number) - last.furniture.text_bottom
    return Extent(len(others) + 1, last.box.height / room, theme.style("body").leading / room)


def _cut(text: Box, first_room: float, room: float) -> Iterator[Box]:
    """The boxes of each page; `first_room` is the height of the first page's text."""
    piece, rest = text.cut(first_room, force=True)
    yield piece or Stack([])
    while rest is not None:
        piece, rest = rest.cut(room, force=True)
        yield piece or Stack([])


def page_numbers(document: Document, theme: Theme) -> dict[str, int]:
    """The number of the page on which each target of references stands."""
    return _pages_of_targets([page.box for page in paginate(document, theme)])


def _pages_of_targets(pages: list[Box]) -> dict[str, int]:
    """The number of the page on which each target stands."""
    found: dict[str, int] = {}
    for number, page in enumerate(pages, start=1):
        waiting = [page]
        while waiting:
            box = waiting.pop()
            if isinstance(box, TextBox):
                found.update(dict.fromkeys(box.targets, number))
            waiting += box.inside()
    return found
