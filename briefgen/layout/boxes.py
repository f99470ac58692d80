"""Boxes: the parts that are stacked on a page. Each has a width and a height and can be cut at the end of a page."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from functools import cached_property
from math import inf

from briefgen.layout.canvas import Canvas
from briefgen.layout.structure import Element

SLACK = 0.01  # tolerance in points when heights are compared: sums of floats are not exact


class Box(ABC):
    """A block on the page, or a part of one; lengths in points. `before` and `after` are the spaces around it.

    When a box is cut, both pieces have its `element`.
    """

    element: Element | None = None

    before: float = 0
    after: float = 0
    keep_with_next: bool = False
    first_baseline: float = 0  # distance below the box's top

    @property
    @abstractmethod
    def height(self) -> float:
        """The height of the uncut box."""

    @abstractmethod
    def cut(self, room: float, force: bool) -> tuple["Box | None", "Box | None"]:
        """The piece that fits into `room` points, and the rest.

        (None, self) if nothing fits. `force` is for an empty page: a first piece is cut if at all possible, even if it
        is too tall.
        """

    def inside(self) -> Iterable["Box"]:
        """The boxes in it."""
        return ()

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the box on the page, inside its element if it has one."""
        if self.element is None:
            self.paint(canvas, x, top)
        else:
            canvas.begin(self.element)
            self.paint(canvas, x, top)
            canvas.end()

    @abstractmethod
    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the box's content, downwards from its upper left corner."""


class Whole(Box):
    """A box that cannot be cut."""

    def cut(self, room: float, force: bool) -> tuple[Box | None, Box | None]:
        """The whole box or nothing."""
        return (self, None) if force or self.height <= room + SLACK else (None, self)


class NewPage(Whole):
    """A page break: the next box starts on a new page."""

    @property
    def height(self) -> float:
        """Infinite, so that it never fits on a page."""
        return inf

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw nothing."""


class Stack(Box):
    """Boxes one below the other; the distance between two of them is the larger of their spaces."""

    def __init__(
        self, boxes: Sequence[Box], *, together: bool = False, fewest: int = 1, down: list[float] | None = None
    ) -> None:
        self.boxes = list(boxes)
        self.together = together
        self.fewest = fewest  # minimum number of boxes on each side of a cut, where possible
        if down is not None:
            self._down = down
        if boxes:
            self.before, self.after = boxes[0].before, boxes[-1].after
            self.first_baseline = boxes[0].first_baseline
            self.keep_with_next = boxes[-1].keep_with_next

    @cached_property
    def _down(self) -> list[float]:
        """The distance from the top of each box to the foot of the stack; the rest of a cut stack reuses the end of the
        list.
        """
        down: list[float] = []
        below: Box | None = None
        for box in reversed(self.boxes):
            down.append(box.height + (down[-1] + max(box.after, below.before) if below else 0))
            below = box
        return down[::-1]

    def inside(self) -> Iterable[Box]:
        """The boxes from top to bottom."""
        return self.boxes

    @property
    def height(self) -> float:
        """The sum of the boxes and the spaces between them."""
        return self._down[0] if self.boxes else 0.0

    def cut(self, room: float, force: bool) -> tuple[Box | None, Box | None]:
        """Cut between or inside boxes, but never after one that is kept with the next."""
        if self.together and not force:
            return (self, None) if self.height <= room + SLACK else (None, self)
        y = 0.0
        for index, box in enumerate(self.boxes):
            if isinstance(box, NewPage):
                if index == 0:
                    rest = self._rest(None, 1) or self._part([])
                    return rest.cut(room, force)
                return self._above(self.boxes[:index]), self._rest(None, index + 1)
            if index:
                y += max(self.boxes[index - 1].after, box.before)
            if y + box.height > room + SLACK:
                return self._cut_at(index, room - y, force)
            y += box.height
        return self, None

    def _cut_at(self, index: int, room: float, force: bool) -> tuple[Box | None, Box | None]:
        """Cut in or before the box that does not fit into the `room` left for it."""
        start = min(index, max(len(self.boxes) - self.fewest, 0))
        while start and self.boxes[start - 1].keep_with_next:
            start -= 1
        start = start if start >= self.fewest else 0
        stuck = force and start == 0
        first, rest = self.boxes[index].cut(room, stuck) if room > 0 else (None, self.boxes[index])
        if first is not None:
            return self._above([*self.boxes[:index], first]), self._rest(rest, index + 1)
        if stuck:
            start = index
        return self._above(self.boxes[:start]), self._rest(None, start)

    def _above(self, boxes: Sequence[Box]) -> "Stack | None":
        return self._part(boxes) if boxes else None

    def _rest(self, first: Box | None, start: int) -> "Stack | None":
        """The boxes from `start` on, below `first`, the rest of the box that was cut, if there is one."""
        boxes, down = self.boxes[start:], self._down[start:]
        if first is not None:
            down.insert(0, first.height + (down[0] + max(first.after, boxes[0].before) if boxes else 0))
            boxes.insert(0, first)
        return self._part(boxes, down) if boxes else None

    def _part(self, boxes: Sequence[Box], down: list[float] | None = None) -> "Stack":
        part = Stack(boxes, together=self.together, fewest=self.fewest, down=down)
        part.element = self.element
        return part

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the boxes from top to bottom."""
        for index, box in enumerate(self.boxes):
            if index:
                top -= max(self.boxes[index - 1].after, box.before)
            box.draw(canvas, x, top)
            top -= box.height


class Beside(Box):
    """Boxes side by side, each at its distance from the left, with their first baselines aligned.

    With `together`, it is cut only if it does not fit on a page of its own.
    """

    def __init__(self, cells: Sequence[tuple[float, Box]], *, together: bool) -> None:
        self.cells = list(cells)
        self.together = together
        self.first_baseline = max((box.first_baseline for _, box in cells), default=0)
        self.before = max((box.before for _, box in cells), default=0)
        self.after = max((box.after for _, box in cells), default=0)

    def inside(self) -> Iterable[Box]:
        """The boxes of the cells."""
        return [box for _, box in self.cells]

    def _drop(self, box: Box) -> float:
        return self.first_baseline - box.first_baseline

    @cached_property
    def height(self) -> float:
        """The height of the tallest box."""
        return max((self._drop(box) + box.height for _, box in self.cells), default=0)

    def cut(self, room: float, force: bool) -> tuple[Box | None, Box | None]:
        """Cut every cell at the same height; a cell without remaining content is left out of the rest."""
        if self.height <= room + SLACK:
            return self, None
        if self.together and not force:
            return None, self
        above: list[tuple[float, Box]] = []
        below: list[tuple[float, Box]] = []
        for x, box in self.cells:
            first, rest = box.cut(room - self._drop(box), force)
            if first is None and not force:
                return None, self
            if first is not None:
                above.append((x, first))
            if rest is not None:
                below.append((x, rest))
        if not above:
            return None, self
        return self._part(above), self._part(below) if below else None

    def _part(self, cells: Sequence[tuple[float, Box]]) -> "Beside":
        part = Beside(cells, together=self.together)
        part.element = self.element
        return part

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the cells from left to right, which is their reading order."""
        for left, box in self.cells:
            box.draw(canvas, x + left, top - self._drop(box))
