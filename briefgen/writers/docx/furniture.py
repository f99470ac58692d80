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
from briefgen.layout.furniture import lay_furniture
from briefgen.themes.theme import StyleName, Theme
from briefgen.writers.docx.definitions import MARK_ROOM
from briefgen.writers.docx.inlines import write_text
from briefgen.writers.docx.letterhead import write_letterhead
from briefgen.writers.docx.markup import (
    FIELD_CHARACTER,
    FIELD_CODE,
    HEADER_NAMESPACES,
    RUN,
    TAB,
    VAL,
    Element,
    P,
    T,
    twips,
    twips_of_mm,
    w,
)
from briefgen.writers.docx.package import relate
from briefgen.writers.docx.story import SharedParts, Story
from briefgen.writers.docx.style_names import (
    FOOT_APART,
    WORD_NAMES,
    linked_style,
    style_id,
)
from briefgen.writers.docx.watermark import write_watermark

Pages = Literal["first", "default"]

_FIELDS = {"page": "PAGE", "pages": "NUMPAGES"}
_PLACEHOLDER = re.compile(r"\{(page|pages)\}")
_APART = "\u00a0\u2002\u00a0"
_ASCENT = 0.78  # share of a line's height above its baseline


def write_furniture(furniture: Furniture, shared: SharedParts, body: Part) -> list[tuple[str, Pages, str]]:
    """Header and footer parts, related to the body; for each the name of its reference element, its pages and id."""
    written: list[tuple[str, Pages, str]] = []
    all_pages: tuple[Pages, ...] = ("default", "first")
    for number, pages in enumerate(all_pages, 1):
        for kind in ("header", "footer"):
            content_type = CONTENT_TYPE.WML_HEADER if kind == "header" else CONTENT_TYPE.WML_FOOTER
            part = Part(PackURI(f"/word/{kind}{number}.xml"), content_type)
            story = Story(shared, part)
            root = etree.Element(w("hdr" if kind == "header" else "ftr"), nsmap=HEADER_NAMESPACES)
            if kind == "footer":
                _write_footer(root, furniture, story)
            elif pages == "first":
                _write_first_header(root, furniture, story)
            else:
                _write_following_header(root, furniture, story)
            if kind == "header" and furniture.draft:
                write_watermark(root[-1], plain_text(furniture.draft), shared.theme, number)
            part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            kinds = RELATIONSHIP_TYPE.HEADER if kind == "header" else RELATIONSHIP_TYPE.FOOTER
            written.append((w(f"{kind}Reference"), pages, relate(body, part, kinds)))
    return written


def _write_first_header(root: Element, furniture: Furniture, story: Story) -> None:
    if furniture.letterhead is None:
        _write_marks(root, furniture, story)
        if not len(root):
            story.paragraph(root, story.style("running-head"))
        return
    theme = story.shared.theme
    # the height up to the start of the text on other pages
    room = max(twips_of_mm(theme.page.margins.top) - header_distance(theme), 0)
    cell = write_letterhead(root, furniture.letterhead, room, story)
    _write_marks(cell, furniture, story)
    if cell[-1].tag != P:
        story.paragraph(cell, story.style("page-marking"))


def _write_following_header(root: Element, furniture: Furniture, story: Story) -> None:
    _write_marks(root, furniture, story)
    if furniture.running_head or not len(root):
        write_text(story.paragraph(root, story.style("running-head")), plain_text(furniture.running_head))


def _write_marks(root: Element, furniture: Furniture, story: Story) -> None:
    if furniture.marking or furniture.draft:
        _write_mark_words(story.paragraph(root, story.style("page-marking")), furniture)


def _write_mark_words(paragraph: Element, furniture: Furniture) -> None:
    """The draft mark before the marking, separated by a wide space that does not break."""
    if furniture.draft:
        _write_in_style(paragraph, f"\u00a0{plain_text(furniture.draft)}\u00a0", "draft")
    if furniture.draft and furniture.marking:
        write_text(paragraph, _APART)
    if furniture.marking:
        _write_in_style(paragraph, plain_text(furniture.marking), "page-marking")


def _write_footer(root: Element, furniture: Furniture, story: Story) -> None:
    """Sender, marks and page number on one line; marks that do not fit between the other two get their own line."""
    beside = not lay_furniture(furniture, story.shared.layout_styles).marks_stand_apart
    line = story.paragraph(root, story.style("foot") if beside else story.shared.styles.paragraphs[FOOT_APART])
    write_text(line, plain_text(furniture.foot))
    if beside:
        SubElement(SubElement(line, RUN), TAB)
        _write_mark_words(line, furniture)
    SubElement(SubElement(line, RUN), TAB)
    for index, piece in enumerate(_PLACEHOLDER.split(plain_text(furniture.page_label))):
        if index % 2:
            _write_field(line, _FIELDS[piece])
        else:
            write_text(line, piece)
    if not beside:
        _write_marks(root, furniture, story)


def _write_field(paragraph: Element, code: str) -> None:
    """A field whose value Word computes when it lays out the page."""
    _write_field_character(paragraph, "begin")
    SubElement(SubElement(paragraph, RUN), FIELD_CODE).text = code
    _write_field_character(paragraph, "separate")
    SubElement(SubElement(paragraph, RUN), T).text = "1"
    _write_field_character(paragraph, "end")


def _write_field_character(paragraph: Element, kind: str) -> None:
    SubElement(SubElement(paragraph, RUN), FIELD_CHARACTER, {w("fldCharType"): kind})


def _write_in_style(paragraph: Element, text: str, name: StyleName) -> None:
    write_text(paragraph, text, {VAL: style_id(linked_style(WORD_NAMES[name]))})


def header_distance(theme: Theme) -> int:
    """From the page's edge to the top of the header, in twips; the theme's value is the distance to the baseline."""
    return max(twips_of_mm(theme.page.head) - twips(theme.style("page-marking").leading * (_ASCENT + MARK_ROOM)), 0)


def footer_distance(theme: Theme) -> int:
    """From the page's edge to the bottom of the footer, in twips."""
    return max(twips_of_mm(theme.page.foot) - twips(theme.style("foot").leading * (1 - _ASCENT)), 0)
