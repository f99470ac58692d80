"""Layout: a Document and a theme in, pages of placed boxes out, drawn on any canvas; it knows no file format."""

from briefgen.layout.canvas import Canvas, Matrix
from briefgen.layout.pages import Page, paginate
from briefgen.layout.structure import Element, Role
from briefgen.layout.styles import Look, Stroke
from briefgen.layout.words import Word

__all__ = ["Canvas", "Element", "Look", "Matrix", "Page", "Role", "Stroke", "Word", "paginate"]
