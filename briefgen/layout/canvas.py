"""The interface that pages are drawn on; each paged format implements it."""

from collections.abc import Sequence
from typing import Protocol

from briefgen.document import CrossReference, Link, Picture
from briefgen.fonts import Outline
from briefgen.layout.structure import Element
from briefgen.layout.styles import Stroke
from briefgen.layout.words import Word

Matrix = tuple[float, float, float, float, float, float]


class Canvas(Protocol):
    """Pages one after the other; lengths and positions are points from the page's lower left corner, colours #rrggbb.

    Between `begin_page` and `end_page`, elements are nested: everything drawn belongs to the innermost open one. An
    element that continues on the next page is closed at the end of one page and opened again on the other.
    """

    def begin_page(self, width: float, height: float) -> None:
        """Start a new page."""

    def end_page(self) -> None:
        """Finish the page."""

    def begin(self, element: Element) -> None:
        """Open the element: everything drawn until its `end` belongs to it."""

    def end(self) -> None:
        """Close the innermost open element, on this page."""

    def words(self, x: float, y: float, words: Sequence[Word], *, hyphenate: bool = False) -> None:
        """Words in a row, left to right, from x on the baseline y; with `hyphenate`, a hyphen follows the last one."""

    def line(self, left: float, right: float, y: float, stroke: Stroke) -> None:
        """A horizontal line centred on y; a weight of 0 draws nothing."""

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle with its lower left corner at x, y."""

    def frame(self, x: float, y: float, width: float, height: float, stroke: Stroke) -> None:
        """The outline of a rectangle with its lower left corner at x, y."""

    def picture(self, picture: Picture, x: float, y: float, width: float, height: float) -> None:
        """A picture with its lower left corner at x, y."""

    def path(self, outline: Outline, placed: Matrix, colour: str) -> None:
        """A filled outline; `placed` is a matrix (a, b, c, d, e, f) from thousandths of the font size to points on the
        page.
        """

    def bookmark(self, words: str, level: int, top: float) -> None:
        """A bookmark that leads to a height on this page; level 0 is outermost."""

    def target(self, name: str, top: float) -> None:
        """A height on this page that references lead to by its name."""

    def reference(self, reference: CrossReference, left: float, bottom: float, right: float, top: float) -> None:
        """A rectangle that leads to a target of this paper; the reference's element is open."""

    def field(self, label: str, left: float, bottom: float, right: float, top: float) -> None:
        """An empty field for a signature; the field's element is open."""

    def link(self, link: Link, left: float, bottom: float, right: float, top: float) -> None:
        """A rectangle that leads where the link does; the link's element is open."""
