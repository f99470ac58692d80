"""Boxes that stand apart: notes with a bar or a fill, pictures, rules."""

from briefgen.document import Picture
from briefgen.writers.pdf.boxes import Box, Whole
from briefgen.writers.pdf.canvas import PaperCanvas
from briefgen.writers.pdf.styles import Stroke


class Framed(Box):
    """A box with a bar at its left edge and a fill behind it; each part of it is framed anew."""

    def __init__(
        self, inner: Box, width: float, *, bar: Stroke, fill: str | None, padding: float, inset: float
    ) -> None:
        self.inner, self.width, self.bar, self.fill, self.padding, self.inset = inner, width, bar, fill, padding, inset
        self.first_baseline = inner.first_baseline + inset

    @property
    def height(self) -> float:
        """That of the inner box, with room above and below."""
        return self.inner.height + 2 * self.inset

    def cut(self, room: float, force: bool) -> tuple[Box | None, Box | None]:
        """Cut the inner box."""
        first, rest = self.inner.cut(room - 2 * self.inset, force)
        return self._around(first), self._around(rest)

    def _around(self, inner: Box | None) -> "Framed | None":
        if inner is None:
            return None
        part = Framed(inner, self.width, bar=self.bar, fill=self.fill, padding=self.padding, inset=self.inset)
        part.before, part.after, part.keep_with_next = self.before, self.after, self.keep_with_next
        return part

    def paint(self, canvas: PaperCanvas, x: float, top: float) -> None:
        """Fill, bar, and what stands inside."""
        if self.fill:
            canvas.draw_box(x, top - self.height, self.width, self.height, self.fill)
        if self.bar.weight:
            canvas.draw_box(x, top - self.height, self.bar.weight, self.height, self.bar.colour)
        self.inner.draw(canvas, x + self.bar.weight + self.padding, top - self.inset)


class PictureBox(Whole):
    """A picture of the given size in points."""

    def __init__(self, picture: Picture, width: float, height: float) -> None:
        self.picture, self.width, self._height = picture, width, height
        self.first_baseline = 0

    @property
    def height(self) -> float:
        """The picture's."""
        return self._height

    def paint(self, canvas: PaperCanvas, x: float, top: float) -> None:
        """The picture."""
        canvas.draw_picture(self.picture, x, top - self._height, self.width, self._height)


class RuleBox(Whole):
    """A line across the text."""

    def __init__(self, stroke: Stroke, width: float, space: float) -> None:
        self.stroke, self.width = stroke, width
        self.before = self.after = space
        self.keep_with_next = True  # a rule opens what stands below it

    @property
    def height(self) -> float:
        """The line's weight."""
        return self.stroke.weight

    def paint(self, canvas: PaperCanvas, x: float, top: float) -> None:
        """The line."""
        canvas.draw_line(x, x + self.width, top - self.stroke.weight / 2, self.stroke)
