"""The grid of a table: the column of each cell when cells span several columns or rows."""

from collections.abc import Sequence

from briefgen.document.blocks import Table
from briefgen.document.inlines import Inlines


def cell_columns(table: Table) -> Sequence[Sequence[int]]:
    """For each row, the column index (from 0) at which each of its cells begins.

    Raises ValueError for a row whose cells do not fill the table's columns, or extend beyond them.
    """
    count, rows = len(table.columns), len(table.rows)
    if not table.has_spans and all(len(row.cells) == count for row in table.rows):
        return [range(count)] * rows
    taken: set[tuple[int, int]] = set()
    found: list[list[int]] = []
    for at, row in enumerate(table.rows):
        starts: list[int] = []
        column = 0
        for cell in row.cells:
            while (at, column) in taken:
                column += 1
            places = {(at + down, column + across) for down in range(cell.down) for across in range(cell.across)}
            if column + cell.across > count or at + cell.down > rows or places & taken:
                raise ValueError(f"the cells of row {at + 1} do not fit a table of {count} columns and {rows} rows")
            taken |= places
            starts.append(column)
        if any((at, column) not in taken for column in range(count)):
            raise ValueError(f"row {at + 1} has cells for fewer than {count} columns")
        found.append(starts)
    return found


def in_places(table: Table) -> list[list[Inlines]]:
    """For each row one content per column: a spanning cell's content at its first position, () at the others.

    Raises ValueError for a row that does not fit.
    """
    if not table.has_spans:
        return [[cell.content for cell in row.cells] for row in table.rows]
    contents: list[list[Inlines]] = [[()] * len(table.columns) for _ in table.rows]
    for at, (row, starts) in enumerate(zip(table.rows, cell_columns(table), strict=True)):
        for cell, column in zip(row.cells, starts, strict=True):
            contents[at][column] = cell.content
    return contents
