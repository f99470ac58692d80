"""Lines that belong to blocks: the bar beside a note or a quotation, and the rule across the text."""

from collections.abc import Iterable

from briefgen.layout.boxes import Box, Whole
from briefgen.layout.canvas import Canvas
from briefgen.layout.structure import DECORATION
from briefgen.layout.styles import Stroke


class Barred(Box):
    """A box with a bar at its left edge and a fill behind it; when it is cut, each piece has both."""

    def __init__(
        self, inner: Box, width: float, *, bar: Stroke, fill: str | None, padding: float, inset: float
    ) -> None:
        self.inner, self.width, self.bar, self.fill, self.padding, self.inset = inner, width, bar, fill, padding, inset
        self.first_baseline = inner.first_baseline + inset

    @property
    def height(self) -> float:
        """The height of the inner box plus the inset above and below."""
        return self.inner.height + 2 * self.inset

    def inside(self) -> Iterable[Box]:
        """The inner box."""
        return (self.inner,)

    def cut(self, room: float, force: bool) -> tuple[Box | None, Box | None]:
        """Cut the inner box; where the insets would leave less than half of a page, they extend beyond it."""
        inside = room - 2 * self.inset
        first, rest = self.inner.cut(max(inside, room / 2) if force else inside, force)
        return self._around(first), self._around(rest)

    def _around(self, inner: Box | None) -> "Barred | None":
        if inner is None:
            return None
        part = Barred(inner, self.width, bar=self.bar, fill=self.fill, padding=self.padding, inset=self.inset)
        part.before, part.after, part.keep_with_next = self.before, self.after, self.keep_with_next
        part.element = self.element
        return part

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the fill, the bar and the inner box."""
        if self.fill or self.bar.weight:
            canvas.begin(DECORATION)
            if self.fill:
                canvas.box(x, top - self.height, self.width, self.height, self.fill)
            if self.bar.weight:
                canvas.box(x, top - self.height, self.bar.weight, self.height, self.bar.colour)
            canvas.end()
        self.inner.draw(canvas, x + self.bar.weight + self.padding, top - self.inset)


class RuleBox(Whole):
    """A line across the text."""

    def __init__(self, stroke: Stroke, width: float, space: float) -> None:
        self.stroke, self.width = stroke, width
        self.before = self.after = space
        self.keep_with_next = True  # a rule belongs to the block below it

    @property
    def height(self) -> float:
        """The line's weight."""
        return self.stroke.weight

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the line."""
        canvas.line(x, x + self.width, top - self.stroke.weight / 2, self.stroke)
