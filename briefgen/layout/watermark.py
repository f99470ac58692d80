"""The draft mark across the page: pale outlines of letters behind the text, so that it is not found as text."""

from dataclasses import dataclass
from math import cos, radians, sin

from briefgen.fonts import Family, Outline, outline
from briefgen.layout.canvas import Canvas, Matrix
from briefgen.layout.structure import WATERMARK

PALE = "#f5f5f5"  # text on it has 9 tenths of its contrast on white
_SLOPE = 45  # degrees, rising
_SHARE = 0.95  # share of the text's width


@dataclass(frozen=True, slots=True)
class Watermark:
    """Outlines and the matrix that places them on the page."""

    outline: Outline
    placed: Matrix
    width: float  # of the words before they slope, in points
    height: float

    def draw(self, canvas: Canvas) -> None:
        """Fill the outlines."""
        canvas.begin(WATERMARK)
        canvas.path(self.outline, self.placed, PALE)
        canvas.end()


def lay_watermark(
    words: str, family: Family, language: str, centre: tuple[float, float], width: float
) -> Watermark | None:
    """The words centred on `centre`, at most `width` points wide; None if no font has outlines for them."""
    drawn = outline(words, family, language)
    if not drawn.steps:
        return None
    # the horizontal extent of the sloping words: their length and their height, both projected on the x axis
    scale = width * _SHARE / (drawn.length * cos(radians(_SLOPE)) + drawn.height * sin(radians(_SLOPE)))
    across, up = scale * cos(radians(_SLOPE)), scale * sin(radians(_SLOPE))
    x = centre[0] - (drawn.length * across - drawn.height * up) / 2
    y = centre[1] - (drawn.length * up + drawn.height * across) / 2
    return Watermark(drawn, (across, up, -up, across, x, y), drawn.length * scale, drawn.height * scale)
