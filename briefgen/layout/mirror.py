"""Pages of papers that are written from right to left: everything is laid out from the left and drawn mirrored."""

from collections.abc import Sequence

from briefgen.document import CrossReference, Link, Picture
from briefgen.fonts import Outline
from briefgen.layout.canvas import Canvas, Matrix
from briefgen.layout.styles import Stroke
from briefgen.layout.words import Word


class Mirrored:
    """A canvas whose positions count from the right edge; what is drawn there is not mirrored itself."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._width = 0.0
        self.end_page, self.begin, self.end = canvas.end_page, canvas.begin, canvas.end
        self.bookmark, self.target = canvas.bookmark, canvas.target

    def begin_page(self, width: float, height: float) -> None:
        """Start a new page."""
        self._width = width
        self._canvas.begin_page(width, height)

    def words(self, x: float, y: float, words: Sequence[Word], *, hyphenate: bool = False) -> None:
        """Words in a row, still from left to right."""
        advance = sum(word.width + word.space for word in words)
        self._canvas.words(self._width - x - advance, y, words, hyphenate=hyphenate)

    def line(self, left: float, right: float, y: float, stroke: Stroke) -> None:
        """A horizontal line."""
        self._canvas.line(self._width - right, self._width - left, y, stroke)

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle."""
        self._canvas.box(self._width - x - width, y, width, height, colour)

    def frame(self, x: float, y: float, width: float, height: float, stroke: Stroke) -> None:
        """The outline of a rectangle."""
        self._canvas.frame(self._width - x - width, y, width, height, stroke)

    def picture(self, picture: Picture, x: float, y: float, width: float, height: float) -> None:
        """A picture."""
        self._canvas.picture(picture, self._width - x - width, y, width, height)

    def path(self, outline: Outline, placed: Matrix, colour: str) -> None:
        """A filled outline; one that slopes is centred on the page and stays where it is."""
        across, slope, *others, x, y = placed
        left = x if slope else self._width - x - outline.length * across
        self._canvas.path(outline, (across, slope, others[0], others[1], left, y), colour)

    def field(self, label: str, left: float, bottom: float, right: float, top: float) -> None:
        """An empty field for a signature."""
        self._canvas.field(label, self._width - right, bottom, self._width - left, top)

    def reference(self, reference: CrossReference, left: float, bottom: float, right: float, top: float) -> None:
        """A rectangle that leads to a target of this paper."""
        self._canvas.reference(reference, self._width - right, bottom, self._width - left, top)

    def link(self, link: Link, left: float, bottom: float, right: float, top: float) -> None:
        """A rectangle that leads where the link does."""
        self._canvas.link(link, self._width - right, bottom, self._width - left, top)
