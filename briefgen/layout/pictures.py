"""Pictures as boxes: in the requested size, limited by the page."""

from briefgen.document import Picture
from briefgen.layout.boxes import Whole
from briefgen.layout.canvas import Canvas
from briefgen.themes import POINTS_PER_MM

_POINTS_PER_PIXEL = 72 / 96  # natural size of a picture without a given width: 96 dpi


class PictureBox(Whole):
    """A picture of the given size in points."""

    def __init__(self, picture: Picture, width: float, height: float) -> None:
        self.picture, self.width, self._height = picture, width, height

    @property
    def height(self) -> float:
        """The picture's height in points."""
        return self._height

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the picture."""
        canvas.picture(self.picture, x, top - self._height, self.width, self._height)


def lay_picture(picture: Picture, width: float | None, widest: float, highest: float) -> PictureBox:
    """The picture `width` mm wide (None: its natural size), at most `widest` by `highest` points."""
    wanted = picture.width * _POINTS_PER_PIXEL if width is None else width * POINTS_PER_MM
    shown = min(wanted, widest, max(highest, 1) * picture.width / picture.height)
    return PictureBox(picture, shown, shown * picture.height / picture.width)
