"""Tables: ruled ones with a header row, and ones without rules for details and cards."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate

from briefgen.document import Block, Cards, Details, Row, Table, cell_columns
from briefgen.layout.boxes import Beside, Box, Stack
from briefgen.layout.columns import fit_columns, needs_of, set_cells
from briefgen.layout.grids import Grid, GridStyle, Head, Rows
from briefgen.layout.paragraphs import TextBox, set_paragraph, targets_in
from briefgen.layout.row_groups import PlacedCell, RowGroup, joined_rows
from briefgen.layout.structure import Element, Role
from briefgen.layout.styles import Container, Styles
from briefgen.layout.words import SetText

KEPT_WHOLE = 8  # rows of a table that is not parted if it fits on a page

LayBlocks = Callable[[tuple[Block, ...], Container, Styles], list[Box]]


def lay_table(table: Table, container: Container, styles: Styles) -> Box:
    """The table with its header row, which is repeated on every page."""
    look, width, columns = styles.theme.table, container.width, table.columns
    headings, *texts = set_cells(table, styles)
    fitted = fit_columns(table, needs_of([headings, *texts]), width, styles)
    lefts = list(accumulate((each + fitted.gutter for each in fitted.widths[:-1]), initial=0.0))
    # A heading has its column's alignment: above right-aligned figures it is right-aligned too.
    head_styles = [replace(styles.paragraph("table-head"), align=column.align) for column in columns]
    cell_styles = [replace(styles.paragraph("table-cell"), align=column.align) for column in columns]

    def beside(boxes: list[TextBox]) -> Beside:
        return Beside(list(zip(lefts, boxes, strict=True)), together=True)

    def row_box(row: Row, words: list[SetText]) -> Beside:
        cells = list(map(TextBox, words, cell_styles, fitted.widths))
        for cell, box in zip(row.cells, cells, strict=False):
            box.targets = targets_in(cell.content, styles)
        for box in cells:
            box.element = Element("cell", row)
        made = beside(cells)
        made.element = Element("row", row)
        return made

    def placed(row: Row, starts: Sequence[int], words: list[SetText]) -> list[PlacedCell]:
        cells: list[PlacedCell] = []
        for cell, at in zip(row.cells, starts, strict=True):
            width = sum(fitted.widths[at : at + cell.across]) + fitted.gutter * (cell.across - 1)
            box = TextBox(words[at], cell_styles[at], width)
            box.element = Element("cell", cell if cell.across > 1 or cell.down > 1 else row)
            cells.append(PlacedCell(lefts[at], box, cell.down))
        return cells

    def row_groups() -> list[Box]:
        starts = cell_columns(table)
        return [
            RowGroup(
                [(Element("row", table.rows[at]), placed(table.rows[at], starts[at], texts[at])) for at in joined],
                look.padding,
            )
            for joined in joined_rows(table)
        ]

    def head() -> Head:
        cells = list(map(TextBox, headings, head_styles, fitted.widths))
        for cell, column in zip(cells, columns, strict=True):
            cell.element = Element("head-cell", column)
        row = beside(cells)
        row.element = Element("row", table)
        return Head(row, beside(list(map(TextBox, headings, head_styles, fitted.widths))))

    style = GridStyle(
        width,
        look.padding,
        len(table.rows) <= KEPT_WHOLE,
        styles.stroke(look.top),
        styles.stroke(look.head),
        styles.stroke(look.row),
        styles.stroke(look.bottom),
        styles.fill(look.head_fill),
    )
    boxes: list[Box] = row_groups() if table.has_spans else list(map(row_box, table.rows, texts))
    body = Rows(boxes, style.padding)
    grid = Grid(head() if any(column.heading for column in columns) else None, body, 0, len(boxes), style)
    grid.before, grid.after, grid.element = look.before, look.after, Element("table", table)
    return grid


def lay_details(details: Details, container: Container, styles: Styles) -> Box:
    """Labels and their values, side by side."""
    left = container.width * styles.theme.detail_width
    gutter = min(styles.theme.table.gutter, left / 4)
    rows: list[Box] = []
    for label, value in details.items:
        cells: list[tuple[float, Box]] = [
            (0.0, set_paragraph(label, "detail-label", left - gutter, styles, Element("detail-label", details))),
            (left, set_paragraph(value, "detail", container.width - left, styles, Element("detail-value", details))),
        ]
        rows.append(_marked(Beside(cells, together=True), "detail", details))
    stack = _marked(Stack(rows, fewest=2), "details", details)
    stack.before = stack.after = styles.paragraph("body").after
    return stack


def lay_cards(cards: Cards, container: Container, styles: Styles, lay_blocks: LayBlocks) -> Box:
    """Short texts side by side."""
    across = max(cards.across, 1)
    gutter = min(styles.theme.table.gutter * 2, container.width / (4 * across))
    column = (container.width - gutter * (across - 1)) / across
    rows: list[Box] = []
    for start in range(0, len(cards.items), across):
        cells: list[tuple[float, Box]] = [
            (
                index * (column + gutter),
                _marked(Stack(lay_blocks(card, Container(column, "card"), styles)), "card", cards),
            )
            for index, card in enumerate(cards.items[start : start + across])
        ]
        row = Beside(cells, together=True)
        row.after = styles.paragraph("body").leading * 0.6
        rows.append(row)
    return _marked(Stack(rows), "cards", cards)


def _marked(box: Box, role: Role, source: Block) -> Box:
    box.element = Element(role, source)
    return box
