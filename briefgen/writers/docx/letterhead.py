"""Writes the letterhead at the top of the first page, as a table in the page's header."""

from lxml.etree import SubElement

from briefgen.document import Letterhead, PlainText, plain_text
from briefgen.layout.letterhead import ADDRESS_SHARE
from briefgen.themes import POINTS_PER_MM
from briefgen.themes.theme import StyleName
from briefgen.writers.docx.inlines import write_text
from briefgen.writers.docx.markup import (
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
    twips,
    twips_of_mm,
    w,
)
from briefgen.writers.docx.pictures import write_picture
from briefgen.writers.docx.story import Story
from briefgen.writers.docx.style_names import LETTERHEAD_END, LETTERHEAD_LOGO, LETTERHEAD_TABLE
from briefgen.writers.docx.tables import start_table

_NO_ADDRESS_SHARE = 0.02  # an empty cell: the row keeps its columns, and a long name stays on one line
_MARGIN_CELL = {"val": "0100", "firstRow": "0", "lastRow": "0", "firstColumn": "0", "lastColumn": "1"}


def write_letterhead(root: Element, sender: Letterhead, room: int, story: Story) -> Element:
    """A row `room` twips high for the marks of the page, and one with the sender; returns the cell of the first row."""
    theme = story.shared.theme
    widths = _letterhead_columns(sender, story)
    table = start_table(root, LETTERHEAD_TABLE, widths, plain_text(sender.name), _MARGIN_CELL)
    top = SubElement(table, TR)
    SubElement(SubElement(top, TR_PR), w("trHeight"), {VAL: str(room), w("hRule"): "atLeast"})
    marks = _start_cell(top, sum(widths), len(widths))
    row = SubElement(table, TR)
    SubElement(SubElement(row, TR_PR), w("cantSplit"))
    cells = [_start_cell(row, width) for width in widths]
    for cell in cells:
        SubElement(cell[0], w("vAlign"), {VAL: "center"})
    if theme.logo_picture is not None:
        line = story.paragraph(cells[0], story.shared.styles.paragraphs[LETTERHEAD_LOGO])
        logo = theme.logo_picture
        width = min(theme.logo_height * POINTS_PER_MM * logo.width / logo.height, widths[0] / TWIPS_PER_POINT)
        write_picture(line, logo, plain_text(sender.name), width, width * logo.height / logo.width, story)
    _write_lines(cells[-2], (("letterhead-name", sender.name), ("letterhead-place", sender.place)), story)
    _write_lines(cells[-1], tuple(("letterhead-line", line) for line in sender.lines), story)
    story.paragraph(root, story.shared.styles.paragraphs[LETTERHEAD_END])
    return marks


def _write_lines(cell: Element, lines: tuple[tuple[StyleName, PlainText], ...], story: Story) -> None:
    for name, words in lines:
        if words:
            write_text(story.paragraph(cell, story.style(name)), plain_text(words))
    if cell[-1].tag == TC_PR:
        story.paragraph(cell, story.style("letterhead-line"))


def _letterhead_columns(sender: Letterhead, story: Story) -> list[int]:
    """Widths of logo (if there is one), name and address lines, in twips; the name gets the remaining width."""
    theme = story.shared.theme
    whole = twips_of_mm(theme.page.text_width)
    lines = round(whole * (ADDRESS_SHARE if sender.lines else _NO_ADDRESS_SHARE))
    if theme.logo_picture is None:
        return [whole - lines, lines]
    logo = twips_of_mm(theme.logo_height * theme.logo_picture.width / theme.logo_picture.height)
    logo = min(logo + twips(theme.table.gutter), whole // 3)
    return [logo, whole - lines - logo, lines]


def _start_cell(row: Element, width: int, columns: int = 1) -> Element:
    cell = SubElement(row, TC)
    properties = SubElement(cell, TC_PR)
    SubElement(properties, TC_W, {WIDTH: str(width), TYPE: "dxa"})
    if columns > 1:
        SubElement(properties, w("gridSpan"), {VAL: str(columns)})
    return cell
