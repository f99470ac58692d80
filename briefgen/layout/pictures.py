"""Pictures as boxes: in the requested size, limited by the page."""

from briefgen.document import Image, Picture
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


def lay_picture(image: Image, widest: float, highest: float) -> PictureBox:
    """The picture as wide as the image asks, at most `widest` by `highest` points; a portrait fits its box."""
    picture = image.picture
    wanted = picture.width * _POINTS_PER_PIXEL if image.width is None else image.width * POINTS_PER_MM
    if image.height is not None:
        highest = min(highest, image.height * POINTS_PER_MM)
    shown = min(wanted, widest, max(highest, 1) * picture.width / picture.height)
    return PictureBox(picture, shown, shown * picture.height / picture.width)
