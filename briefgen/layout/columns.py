"""The widths of a table's columns: what the template asks for, changed by what the words need."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.document import Inlines, Table
from briefgen.document.columns import room_for_words
from briefgen.layout.lines import longest_word, natural_width
from briefgen.layout.styles import ParagraphStyle, Styles
from briefgen.layout.words import SetText, set_text


@dataclass(frozen=True, slots=True)
class SetTable:
    """The words of a table's cells, with their widths."""

    head: list[SetText]
    rows: list[list[SetText]]


@dataclass(frozen=True, slots=True)
class Columns:
    """The widths of columns and of the gutter between two of them, in points; together as wide as the table."""

    widths: list[float]
    gutter: float


def set_table(table: Table, styles: Styles) -> SetTable:
    """The words of every cell, in the styles of headings and of cells."""
    heads = _set_cells(tuple(column.heading for column in table.columns), styles.paragraph("table-head"), styles)
    cell_style = styles.paragraph("table-cell")
    return SetTable(heads, [_set_cells(row.cells, cell_style, styles) for row in table.rows])


def _set_cells(cells: tuple[Inlines, ...], style: ParagraphStyle, styles: Styles) -> list[SetText]:
    return [set_text(cell, style.look, styles) for cell in cells]


def fit_columns(table: Table, words: SetTable, width: float, styles: Styles, tolerance: float = 0) -> Columns:
    """The columns of a table `width` points wide, filled with `words`.

    `tolerance` is what each column gets beyond the measured widths, for a program that measures words itself.
    """
    count = len(table.columns)
    gutter = min(styles.theme.table.gutter, width / (4 * count))
    shares = _shares([column.width for column in table.columns], width - gutter * (count - 1))
    texts = list(zip(words.head, *words.rows, strict=True))
    naturals = [max(map(natural_width, column)) + tolerance for column in texts]
    longest = [max(map(longest_word, column)) + tolerance for column in texts]
    return Columns(_lend(room_for_words(shares, longest), naturals), gutter)


def _shares(wanted: Sequence[float], room: float) -> list[float]:
    total = sum(wanted)
    return [room * share / total for share in wanted] if total > 0 else [room / len(wanted)] * len(wanted)


def _lend(shares: list[float], naturals: list[float]) -> list[float]:
    """Let columns with room to spare lend it to those that are just too narrow for their longest line.

    A column is helped only if that spares it every line break; long texts are broken anyway.
    """
    spare = [max(share - natural, 0) for share, natural in zip(shares, naturals, strict=True)]
    room, widths = sum(spare), list(shares)
    lent = 0.0
    for lack, column in sorted(
        (natural - share, at) for at, (share, natural) in enumerate(zip(shares, naturals, strict=True))
    ):
        if 0 < lack <= room - lent:
            widths[column] += lack
            lent += lack
    return [width - lent * part / room for width, part in zip(widths, spare, strict=True)] if lent else widths
