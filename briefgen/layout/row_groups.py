"""Rows of a table that a cell joins: one cell stands beside several rows, which therefore stay on one page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.document import Row, Table
from briefgen.layout.boxes import Box, Whole
from briefgen.layout.canvas import Canvas
from briefgen.layout.structure import Element


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell's box, `left` points from the table's left edge, beside as many rows as `down`."""

    left: float
    box: Box
    down: int = 1


class RowGroup(Whole):
    """Consecutive rows, each an element of its own; `padding` is the space above and below a row's text."""

    def __init__(self, rows: Sequence[tuple[Element, Sequence[PlacedCell]]], padding: float) -> None:
        self._rows, self._padding = rows, padding
        self._baselines = [max((cell.box.first_baseline for cell in cells), default=0) for _, cells in rows]
        self._heights = [
            max((self._extent(index, cell) for cell in cells if cell.down == 1), default=0)
            for index, (_, cells) in enumerate(rows)
        ]
        for index, (_, cells) in enumerate(rows):
            for cell in cells:
                last = index + cell.down - 1
                beside = sum(self._heights[index : last + 1]) + 2 * padding * (cell.down - 1)
                self._heights[last] += max(self._extent(index, cell) - beside, 0)
        self.first_baseline = self._baselines[0]

    def _extent(self, row: int, cell: PlacedCell) -> float:
        return self._baselines[row] - cell.box.first_baseline + cell.box.height

    @property
    def height(self) -> float:
        """The heights of the rows and the padding between them."""
        return sum(self._heights) + 2 * self._padding * (len(self._heights) - 1)

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw row by row, in reading order."""
        for (element, cells), baseline, height in zip(self._rows, self._baselines, self._heights, strict=True):
            canvas.begin(element)
            for cell in cells:
                cell.box.draw(canvas, x + cell.left, top - baseline + cell.box.first_baseline)
            canvas.end()
            top -= height + 2 * self._padding


def joined_rows(table: Table) -> Iterator[range]:
    """The numbers of the rows that stay together, from the first to the last group; most groups are of one row."""
    start = 0
    while start < len(table.rows):
        stop = start + 1
        at = start
        while at < stop:
            stop = max(stop, at + _tallest(table.rows[at]))
            at += 1
        yield range(start, stop)
        start = stop


def _tallest(row: Row) -> int:
    return max((cell.down for cell in row.cells), default=1)
