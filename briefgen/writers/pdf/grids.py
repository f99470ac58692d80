"""The grid of a table on the page: rows measured once, cut between rows, the header at the head of every part."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from briefgen.writers.pdf.boxes import SLACK, Beside, Box
from briefgen.writers.pdf.canvas import PaperCanvas
from briefgen.writers.pdf.styles import Stroke


@dataclass(frozen=True, slots=True)
class TableFrame:
    """Rules, fill and padding of a table, in points."""

    width: float
    padding: float
    top: Stroke
    head: Stroke
    row: Stroke
    bottom: Stroke
    head_fill: str | None


class Rows:
    """Rows of a table with their heights summed up once, so that each page finds its part by bisection."""

    def __init__(self, rows: list[Beside], padding: float, ends: list[float] | None = None) -> None:
        self.rows = rows
        self._padding = padding
        if ends is not None:
            self.ends = ends

    @cached_property
    def ends(self) -> list[float]:
        """Where each row ends, counted from the first row's top; one more than there are rows, beginning with 0."""
        return list(accumulate((row.height + 2 * self._padding for row in self.rows), initial=0.0))

    def following(self, pieces: list[Beside], start: int, stop: int) -> "Rows":
        """The rows from `start` to `stop` under pieces of the row before them."""
        above = Rows(pieces, self._padding).ends
        shift = above[-1] - self.ends[start]
        ends = [*above, *(end + shift for end in self.ends[start + 1 : stop + 1])]
        return Rows([*pieces, *self.rows[start:stop]], self._padding, ends)


class Grid(Box):
    """The rows of a table from `start` to `stop`, under the header, which may be missing."""

    def __init__(self, head: Beside | None, rows: Rows, start: int, stop: int, frame: TableFrame) -> None:
        self.head, self.rows, self.start, self.stop, self.frame = head, rows, start, stop, frame
        first = head or (rows.rows[start] if start < stop else None)
        self.first_baseline = frame.padding + (first.first_baseline if first else 0)

    @property
    def _head_height(self) -> float:
        return self.head.height + 2 * self.frame.padding if self.head else 0.0

    @property
    def height(self) -> float:
        """Header and rows."""
        ends = self.rows.ends
        return self._head_height + ends[self.stop] - ends[self.start]

    def cut(self, room: float, force: bool) -> tuple[Box | None, Box | None]:
        """Cut between rows; a row is cut only where it is taller than a page."""
        if self.height <= room + SLACK:
            return self, None
        ends = self.rows.ends
        room -= self._head_height
        split = bisect_right(ends, ends[self.start] + room + SLACK, self.start) - 1
        if split == self.stop - 1 and split > self.start + 1:
            split -= 1  # the last row takes another one with it to the next page
        if split == self.start + 1 and not force:
            split = self.start  # one row under the header at a page's foot is not worth it
        if split > self.start:
            return self._part(self.rows, self.start, split), self._part(self.rows, split, self.stop)
        if not force:
            return None, self
        return self._cut_first_row(room)

    def _cut_first_row(self, room: float) -> tuple[Box | None, Box | None]:
        first, rest = self.rows.rows[self.start].cut(room - 2 * self.frame.padding, force=True)
        pieces = [piece for piece in (first, rest) if isinstance(piece, Beside)]
        rows = self.rows.following(pieces, self.start + 1, self.stop)
        below = self._part(rows, 1, len(rows.rows)) if len(rows.rows) > 1 else None
        return self._part(rows, 0, 1), below

    def _part(self, rows: Rows, start: int, stop: int) -> "Grid":
        part = Grid(self.head, rows, start, stop, self.frame)
        part.before, part.after = self.before, self.after
        return part

    def paint(self, canvas: PaperCanvas, x: float, top: float) -> None:
        """Header, rows and rules, row by row."""
        frame, padding, right = self.frame, self.frame.padding, x + self.frame.width
        y = top
        if self.head:
            y -= self._head_height
            if frame.head_fill:
                canvas.draw_box(x, y, frame.width, self._head_height, frame.head_fill)
            self.head.draw(canvas, x, top - padding)
            canvas.draw_line(x, right, y, frame.head)
        canvas.draw_line(x, right, top, frame.top)
        for index in range(self.start, self.stop):
            row = self.rows.rows[index]
            row.draw(canvas, x, y - padding)
            y -= row.height + 2 * padding
            if index + 1 < self.stop:
                canvas.draw_line(x, right, y, frame.row)
        canvas.draw_line(x, right, y, frame.bottom)
