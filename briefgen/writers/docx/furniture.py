"""Writes the furniture of a page, around its text: marking, draft mark, running head, and the foot with the page
number.
"""

import re
from typing import Literal

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree
from lxml.etree import SubElement

from briefgen.document import Furniture, plain_text
from briefgen.layout.furniture import FURNITURE_GAP, LaidFurniture, lay_furniture
from briefgen.themes.theme import Theme
from briefgen.writers.docx.definitions import MARK_ROOM
from briefgen.writers.docx.fields import add_field
from briefgen.writers.docx.inlines import write_text
from briefgen.writers.docx.letterhead import write_letterhead
from briefgen.writers.docx.marks import add_marks, write_marks
from briefgen.writers.docx.markup import (
    HEADER_NAMESPACES,
    RUN,
    SPACING,
    TAB,
    Element,
    P,
    twips,
    twips_of_mm,
    w,
)
from briefgen.writers.docx.package import relate
from briefgen.writers.docx.story import SharedParts, Story
from briefgen.writers.docx.style_names import FOOT_APART
from briefgen.writers.docx.watermark import write_watermark

Pages = Literal["first", "default"]

_FIELDS = {"page": "PAGE", "pages": "NUMPAGES"}
_PLACEHOLDER = re.compile(r"\{(page|pages)\}")
_ASCENT = 0.78  # share of a line's height above its baseline


def write_furniture(furniture: Furniture, shared: SharedParts, body: Part) -> list[tuple[str, Pages, str]]:
    """Header and footer parts, related to the body; for each the name of its reference element, its pages and id."""
    written: list[tuple[str, Pages, str]] = []
    laid = lay_furniture(furniture, shared.layout_styles)
    all_pages: tuple[Pages, ...] = ("default", "first")
    for number, pages in enumerate(all_pages, 1):
        for kind in ("header", "footer"):
            content_type = CONTENT_TYPE.WML_HEADER if kind == "header" else CONTENT_TYPE.WML_FOOTER
            part = Part(PackURI(f"/word/{kind}{number}.xml"), content_type)
            story = Story(shared, part)
            root = etree.Element(w("hdr" if kind == "header" else "ftr"), nsmap=HEADER_NAMESPACES)
            if kind == "footer":
                _write_footer(root, laid, story)
            elif pages == "first":
                _write_first_header(root, laid, story)
            else:
                _write_following_header(root, laid, story)
            if kind == "header" and furniture.draft:
                write_watermark(root[-1], plain_text(furniture.draft), laid.watermark, shared.theme, number)
            part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            kinds = RELATIONSHIP_TYPE.HEADER if kind == "header" else RELATIONSHIP_TYPE.FOOTER
            written.append((w(f"{kind}Reference"), pages, relate(body, part, kinds)))
    return written


def _write_first_header(root: Element, laid: LaidFurniture, story: Story) -> None:
    sender = laid.words.letterhead
    if sender is None:
        write_marks(root, laid.marks, story)
        if not len(root):
            story.paragraph(root, story.style("running-head"))
        return
    theme = story.shared.theme
    # the height up to the start of the text on other pages
    room = max(twips_of_mm(theme.page.margins.top) - header_distance(theme), 0)
    cell = write_letterhead(root, sender, room, story)
    write_marks(cell, laid.marks, story)
    if cell[-1].tag != P:
        story.paragraph(cell, story.style("page-marking"))
    elif laid.marks.stacked:
        _set_apart(cell[-1], "after")


def _write_following_header(root: Element, laid: LaidFurniture, story: Story) -> None:
    write_marks(root, laid.marks, story)
    if laid.running_head or not len(root):
        head = story.paragraph(root, story.style("running-head"))
        write_text(head, plain_text(laid.running_head))
        if laid.head_is_tall:
            _set_apart(head, "after")


def _set_apart(paragraph: Element, side: Literal["before", "after"]) -> None:
    """Space between text and furniture: Word puts them directly together where the furniture is taller than the margin.

    It is direct formatting, because it depends on the length of the words.
    """
    SubElement(paragraph[0], SPACING, {w(side): str(twips(FURNITURE_GAP))})


def _write_footer(root: Element, laid: LaidFurniture, story: Story) -> None:
    """Sender, marks and page number on one line; marks that do not fit between the other two get their own line."""
    beside = not laid.marks_stand_apart
    line = story.paragraph(root, story.style("foot") if beside else story.shared.styles.paragraphs[FOOT_APART])
    if laid.foot_is_tall:
        _set_apart(line, "before")
    write_text(line, plain_text(laid.sender))
    if beside:
        SubElement(SubElement(line, RUN), TAB)
        add_marks(line, laid.marks)
    SubElement(SubElement(line, RUN), TAB)
    for index, piece in enumerate(_PLACEHOLDER.split(plain_text(laid.words.page_label))):
        if index % 2:
            add_field(line, _FIELDS[piece], "1")
        else:
            write_text(line, piece)
    if not beside:
        write_marks(root, laid.marks, story)


def header_distance(theme: Theme) -> int:
    """From the page's edge to the top of the header, in twips; the theme's value is the distance to the baseline."""
    return max(twips_of_mm(theme.page.head) - twips(theme.style("page-marking").leading * (_ASCENT + MARK_ROOM)), 0)


def footer_distance(theme: Theme) -> int:
    """From the page's edge to the bottom of the footer, in twips."""
    return max(twips_of_mm(theme.page.foot) - twips(theme.style("foot").leading * (1 - _ASCENT)), 0)
