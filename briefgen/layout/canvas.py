"""What pages are drawn on: a handful of verbs, which every format of pages gives a body of its own."""

from collections.abc import Sequence
from typing import Protocol

from briefgen.document import Picture
from briefgen.fonts import Outline
from briefgen.layout.structure import Element
from briefgen.layout.styles import Stroke
from briefgen.layout.words import Word

Matrix = tuple[float, float, float, float, float, float]


class Canvas(Protocol):
    """Pages one after the other; lengths and places are points from the page's lower left corner, colours #rrggbb.

    Between `begin_page` and `end_page`, elements open and close one inside the other: what is drawn belongs to the
    innermost one. An element that goes on on the next page is closed at the foot of one and opened again on the other.
    """

    def begin_page(self, width: float, height: float) -> None:
        """A new page."""

    def end_page(self) -> None:
        """The page is finished."""

    def begin(self, element: Element) -> None:
        """What follows belongs to the element."""

    def end(self) -> None:
        """The element that was begun last is finished, on this page."""

    def words(self, x: float, y: float, words: Sequence[Word], *, hyphenate: bool = False) -> None:
        """Words in a row from x on the baseline y; with `hyphenate`, the last one ends in a hyphen."""

    def line(self, left: float, right: float, y: float, stroke: Stroke) -> None:
        """A horizontal line, its middle at y; a weight of 0 draws nothing."""

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle, its lower left corner at x, y."""

    def frame(self, x: float, y: float, width: float, height: float, stroke: Stroke) -> None:
        """The outline of a rectangle, its lower left corner at x, y."""

    def picture(self, picture: Picture, x: float, y: float, width: float, height: float) -> None:
        """A picture, its lower left corner at x, y."""

    def path(self, outline: Outline, placed: Matrix, colour: str) -> None:
        """A filled outline; `placed` is a matrix (a, b, c, d, e, f) from its thousandths to points of the page."""

    def bookmark(self, words: str, level: int, top: float) -> None:
        """An entry of the table of contents that leads to a height on this page; level 0 is outermost."""

    def link(self, url: str, left: float, bottom: float, right: float, top: float) -> None:
        """A rectangle that leads out of the paper."""
