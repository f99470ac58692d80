"""Layout: turns a Document and a theme into pages of placed boxes for any canvas; independent of file formats."""

from briefgen.layout.canvas import Canvas, Matrix
from briefgen.layout.pages import Extent, Page, extent, paginate
from briefgen.layout.structure import Element, HeadingLevels, Role
from briefgen.layout.styles import Look, Stroke
from briefgen.layout.words import Word

__all__ = [
    "Canvas",
    "Element",
    "Extent",
    "HeadingLevels",
    "Look",
    "Matrix",
    "Page",
    "Role",
    "Stroke",
    "Word",
    "extent",
    "paginate",
]
