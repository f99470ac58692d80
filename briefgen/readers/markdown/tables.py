"""Turns pipe tables into Tables, with widths and a summary from the attribute line above them."""

import math
from collections.abc import Callable, Iterable

from briefgen.document import (
    Alignment,
    Column,
    Inlines,
    PlainText,
    Row,
    Table,
    Text,
    plain_text,
)
from briefgen.document.slots import SlottedMarkdown
from briefgen.readers.markdown.grammar import attributes, caption_of
from briefgen.readers.markdown.inlines import is_blank
from briefgen.readers.markdown.nodes import MarkdownNode

_ALIGN: dict[str, Alignment] = {"text-align:center": "center", "text-align:right": "end"}


def read_table(node: MarkdownNode, inlines: Callable[[MarkdownNode], Inlines], source: SlottedMarkdown) -> Table:
    """The table; without `widths` all columns are equal. Rows and columns without any words are left out.

    Raises ValueError if the widths are not one positive number per column.
    """
    given = attributes(node.attrs, {"widths", "summary", "caption", "numbered", "id"})
    head, *bodies = node.children
    headings = head.children[0].children
    widths = _widths(given.get("widths", ""), len(headings))
    columns = tuple(
        Column(inlines(cell), width, _ALIGN.get(str(cell.attrs.get("style")), "start"))
        for cell, width in zip(headings, widths, strict=True)
    )
    rows = [tuple(map(inlines, row.children)) for body in bodies for row in body.children]
    told = [index for index in range(len(columns)) if not all(is_blank(row[index]) for row in rows)]
    return Table(
        tuple(columns[index] for index in told),
        tuple(Row.of(*(row[index] for index in told)) for row in rows if not all(map(is_blank, row))),
        tuple(source.pieces(given.get("summary", ""))) or _named_by(columns[index].heading for index in told),
        caption_of(given, tuple(source.pieces(given.get("caption", ""))), source),
    )


def _named_by(headings: Iterable[Inlines]) -> PlainText:
    """The description of a table without a summary: its headings."""
    return (Text(", ".join(filter(None, map(plain_text, headings)))),)


def _widths(written: str, count: int) -> list[float]:
    if not written:
        return [1.0] * count
    try:
        widths = [float(width) for width in written.split()]
    except ValueError:
        widths = []
    if len(widths) != count or not all(0 < width < math.inf for width in widths):
        raise ValueError(f'widths="{written}" has to be {count} positive numbers, one for each column')
    return widths
