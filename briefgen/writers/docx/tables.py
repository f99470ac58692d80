"""Writes tables: ruled ones with a header row, and layout ones without rules for details and cards."""

from collections.abc import Callable, Iterable, Iterator
from copy import copy

from lxml import etree
from lxml.etree import SubElement

from briefgen.document import Block, Cards, Details, Inlines, Paragraph, Table, cell_columns, plain_text
from briefgen.layout.columns import fit_columns, measure_columns
from briefgen.layout.tables import KEPT_WHOLE
from briefgen.writers.docx.characters import writable
from briefgen.writers.docx.definitions import card_gutter
from briefgen.writers.docx.inlines import write_inlines
from briefgen.writers.docx.markup import (
    GRID_COL,
    NAMESPACES,
    TBL,
    TBL_GRID,
    TBL_PR,
    TC,
    TC_PR,
    TC_W,
    TR,
    TR_PR,
    TWIPS_PER_POINT,
    TYPE,
    VAL,
    WIDTH,
    Element,
    P,
    shares,
    twips,
    w,
)
from briefgen.writers.docx.story import Container, Story, keep_with_next
from briefgen.writers.docx.style_names import (
    CARD_TABLE,
    LAYOUT_END,
    LAYOUT_TABLE,
    RULED_TABLE,
    TABLE_END,
    aligned_style,
    style_id,
)
from briefgen.writers.docx.styles import ParagraphStyle

WriteBlocks = Callable[[Element, Iterable[Block], Container, Story], None]

_CANNOT_SPLIT, _HEADER, _MARGINS, _RIGHT = w("cantSplit"), w("tblHeader"), w("tcMar"), w("right")
_MOST_ALTERNATIVE_TEXT = 250
_TOLERANCE = 1.0  # points: Word breaks the lines itself and may measure words slightly wider
# First row and last column have conditional formatting: the headings, and no gutter after the last column.
_RULED_LOOK = {"val": "0120", "firstRow": "1", "lastRow": "0", "firstColumn": "0", "lastColumn": "1"}
PLAIN_LOOK = {"val": "0100", "firstRow": "0", "lastRow": "0", "firstColumn": "0", "lastColumn": "1"}
_CARDS_LOOK = PLAIN_LOOK | {"val": "0140", "lastRow": "1"}
_NO_BANDS = {"noHBand": "1", "noVBand": "1"}


def write_table(parent: Element, table: Table, container: Container, story: Story) -> None:
    """The table with its header row, which is repeated on every page."""
    headings = tuple(column.heading for column in table.columns)
    widths, gutter = _fit_columns(table, container, story)
    summary = plain_text(table.summary) or _joined_labels(headings)
    element = start_table(parent, RULED_TABLE, widths, summary, _RULED_LOOK)
    styles = story.shared.styles.paragraphs
    heads = [styles[aligned_style("table-head", column.align)] for column in table.columns]
    texts = [styles[aligned_style("table-cell", column.align)] for column in table.columns]
    _write_row(element, _blank_row(heads, widths, story, gutter, header=True), headings, heads, story)
    blank = _blank_row(texts, widths, story, gutter)
    if table.has_spans:
        _write_spanned_rows(element, table, blank, texts, story)
    else:
        for row in table.rows:
            _write_row(element, blank, [cell.content for cell in row.cells], texts, story)
    if len(table.rows) <= KEPT_WHOLE:
        for row_written in element.findall(TR)[1:-1]:
            for paragraph in row_written.iterfind(f"{TC}/{P}"):
                keep_with_next(paragraph)
    end_table(parent, TABLE_END, story)


def _fit_columns(table: Table, container: Container, story: Story) -> tuple[list[int], int | None]:
    """The columns' widths in twips, as in `layout`, and the gutter if it differs from that of the table's style.

    In Word the gutter is part of the column before it.
    """
    styles = story.shared.layout_styles
    needs, width = measure_columns(table, styles), container.width / TWIPS_PER_POINT
    columns = fit_columns(table, needs, width, styles, _TOLERANCE)
    *others, last = columns.widths
    widths = shares(container.width, (*(width + columns.gutter for width in others), last))
    return widths, None if columns.gutter == styles.theme.table.gutter else twips(columns.gutter)


def write_details(parent: Element, details: Details, container: Container, story: Story) -> None:
    """Labels and their values, side by side without rules."""
    share = story.shared.theme.detail_width
    widths = shares(container.width, (share, 1 - share))
    labels = tuple(label for label, _ in details.items)
    element = start_table(parent, LAYOUT_TABLE, widths, _joined_labels(labels), PLAIN_LOOK)
    styles = [story.style("detail-label"), story.style("detail")]
    first = _blank_row(styles, widths, story)
    blank = _blank_row(styles, widths, story)
    for index, pair in enumerate(details.items):
        _write_row(element, blank if index else first, pair, styles, story)
    _without_header(element)
    end_table(parent, LAYOUT_END, story)


def write_cards(parent: Element, cards: Cards, container: Container, story: Story, write_blocks: WriteBlocks) -> None:
    """Short texts side by side; the last row is completed with empty cells."""
    across = max(cards.across, 1)
    gutter = twips(card_gutter(story.shared.theme))
    column = max((container.width - gutter * (across - 1)) / across, 1)
    widths = shares(container.width, (*(column + gutter,) * (across - 1), column))
    element = start_table(parent, CARD_TABLE, widths, _joined_labels(map(_opening, cards.items)), _CARDS_LOOK)
    for first in range(0, len(cards.items), across):
        row = SubElement(element, TR)
        SubElement(SubElement(row, TR_PR), _CANNOT_SPLIT)
        items = cards.items[first : first + across]
        for index, width in enumerate(widths):
            cell = _start_cell(row, width)
            write_blocks(cell, items[index] if index < len(items) else (), Container("card", round(column)), story)
            if cell[-1].tag != P:
                story.paragraph(cell, story.style("card"))
    _without_header(element)
    end_table(parent, LAYOUT_END, story)


def start_table(parent: Element, style: str, widths: list[int], summary: str, look: dict[str, str]) -> Element:
    """A table with fixed column widths in twips, without rows; `summary` is its alternative text."""
    table = SubElement(parent, TBL)
    properties = SubElement(table, TBL_PR)
    SubElement(properties, w("tblStyle"), {VAL: style_id(style)})
    SubElement(properties, w("tblW"), {WIDTH: str(sum(widths)), TYPE: "dxa"})
    SubElement(properties, w("tblLayout"), {TYPE: "fixed"})
    SubElement(properties, w("tblLook"), {w(name): value for name, value in (look | _NO_BANDS).items()})
    if summary:
        SubElement(properties, w("tblCaption"), {VAL: writable(summary)})
    grid = SubElement(table, TBL_GRID)
    for width in widths:
        SubElement(grid, GRID_COL, {WIDTH: str(width)})
    return table


def layout_row(table: Element, widths: list[int]) -> list[Element]:
    """The cells of the only row of a table that just puts things side by side; Word keeps it on one page."""
    row = SubElement(table, TR)
    SubElement(SubElement(row, TR_PR), _CANNOT_SPLIT)
    cells = [_start_cell(row, width) for width in widths]
    _without_header(table)
    return cells


def end_table(parent: Element, style: str, story: Story) -> None:
    """The paragraph after a table: it adds the space after it, and separates two consecutive tables."""
    story.paragraph(parent, story.shared.styles.paragraphs[style])


def _write_row(
    table: Element, blank: Element, contents: Iterable[Inlines], styles: list[ParagraphStyle], story: Story
) -> None:
    """A copy of `blank` with words in its cells."""
    row = copy(blank)
    table.append(row)
    cells: Iterator[Element] = row.iterchildren(TC)
    for cell, content, style in zip(cells, contents, styles, strict=True):
        write_inlines(cell[-1], content, style, story)


def _write_spanned_rows(
    element: Element, table: Table, blank: Element, styles: list[ParagraphStyle], story: Story
) -> None:
    """Rows with cells that span several columns, or several rows: below such a cell, Word has empty ones."""
    beside: dict[tuple[int, int], int] = {}  # the row and column of those empty cells, and how many columns they span
    for at, (row, starts) in enumerate(zip(table.rows, cell_columns(table), strict=True)):
        written = copy(blank)
        element.append(written)
        cells = written.findall(TC)
        below = {column: across for (number, column), across in beside.items() if number == at}
        for column, across in below.items():
            _span(written, cells, column, across, "continue")
        for cell, column in zip(row.cells, starts, strict=True):
            write_inlines(cells[column][-1], cell.content, styles[column], story)
            _span(written, cells, column, cell.across, "restart" if cell.down > 1 else None)
            beside |= {(at + down, column): cell.across for down in range(1, cell.down)}


def _span(row: Element, cells: list[Element], column: int, across: int, merged: str | None) -> None:
    """Let a cell take the place of the following ones; `merged` is its part in a cell that spans several rows."""
    properties, covered = cells[column][0], cells[column : column + across]
    at = 1
    if across > 1:
        properties[0].set(WIDTH, str(sum(int(cell[0][0].get(WIDTH, "0")) for cell in covered)))
        properties.insert(at, properties.makeelement(w("gridSpan"), {VAL: str(across)}))
        at += 1
    if merged:
        properties.insert(at, properties.makeelement(w("vMerge"), {VAL: merged}))
    for cell in covered[1:]:
        row.remove(cell)


def _blank_row(
    styles: list[ParagraphStyle], widths: list[int], story: Story, gutter: int | None = None, header: bool = False
) -> Element:
    """A complete row for copying: lxml copies a row five times faster than it builds one."""
    row = etree.Element(TR, nsmap=NAMESPACES)
    properties = SubElement(row, TR_PR)
    SubElement(properties, _CANNOT_SPLIT)
    if header:
        SubElement(properties, _HEADER)
    for index, (style, width) in enumerate(zip(styles, widths, strict=True), start=1):
        cell = _start_cell(row, width)
        if gutter is not None and index < len(widths):
            SubElement(SubElement(cell[0], _MARGINS), _RIGHT, {WIDTH: str(gutter), TYPE: "dxa"})
        story.paragraph(cell, style)
    return row


def _start_cell(row: Element, width: int) -> Element:
    cell = SubElement(row, TC)
    SubElement(SubElement(cell, TC_PR), TC_W, {WIDTH: str(width), TYPE: "dxa"})
    return cell


def _without_header(table: Element) -> None:
    """Mark the first row as no header row, so that no reader treats it as one."""
    SubElement(table.findall(TR)[0][0], _HEADER, {VAL: "off"})


def _opening(item: tuple[Block, ...]) -> Inlines:
    return next((block.content for block in item if isinstance(block, Paragraph)), ())


def _joined_labels(contents: Iterable[Inlines]) -> str:
    """Alternative text for a table without one: its labels, in the paper's language."""
    words = [" ".join(plain_text(content).split()) for content in contents]
    return ", ".join(filter(None, words))[:_MOST_ALTERNATIVE_TEXT]
