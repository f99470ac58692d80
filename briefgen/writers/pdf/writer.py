"""Writes a Document as a PDF: its blocks as boxes, cut into pages, each drawn on a canvas."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from briefgen.document import Document
from briefgen.themes import Theme
from briefgen.writers.pdf.blocks import write_blocks
from briefgen.writers.pdf.boxes import Box, Stack
from briefgen.writers.pdf.canvas import PaperCanvas
from briefgen.writers.pdf.letterheads import LetterheadBox
from briefgen.writers.pdf.pages import Furniture
from briefgen.writers.pdf.styles import POINTS_PER_MM, Styles


def write_pdf(document: Document, theme: Theme) -> bytes:
    """The PDF of a paper: the same bytes for the same document and theme, on any computer, at any time.

    Raises TemplateError where the theme names a font family that is not there.
    """
    with _uncollected():
        return _write(document, theme)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Python's collector rests: a long table makes many objects that all live to the end, and it would walk them
    again and again, which takes half the time of four thousand rows.
    """
    resting = not gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if not resting:
            gc.enable()


def _write(document: Document, theme: Theme) -> bytes:
    styles = Styles(theme, document.language)
    furniture = Furniture(document, styles)
    page = theme.page
    left, top = page.margins.left * POINTS_PER_MM, (page.height - page.margins.top) * POINTS_PER_MM
    styles.text_height = top - furniture.text_bottom
    boxes = write_blocks(document.blocks, styles.text_width, styles)
    if document.letterhead:
        boxes.insert(0, LetterheadBox(document.letterhead, styles))
    out = BytesIO()
    canvas = PaperCanvas(out, (page.width * POINTS_PER_MM, page.height * POINTS_PER_MM), document, furniture.draw_foot)
    for number, box in enumerate(_pages(Stack(boxes), styles.text_height), start=1):
        furniture.draw_head(canvas, number)
        box.draw(canvas, left, top)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _pages(story: Box, room: float) -> Iterator[Box]:
    """What stands on each page; a paper that says nothing has one page."""
    rest: Box | None = story
    while rest is not None:
        first, rest = rest.cut(room, force=True)
        yield first or Stack([])
