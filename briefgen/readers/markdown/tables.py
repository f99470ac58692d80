"""Pipe tables → Table, with widths and a summary from the attribute line above them."""

from collections.abc import Callable

from markdown_it.tree import SyntaxTreeNode

from briefgen.document import Alignment, Column, Inlines, Row, Table
from briefgen.document.slots import SlottedMarkdown
from briefgen.readers.markdown.grammar import attributes

_ALIGN: dict[str, Alignment] = {"text-align:center": "center", "text-align:right": "end"}


def read_table(node: SyntaxTreeNode, inlines: Callable[[SyntaxTreeNode], Inlines], source: SlottedMarkdown) -> Table:
    """The table; columns without `widths` are equal, without `summary` it is told by its headings.

    Raises ValueError if the widths are not one positive number a column.
    """
    given = attributes(node.attrs, {"widths", "summary"})
    head, *bodies = node.children
    headings = head.children[0].children
    widths = _widths(given.get("widths", ""), len(headings))
    columns = tuple(
        Column(inlines(cell), width, _ALIGN.get(str(cell.attrs.get("style")), "start"))
        for cell, width in zip(headings, widths, strict=True)
    )
    rows = tuple(Row(tuple(map(inlines, row.children))) for body in bodies for row in body.children)
    summary = source.plain(given.get("summary", ""))
    return Table(columns, rows, summary or "Table")


def _widths(written: str, count: int) -> list[float]:
    if not written:
        return [1.0] * count
    try:
        widths = [float(width) for width in written.split()]
    except ValueError:
        widths = []
    if len(widths) != count or min(widths) <= 0:
        raise ValueError(f'widths="{written}" has to be {count} positive numbers, one for each column')
    return widths
