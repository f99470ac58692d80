"""Writes a Document as a Word file in the design of a theme."""

from functools import lru_cache

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree
from lxml.etree import SubElement

from briefgen.document import Document, Footnote, TableOfContents, with_notes_listed
from briefgen.document.walk import holds
from briefgen.layout.pages import page_numbers
from briefgen.layout.styles import Styles as LayoutStyles
from briefgen.themes.theme import Theme
from briefgen.writers.docx.blocks import write_blocks
from briefgen.writers.docx.definitions import Mix
from briefgen.writers.docx.furniture import footer_distance, header_distance, write_furniture
from briefgen.writers.docx.markup import NAMESPACES, RELATIONSHIP, TYPE, Element, twips_of_mm, w
from briefgen.writers.docx.numbering import numbering_xml
from briefgen.writers.docx.package import KeptPart, kept_part, relate, save, xml_part
from briefgen.writers.docx.properties import APP_XML, write_properties
from briefgen.writers.docx.settings import drawing_theme_xml, fonts_xml, settings_xml
from briefgen.writers.docx.story import Container, SharedParts, Story
from briefgen.writers.docx.styles import Styles, styles_of
from briefgen.writers.docx.stylesheet import styles_xml


def write_docx(document: Document, theme: Theme) -> bytes:
    """The document as the bytes of a DOCX; the same document and theme give the same bytes.

    Raises OutputError for a character that is not allowed in a Word file.
    """
    shared = SharedParts(theme, styles_of(theme, document.language), LayoutStyles(theme, document.language))
    if holds(document.blocks, Footnote, TableOfContents):
        document = with_notes_listed(document)
        contents = shared.layout_styles.contents
        contents.list(document.blocks)
        contents.pages = page_numbers(document, theme) if contents.headings else {}
    body = Part(PackURI("/word/document.xml"), CONTENT_TYPE.WML_DOCUMENT_MAIN)
    body._blob = _body_xml(document, shared, body)
    numbering = xml_part("/word/numbering.xml", CONTENT_TYPE.WML_NUMBERING, numbering_xml(shared.lists, theme))
    relate(body, _styles_part(shared.styles, frozenset(shared.mixes)), RELATIONSHIP_TYPE.STYLES)
    relate(body, numbering, RELATIONSHIP_TYPE.NUMBERING)
    for part, kind in _kept_parts(shared.styles):
        relate(body, part, kind)
    package = OpcPackage()
    core = xml_part("/docProps/core.xml", CONTENT_TYPE.OPC_CORE_PROPERTIES, write_properties(document))
    relate(package, body, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    relate(package, core, RELATIONSHIP_TYPE.CORE_PROPERTIES)
    relate(package, _app_part(), RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
    return save(package)


def _body_xml(document: Document, shared: SharedParts, part: Part) -> bytes:
    page = shared.theme.page
    root = etree.Element(w("document"), nsmap=NAMESPACES)
    body = SubElement(root, w("body"))
    story = Story(shared, part)
    write_blocks(body, document.blocks, Container("body", twips_of_mm(page.text_width)), story)
    section = SubElement(body, w("sectPr"))
    for name, pages, relationship in write_furniture(document.furniture, shared, part):
        SubElement(section, name, {TYPE: pages, RELATIONSHIP: relationship})
    _write_page(section, shared.theme)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _write_page(section: Element, theme: Theme) -> None:
    """Page size, margins, and a separate header for the first page."""
    page = theme.page
    SubElement(section, w("pgSz"), {w("w"): str(twips_of_mm(page.width)), w("h"): str(twips_of_mm(page.height))})
    edges = {name: getattr(page.margins, name) for name in ("top", "right", "bottom", "left")}
    lengths = {name: twips_of_mm(length) for name, length in edges.items()}
    lengths |= {"header": header_distance(theme), "footer": footer_distance(theme), "gutter": 0}
    SubElement(section, w("pgMar"), {w(name): str(length) for name, length in lengths.items()})
    SubElement(section, w("titlePg"))


@lru_cache(maxsize=1)
def _app_part() -> KeptPart:
    return kept_part("/docProps/app.xml", CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, APP_XML)


@lru_cache(maxsize=64)
def _styles_part(styles: Styles, mixes: frozenset[Mix]) -> KeptPart:
    return kept_part("/word/styles.xml", CONTENT_TYPE.WML_STYLES, styles_xml(styles, mixes))


@lru_cache(maxsize=16)
def _kept_parts(styles: Styles) -> tuple[tuple[KeptPart, str], ...]:
    return (
        (kept_part("/word/settings.xml", CONTENT_TYPE.WML_SETTINGS, settings_xml(styles)), RELATIONSHIP_TYPE.SETTINGS),
        (
            kept_part("/word/fontTable.xml", CONTENT_TYPE.WML_FONT_TABLE, fonts_xml(styles)),
            RELATIONSHIP_TYPE.FONT_TABLE,
        ),
        (
            kept_part("/word/theme/theme1.xml", CONTENT_TYPE.OFC_THEME, drawing_theme_xml(styles)),
            RELATIONSHIP_TYPE.THEME,
        ),
    )
