"""Tables: rows measured once, cut between rows, with the header at the head of every part."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

from briefgen.document import Table
from briefgen.writers.pdf.boxes import SLACK, Beside, Box
from briefgen.writers.pdf.canvas import PaperCanvas
from briefgen.writers.pdf.inlines import write_inlines
from briefgen.writers.pdf.paragraphs import TextBox
from briefgen.writers.pdf.styles import ParagraphStyle, Stroke, Styles


@dataclass(frozen=True, slots=True)
class _Frame:
    """Rules, fill and padding of a table, in points."""

    width: float
    padding: float
    top: Stroke
    head: Stroke
    row: Stroke
    bottom: Stroke
    head_fill: str | None


def write_table(table: Table, width: float, styles: Styles) -> Box:
    """The table as a box of the given width in points."""
    look = styles.theme.table
    frame = _Frame(
        width,
        look.padding,
        styles.stroke(look.top),
        styles.stroke(look.head),
        styles.stroke(look.row),
        styles.stroke(look.bottom),
        styles.fill(look.head_fill),
    )
    gutter = min(look.gutter, width / (4 * len(table.columns)))
    shares = _shares([column.width for column in table.columns], width - gutter * (len(table.columns) - 1))
    lefts = [0.0, *accumulate(share + gutter for share in shares[:-1])]
    head_style, cell_style = styles.paragraph("table-head"), styles.paragraph("table-cell")

    def row(cells: list[tuple[TextBox, float]]) -> Beside:
        return Beside([(left, box) for box, left in cells], together=True)

    def aligned(style: ParagraphStyle) -> list[ParagraphStyle]:
        # A column of figures keeps its heading above them.
        return [replace(style, align=column.align) for column in table.columns]

    heads = zip((column.heading for column in table.columns), aligned(head_style), shares, strict=True)
    head_boxes = [
        TextBox(write_inlines(text, style.look, styles), style, share, styles) for text, style, share in heads
    ]
    cell_styles = aligned(cell_style)
    rows = [
        row(
            [
                (TextBox(write_inlines(text, style.look, styles), style, share, styles), left)
                for text, style, share, left in zip(line.cells, cell_styles, shares, lefts, strict=True)
            ]
        )
        for line in table.rows
    ]
    has_head = any(column.heading for column in table.columns)
    head = row(list(zip(head_boxes, lefts, strict=True))) if has_head else None
    grid = Grid(head, _Rows(rows, frame.padding), 0, len(rows), frame)
    grid.before, grid.after = look.before, look.after
    return grid


def _shares(wanted: list[float], room: float) -> list[float]:
    total = sum(wanted)
    return [room * share / total for share in wanted] if total > 0 else [room / len(wanted)] * len(wanted)


class _Rows:
    """Rows of a table with their heights summed up once, so that each page finds its part by bisection."""

    def __init__(self, rows: list[Beside], padding: float) -> None:
        self.rows = rows
        self._padding = padding

    @cached_property
    def ends(self) -> list[float]:
        """Where each row ends, counted from the first row's top; one more than there are rows, beginning with 0."""
        return list(accumulate((row.height + 2 * self._padding for row in self.rows), initial=0.0))


class Grid(Box):
    """The rows of a table from `start` to `stop`, under the header, which may be missing."""

    def __init__(self, head: Beside | None, rows: _Rows, start: int, stop: int, frame: _Frame) -> None:
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
        if split > self.start:
            return self._part(self.rows, self.start, split), self._part(self.rows, split, self.stop)
        if not force:
            return None, self
        return self._cut_first_row(room)

    def _cut_first_row(self, room: float) -> tuple[Box | None, Box | None]:
        first, rest = self.rows.rows[self.start].cut(room - 2 * self.frame.padding, force=True)
        pieces = [piece for piece in (first, rest) if isinstance(piece, Beside)]
        following = self.rows.rows[self.start + 1 : self.stop]
        rows = _Rows([*pieces, *following], self.frame.padding)
        below = self._part(rows, 1, len(rows.rows)) if len(rows.rows) > 1 else None
        return self._part(rows, 0, 1), below

    def _part(self, rows: _Rows, start: int, stop: int) -> "Grid":
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
