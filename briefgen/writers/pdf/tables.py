"""Tables: columns get their widths, cells their boxes."""

from dataclasses import replace
from itertools import accumulate

from briefgen.document import Inlines, Table
from briefgen.document.columns import room_for_words
from briefgen.writers.pdf.boxes import Beside, Box
from briefgen.writers.pdf.grids import Grid, Rows, TableFrame
from briefgen.writers.pdf.lines import longest_word, natural_width
from briefgen.writers.pdf.paragraphs import TextBox
from briefgen.writers.pdf.styles import ParagraphStyle, Styles
from briefgen.writers.pdf.words import SetText, set_text


def write_table(table: Table, width: float, styles: Styles) -> Box:
    """The table as a box of the given width in points."""
    look, columns = styles.theme.table, table.columns
    head_style, cell_style = styles.paragraph("table-head"), styles.paragraph("table-cell")
    head = _set_row(tuple(column.heading for column in columns), head_style, styles)
    rows = [_set_row(row.cells, cell_style, styles) for row in table.rows]
    gutter = min(look.gutter, width / (4 * len(columns)))
    shares = _shares([column.width for column in columns], width - gutter * (len(columns) - 1))
    naturals = [max(map(natural_width, texts)) for texts in zip(head, *rows, strict=True)]
    words = [max(map(longest_word, texts)) for texts in zip(head, *rows, strict=True)]
    widths = _lend(room_for_words(shares, words), naturals)
    lefts = list(accumulate((each + gutter for each in widths[:-1]), initial=0.0))

    def aligned(style: ParagraphStyle) -> list[ParagraphStyle]:
        # A column of figures keeps its heading above them.
        return [replace(style, align=column.align) for column in columns]

    def boxes(row: list[SetText], cell_styles: list[ParagraphStyle]) -> Beside:
        cells = zip(lefts, map(TextBox, row, cell_styles, widths), strict=True)
        return Beside(list(cells), together=True)

    frame = TableFrame(
        width,
        look.padding,
        styles.stroke(look.top),
        styles.stroke(look.head),
        styles.stroke(look.row),
        styles.stroke(look.bottom),
        styles.fill(look.head_fill),
    )
    has_head = any(column.heading for column in columns)
    cell_styles = aligned(cell_style)
    body = Rows([boxes(row, cell_styles) for row in rows], frame.padding)
    grid = Grid(boxes(head, aligned(head_style)) if has_head else None, body, 0, len(rows), frame)
    grid.before, grid.after = look.before, look.after
    return grid


def _set_row(cells: tuple[Inlines, ...], style: ParagraphStyle, styles: Styles) -> list[SetText]:
    return [set_text(cell, style.look, styles) for cell in cells]


def _shares(wanted: list[float], room: float) -> list[float]:
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
