"""Writes a Document as a PDF: boxes in a story, the story through ReportLab's document template, pages out."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageBreak, PageTemplate

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
    size = (page.width * POINTS_PER_MM, page.height * POINTS_PER_MM)
    left, bottom = page.margins.left * POINTS_PER_MM, furniture.text_bottom
    top = (page.height - page.margins.top) * POINTS_PER_MM
    styles.text_height = top - bottom
    boxes = write_blocks(document.blocks, styles.text_width, styles)
    if document.letterhead:
        boxes.insert(0, LetterheadBox(document.letterhead, styles))
    frame = Frame(left, bottom, styles.text_width, styles.text_height, 0, 0, 0, 0)

    def draw_head(canvas: Any, paper: BaseDocTemplate) -> None:
        furniture.draw_head(canvas, paper.page)

    template = PageTemplate(frames=[frame], onPage=draw_head)
    out = BytesIO()
    paper = BaseDocTemplate(out, pagesize=size, pageTemplates=[template])
    paper.build(
        [Story(Stack(boxes))],
        canvasmaker=lambda *_, **__: PaperCanvas(out, size, document, furniture.draw_foot),
    )
    return out.getvalue()


class Story(Flowable):
    """All boxes of a paper, as ReportLab's frames take them: one page's worth after another."""

    def __init__(self, box: Box, *, cut: bool = False) -> None:
        super().__init__()
        self.box = box
        self._cut = cut

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The size. What was cut for this page stays on it, even a picture that is a hair too tall."""
        self.width, self.height = width, min(self.box.height, height) if self._cut else self.box.height
        return self.width, self.height

    def split(self, _width: float, height: float) -> list[Flowable]:
        """What fits on the page, and the rest on a new one. A story always begins at the top of a page."""
        first, rest = self.box.cut(height, force=True)
        pages: list[Flowable] = [Story(first or Stack([]), cut=True)]
        return [*pages, PageBreak(), Story(rest)] if rest else pages

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803 - as it calls us
        """Draw at absolute places, so that nothing in the page's stream needs to be moved."""
        self.box.draw(canvas, x, y + self.height)
