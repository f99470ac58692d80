"""Turns pipe tables into Tables, with widths and a summary from the attribute line above them."""

import math
import re
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

_ALIGN: dict[str, Alignment] = {
    "text-align:left": "start", "text-align:center": "center", "text-align:right": "end"
}  # fmt: skip
# 5,130 · 12 % · −0.5 · € 840 million: a number with a sign or a currency before it and a unit of one word behind it
_FIGURE = re.compile(
    r"[~≈<>≤≥±+\-−]?(?:[^\W\d_]{0,3}[$€£¥₩]|[$€£¥₩])?[ \u00a0\u202f]?"
    r"\d{1,3}(?:[.,'’ \u00a0\u202f]?\d{3}){0,6}(?:[.,]\d{1,9})?"
    r"[ \u00a0\u202f]?(?:%|‰|°C?|[^\W\d_]{1,20})?"
)


def read_table(node: MarkdownNode, inlines: Callable[[MarkdownNode], Inlines], source: SlottedMarkdown) -> Table:
    """The table; without `widths` all columns are equal. A column of figures, of which the template gives no alignment,
    is aligned at its end. Rows and columns without any words are left out.

    Raises ValueError if the widths are not one positive number per column.
    """
    given = attributes(node.attrs, {"widths", "summary", "caption", "numbered", "id"})
    head, *bodies = node.children
    headings = head.children[0].children
    widths = _widths(given.get("widths", ""), len(headings))
    rows = [tuple(map(inlines, row.children)) for body in bodies for row in body.children]
    columns = tuple(
        Column(inlines(cell), width, _ALIGN.get(str(cell.attrs.get("style"))) or _alignment(row[index] for row in rows))
        for index, (cell, width) in enumerate(zip(headings, widths, strict=True))
    )
    told = [index for index in range(len(columns)) if not all(is_blank(row[index]) for row in rows)]
    return Table(
        tuple(columns[index] for index in told),
        tuple(Row.of(*(row[index] for index in told)) for row in rows if not all(map(is_blank, row))),
        tuple(source.pieces(given.get("summary", ""))) or _named_by(columns[index].heading for index in told),
        caption_of(given, tuple(source.pieces(given.get("caption", ""))), source),
    )


def _alignment(cells: Iterable[Inlines]) -> Alignment:
    told = [plain_text(cell).strip() for cell in cells if not is_blank(cell)]
    return "end" if told and all(map(_FIGURE.fullmatch, told)) else "start"


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
