"""Writes tables as HTML: a caption for screen readers, header cells with a scope, widths in per cent."""

from collections.abc import Iterator
from html import escape

from briefgen.document import Alignment, Cell, Column, Table, cell_columns, plain_text
from briefgen.writers.html.inlines import inlines_to_html


def table_to_html(table: Table) -> list[str]:
    """The table in a box that scrolls on screens narrower than the table."""
    summary = escape(plain_text(table.summary))
    unseen = [f'<caption class="unseen">{summary}</caption>'] if summary else []
    caption = [f"<caption>{inlines_to_html(table.caption.line)}</caption>"] if table.caption.line else unseen
    return [
        f'<div class="table" role="region" tabindex="0" aria-label="{summary}">',
        "<table>",
        *caption,
        f"<colgroup>{''.join(_widths(table.columns))}</colgroup>",
        f"<thead><tr>{''.join(map(_head_cell, table.columns))}</tr></thead>",
        "<tbody>",
        *_rows_to_html(table),
        "</tbody>",
        "</table>",
        "</div>",
    ]


def _widths(columns: tuple[Column, ...]) -> list[str]:
    whole = sum(column.width for column in columns) or 1
    return [f'<col class="w{max(round(100 * column.width / whole), 1)}">' for column in columns]


def _head_cell(column: Column) -> str:
    # A screen reader would announce an empty header for every cell below it.
    if not column.heading:
        return "<td></td>"
    return f'<th scope="col"{_aligned(column.align)}>{inlines_to_html(column.heading)}</th>'


def _rows_to_html(table: Table) -> Iterator[str]:
    for row, columns in zip(table.rows, cell_columns(table), strict=True):
        placed = zip(row.cells, columns, strict=True)
        cells = (_cell_to_html(cell, table.columns[column].align) for cell, column in placed)
        yield f"<tr>{''.join(cells)}</tr>"


def _cell_to_html(cell: Cell, align: Alignment) -> str:
    across = f' colspan="{cell.across}"' if cell.across > 1 else ""
    down = f' rowspan="{cell.down}"' if cell.down > 1 else ""
    return f"<td{across}{down}{_aligned(align)}>{inlines_to_html(cell.content)}</td>"


def _aligned(align: Alignment) -> str:
    return "" if align == "start" else f' class="{align}"'
