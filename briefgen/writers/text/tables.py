"""Writes tables as aligned columns of text: cells wrap inside their column, and no text is cut off."""

from briefgen.document import Column, Inlines, Table, in_places
from briefgen.writers.text.measure import columns, longest_piece, pad, wrap
from briefgen.writers.text.words import words

_BETWEEN = 2


def table_lines(table: Table, width: int) -> list[str]:
    """The table in columns; if words do not fit, row by row, each cell with its heading."""
    cells = [[words(content) for content in row] for row in in_places(table)]
    headings = [words(column.heading) for column in table.columns]
    widths = _widths([headings, *cells], width)
    if not widths:
        return _row_by_row(headings, cells, width)
    head = _row_lines(headings, table.columns, widths)
    rows = [_row_lines(row, table.columns, widths) for row in cells]
    across = sum(widths) + _BETWEEN * (len(widths) - 1)
    # The first column shows where a row begins, unless one of its cells is empty or wraps.
    clear = all(row[0] and columns(row[0]) <= widths[0] for row in cells)
    air = [] if clear or all(len(row) == 1 for row in rows) else [""]
    body = [line for n, row in enumerate(rows) for line in (*(air if n else []), *row)]
    return [*head, "-" * across, *body, "-" * across]


def _widths(rows: list[list[str]], width: int) -> list[int]:
    """The width of each column: that of its longest line, reduced where the fewest cells have to wrap.

    Empty if the table would need narrower columns than their words allow.
    """
    stacked = list(zip(*rows, strict=True))
    lines = [[columns(line) for cell in cells for line in cell.split("\n")] for cells in stacked]
    floors = [max(1, *map(longest_piece, cells)) for cells in stacked]
    widths = [max(1, *taken) for taken in lines]
    room = width - _BETWEEN * (len(widths) - 1)
    if sum(floors) > room:
        return []
    while sum(widths) > room:
        spare = [n for n, floor in enumerate(floors) if widths[n] > floor]
        wrapping = {n: sum(taken >= widths[n] for taken in lines[n]) for n in spare}
        widths[min(spare, key=lambda n: (wrapping[n], -widths[n]))] -= 1
    return widths


def _row_lines(cells: list[str], looks: tuple[Column, ...], widths: list[int]) -> list[str]:
    wrapped = [wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
    height = max(map(len, wrapped), default=0)
    filled = [lines + [""] * (height - len(lines)) for lines in wrapped]
    return [
        (" " * _BETWEEN)
        .join(pad(line, width, look.align) for line, width, look in zip(lines, widths, looks, strict=True))
        .rstrip(" ")
        for lines in zip(*filled, strict=True)
    ]


def _row_by_row(headings: list[str], rows: list[list[str]], width: int) -> list[str]:
    lines: list[str] = []
    for row in rows:
        said = [pair for pair in zip(headings, row, strict=True) if pair[1]]
        lines += [*aligned_pairs(said, width), ""]
    return lines[:-1]


def details_lines(items: tuple[tuple[Inlines, Inlines], ...], width: int) -> list[str]:
    """Labels in one column, their values in the next."""
    return aligned_pairs([(words(label), words(said)) for label, said in items], width)


def aligned_pairs(pairs: list[tuple[str, str]], width: int) -> list[str]:
    """Two columns; a label too long for the first gets a line of its own."""
    most = min(24, width // 3)
    label_width = max((columns(label) for label, _ in pairs if columns(label) <= most), default=0)
    indent = " " * (label_width + _BETWEEN)
    lines: list[str] = []
    for label, said in pairs:
        first, *rest = wrap(said, width - len(indent))
        if "\n" in label or columns(label) > label_width:
            lines += [*wrap(label, width), indent + first]
        else:
            lines.append(pad(label, len(indent)) + first)
        lines += [indent + line for line in rest]
    return [line.rstrip(" ") for line in lines]
