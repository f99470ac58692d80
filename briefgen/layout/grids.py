"""The grid of a table on the page: rows measured once, cut between rows, the header repeated on top of every piece."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from briefgen.layout.boxes import SLACK, Beside, Box
from briefgen.layout.canvas import Canvas
from briefgen.layout.structure import DECORATION, REPEATED_HEADER
from briefgen.layout.styles import Stroke


@dataclass(frozen=True, slots=True)
class GridStyle:
    """Rules, fill and padding of a table, in points."""

    width: float
    padding: float
    together: bool  # whether it is cut only if it does not fit on a page of its own
    top: Stroke
    head: Stroke
    row: Stroke
    bottom: Stroke
    head_fill: str | None


class Rows:
    """Rows of a table with their heights summed up once, so that each page finds its rows by bisection."""

    def __init__(self, rows: Sequence[Box], padding: float, ends: list[float] | None = None) -> None:
        self.rows = rows
        self._padding = padding
        if ends is not None:
            self.ends = ends

    @cached_property
    def ends(self) -> list[float]:
        """The lower edge of each row, measured from the first row's top; the list starts with an additional 0."""
        return list(accumulate((row.height + 2 * self._padding for row in self.rows), initial=0.0))

    def following(self, pieces: list[Box], start: int, stop: int) -> "Rows":
        """`pieces` of the row before `start`, followed by the rows from `start` to `stop`."""
        above = Rows(pieces, self._padding).ends
        shift = above[-1] - self.ends[start]
        ends = [*above, *(end + shift for end in self.ends[start + 1 : stop + 1])]
        return Rows([*pieces, *self.rows[start:stop]], self._padding, ends)


class Head(NamedTuple):
    """The header row of a table, and its copy without elements for further pages, where it is an artifact."""

    row: Beside
    repeated: Beside


class Grid(Box):
    """The rows of a table from `start` to `stop`, below the header, if there is one."""

    def __init__(
        self,
        head: Head | None,
        rows: Rows,
        start: int,
        stop: int,
        style: GridStyle,
        *,
        first: bool = True,
        last: bool = True,
    ) -> None:
        self.head, self.rows, self.start, self.stop, self.style = head, rows, start, stop, style
        self.first, self.last = first, last  # whether it is the first piece of the table, and the last
        opening = head.row if head else rows.rows[start] if start < stop else None
        self.first_baseline = style.padding + (opening.first_baseline if opening else 0)

    @property
    def _head_height(self) -> float:
        return self.head.row.height + 2 * self.style.padding if self.head else 0.0

    @property
    def height(self) -> float:
        """The height of header and rows."""
        ends = self.rows.ends
        return self._head_height + ends[self.stop] - ends[self.start]

    def cut(self, room: float, force: bool) -> tuple[Box | None, Box | None]:
        """Cut between rows; a row is cut only if it is taller than a page."""
        if self.height <= room + SLACK:
            return self, None
        if self.style.together and not force:
            return None, self
        ends = self.rows.ends
        room -= self._head_height
        split = bisect_right(ends, ends[self.start] + room + SLACK, self.start) - 1
        if split == self.stop - 1 and split > self.start + 1:
            split -= 1  # the last row is not alone on the next page
        if split == self.start + 1 and not force:
            split = self.start  # no single row below the header at the end of a page
        if split > self.start:
            above = self._part(self.rows, self.start, split, first=self.first, last=False)
            return above, self._part(self.rows, split, self.stop, last=self.last)
        if not force:
            return None, self
        return self._cut_first_row(room) if self.start < self.stop else (self, None)

    def _cut_first_row(self, room: float) -> tuple[Box | None, Box | None]:
        first, rest = self.rows.rows[self.start].cut(room - 2 * self.style.padding, force=True)
        pieces = [piece for piece in (first, rest) if piece is not None]
        rows = self.rows.following(pieces, self.start + 1, self.stop)
        below = self._part(rows, 1, len(rows.rows), last=self.last) if len(rows.rows) > 1 else None
        return self._part(rows, 0, 1, first=self.first, last=below is None and self.last), below

    def _part(self, rows: Rows, start: int, stop: int, *, first: bool = False, last: bool) -> "Grid":
        part = Grid(self.head, rows, start, stop, self.style, first=first, last=last)
        part.before, part.after, part.element = self.before, self.after, self.element
        return part

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the header and the rows, then the rules."""
        style, padding = self.style, self.style.padding
        y, rules = top, [(top, style.top)]
        if self.head:
            y -= self._head_height
            self._draw_head(canvas, x, top, self.head)
            rules.append((y, style.head))
        for index in range(self.start, self.stop):
            row = self.rows.rows[index]
            row.draw(canvas, x, y - padding)
            y -= row.height + 2 * padding
            if index + 1 < self.stop:
                rules.append((y, style.row))
        if self.last:  # a table that goes on has no closing rule at the foot of the page
            rules.append((y, style.bottom))
        canvas.begin(DECORATION)
        for height, stroke in rules:
            canvas.line(x, x + style.width, height, stroke)
        canvas.end()

    def _draw_head(self, canvas: Canvas, x: float, top: float, head: Head) -> None:
        if self.style.head_fill:
            canvas.begin(DECORATION)
            canvas.box(x, top - self._head_height, self.style.width, self._head_height, self.style.head_fill)
            canvas.end()
        if self.first:
            head.row.draw(canvas, x, top - self.style.padding)
        else:
            canvas.begin(REPEATED_HEADER)
            head.repeated.draw(canvas, x, top - self.style.padding)
            canvas.end()
