"""Tables as HTML: a caption for people who listen, header cells with a scope, widths in per cent."""

from html import escape

from briefgen.document import Alignment, Column, Row, Table
from briefgen.writers.html.inlines import inlines_to_html


def table_to_html(table: Table) -> list[str]:
    """The table in a box of its own, which scrolls where a screen is narrower than the table."""
    caption = f'<caption class="unseen">{escape(table.summary)}</caption>'
    return [
        f'<div class="table" role="region" tabindex="0" aria-label="{escape(table.summary)}">',
        "<table>",
        *([caption] if table.summary else []),
        f"<colgroup>{''.join(_widths(table.columns))}</colgroup>",
        f"<thead><tr>{''.join(map(_head_cell, table.columns))}</tr></thead>",
        "<tbody>",
        *(_row_to_html(row, table.columns) for row in table.rows),
        "</tbody>",
        "</table>",
        "</div>",
    ]


def _widths(columns: tuple[Column, ...]) -> list[str]:
    whole = sum(column.width for column in columns) or 1
    return [f'<col class="w{max(round(100 * column.width / whole), 1)}">' for column in columns]


def _head_cell(column: Column) -> str:
    # A header without words would be announced for every cell below it.
    if not column.heading:
        return "<td></td>"
    return f'<th scope="col"{_aligned(column.align)}>{inlines_to_html(column.heading)}</th>'


def _row_to_html(row: Row, columns: tuple[Column, ...]) -> str:
    aligned = (_aligned(column.align) for column in columns)
    cells = (f"<td{look}>{inlines_to_html(cell)}</td>" for cell, look in zip(row.cells, aligned, strict=True))
    return f"<tr>{''.join(cells)}</tr>"


def _aligned(align: Alignment) -> str:
    return "" if align == "start" else f' class="{align}"'
