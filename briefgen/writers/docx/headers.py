"""Writes what stands around the text on every page: letterhead, running head, marking, draft mark, page number."""

import re
from typing import Literal

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree
from lxml.etree import SubElement

from briefgen.document import Document, Letterhead
from briefgen.themes.theme import StyleName, Theme
from briefgen.writers.docx.definitions import MARK_ROOM
from briefgen.writers.docx.inlines import write_text
from briefgen.writers.docx.markup import (
    FIELD_CHARACTER,
    FIELD_CODE,
    HEADER_NAMESPACES,
    RUN,
    TAB,
    TC,
    TC_PR,
    TC_W,
    TR,
    TR_PR,
    TYPE,
    VAL,
    WIDTH,
    Element,
    T,
    twips,
    twips_of_mm,
    w,
)
from briefgen.writers.docx.package import relate
from briefgen.writers.docx.pictures import write_picture
from briefgen.writers.docx.story import Paper, Story
from briefgen.writers.docx.styles import (
    FOOT_APART,
    LETTERHEAD_END,
    LETTERHEAD_LOGO,
    LETTERHEAD_TABLE,
    WORD_NAMES,
    linked_style,
    style_id,
)
from briefgen.writers.docx.tables import start_table
from briefgen.writers.docx.watermark import write_watermark

Pages = Literal["first", "default"]

_FIELDS = {"page": "PAGE", "pages": "NUMPAGES"}
_PLACEHOLDER = re.compile(r"\{(page|pages)\}")
_APART = "\u00a0\u2002\u00a0"
_LETTER = 0.48  # mean width of a letter as a share of the type size, to tell whether words fit a line
_CAPITAL = 0.6
_ADDRESS_SHARE = 0.45  # of the width
_NO_ADDRESS_SHARE = 0.02  # an empty cell, so that the row keeps its form and a long name its line
_ASCENT = 0.78  # how much of a line stands above the feet of its letters
_MARGIN_CELL = {"val": "0100", "firstRow": "0", "lastRow": "0", "firstColumn": "0", "lastColumn": "1"}


def write_headers(document: Document, paper: Paper, body: Part) -> list[tuple[str, Pages, str]]:
    """Header and footer parts, related to the body; for each the element that refers to it, its pages and its id."""
    written: list[tuple[str, Pages, str]] = []
    all_pages: tuple[Pages, ...] = ("default", "first")
    for number, pages in enumerate(all_pages, 1):
        for kind in ("header", "footer"):
            content_type = CONTENT_TYPE.WML_HEADER if kind == "header" else CONTENT_TYPE.WML_FOOTER
            part = Part(PackURI(f"/word/{kind}{number}.xml"), content_type)
            story = Story(paper, part)
            root = etree.Element(w("hdr" if kind == "header" else "ftr"), nsmap=HEADER_NAMESPACES)
            if kind == "footer":
                _write_footer(root, document, story)
            elif pages == "first":
                _write_first_header(root, document, story)
            else:
                _write_following_header(root, document, story)
            if kind == "header" and document.draft:
                write_watermark(root[-1], document.draft, paper.theme, number)
            part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            kinds = RELATIONSHIP_TYPE.HEADER if kind == "header" else RELATIONSHIP_TYPE.FOOTER
            written.append((w(f"{kind}Reference"), pages, relate(body, part, kinds)))
    return written


def _write_first_header(root: Element, document: Document, story: Story) -> None:
    if document.letterhead is None:
        _write_marks(root, document, story)
        if not len(root):
            story.paragraph(root, story.look("running-head"))
        return
    _write_letterhead(root, document, document.letterhead, story)
    story.paragraph(root, story.paper.dress.looks[LETTERHEAD_END])


def _write_following_header(root: Element, document: Document, story: Story) -> None:
    _write_marks(root, document, story)
    if document.running_head or not len(root):
        write_text(story.paragraph(root, story.look("running-head")), document.running_head)


def _write_marks(root: Element, document: Document, story: Story) -> None:
    if document.marking or document.draft:
        _write_mark_words(story.paragraph(root, story.look("page-marking")), document)


def _write_mark_words(paragraph: Element, document: Document) -> None:
    """The draft mark before the marking, apart by a wide space that does not break."""
    if document.draft:
        _write_in_style(paragraph, f"\u00a0{document.draft}\u00a0", "draft")
    if document.draft and document.marking:
        write_text(paragraph, _APART)
    if document.marking:
        _write_in_style(paragraph, document.marking, "page-marking")


def _write_letterhead(root: Element, document: Document, sender: Letterhead, story: Story) -> None:
    """A row that reaches down to the text's usual start, with the marks in it, and one with the sender under it."""
    theme = story.paper.theme
    widths = _letterhead_columns(sender, story)
    table = start_table(root, LETTERHEAD_TABLE, widths, sender.name, _MARGIN_CELL)
    top = SubElement(table, TR)
    height = max(twips_of_mm(theme.page.margins.top) - header_distance(theme), 0)
    SubElement(SubElement(top, TR_PR), w("trHeight"), {VAL: str(height), w("hRule"): "atLeast"})
    marks = _start_cell(top, sum(widths), len(widths))
    _write_marks(marks, document, story)
    if len(marks) == 1:
        story.paragraph(marks, story.look("page-marking"))
    row = SubElement(table, TR)
    SubElement(SubElement(row, TR_PR), w("cantSplit"))
    cells = [_start_cell(row, width) for width in widths]
    for cell in cells:
        SubElement(cell[0], w("vAlign"), {VAL: "center"})
    if theme.logo_picture is not None:
        line = story.paragraph(cells[0], story.paper.dress.looks[LETTERHEAD_LOGO])
        width = theme.logo_height * theme.logo_picture.width / theme.logo_picture.height
        write_picture(line, theme.logo_picture, sender.name, width, widths[0], story)
    _write_lines(cells[-2], (("letterhead-name", sender.name), ("letterhead-place", sender.place)), story)
    _write_lines(cells[-1], tuple(("letterhead-line", line) for line in sender.lines), story)


def _write_lines(cell: Element, lines: tuple[tuple[StyleName, str], ...], story: Story) -> None:
    for name, text in lines:
        if text:
            write_text(story.paragraph(cell, story.look(name)), text)
    if cell[-1].tag == TC_PR:
        story.paragraph(cell, story.look("letterhead-line"))


def _letterhead_columns(sender: Letterhead, story: Story) -> list[int]:
    """Widths of logo (if there is one), name and address lines, in twips; the name takes what is left."""
    theme = story.paper.theme
    whole = twips_of_mm(theme.page.text_width)
    lines = round(whole * (_ADDRESS_SHARE if sender.lines else _NO_ADDRESS_SHARE))
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


def _write_footer(root: Element, document: Document, story: Story) -> None:
    """Sender, marks and page number on one line; marks that do not fit between the others get a line of their own."""
    beside = _fits_between(document, story.paper.theme)
    looks = story.paper.dress.looks
    line = story.paragraph(root, story.look("foot") if beside else looks[FOOT_APART])
    write_text(line, document.foot)
    if beside:
        SubElement(SubElement(line, RUN), TAB)
        _write_mark_words(line, document)
    SubElement(SubElement(line, RUN), TAB)
    for index, piece in enumerate(_PLACEHOLDER.split(document.page_label)):
        if index % 2:
            _write_field(line, _FIELDS[piece])
        else:
            write_text(line, piece)
    if not beside:
        _write_marks(root, document, story)


def _write_field(paragraph: Element, code: str) -> None:
    """A field that Word fills in when it lays out the page."""
    _write_field_character(paragraph, "begin")
    SubElement(SubElement(paragraph, RUN), FIELD_CODE).text = code
    _write_field_character(paragraph, "separate")
    SubElement(SubElement(paragraph, RUN), T).text = "1"
    _write_field_character(paragraph, "end")


def _write_field_character(paragraph: Element, kind: str) -> None:
    SubElement(SubElement(paragraph, RUN), FIELD_CHARACTER, {w("fldCharType"): kind})


def _write_in_style(paragraph: Element, text: str, name: StyleName) -> None:
    write_text(paragraph, text, {VAL: style_id(linked_style(WORD_NAMES[name]))})


def _fits_between(document: Document, theme: Theme) -> bool:
    """Whether sender and page number leave the marks their place in the middle, by a rough measure in points."""
    mark = theme.style("page-marking")
    marks = len(document.draft + document.marking) * (mark.size * _CAPITAL + mark.tracking)
    side = max(len(document.foot), len(document.page_label) // 2) * theme.style("foot").size * _LETTER
    return 2 * side + marks + 24 <= theme.page.text_width / 25.4 * 72


def header_distance(theme: Theme) -> int:
    """From the paper's edge to the top of the head, in twips: the theme measures to the feet of its letters."""
    return max(twips_of_mm(theme.page.head) - twips(theme.style("page-marking").leading * (_ASCENT + MARK_ROOM)), 0)


def footer_distance(theme: Theme) -> int:
    """From the paper's edge to the bottom of the foot, in twips."""
    return max(twips_of_mm(theme.page.foot) - twips(theme.style("foot").leading * (1 - _ASCENT)), 0)
