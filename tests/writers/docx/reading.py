"""Reads a Word file back, part by part, without the writer's help; and writes the small papers that tests read."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
from docx.document import Document as WordDocument
from lxml import etree

from briefgen.document import Block
from briefgen.themes import Theme
from briefgen.writers.docx import write_docx
from tests.documents import document_of, theme

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMESPACES = {"w": W[1:-1], "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships"}


def opened(data: bytes) -> WordDocument:
    return docx.Document(BytesIO(data))


def part(data: bytes, name: str) -> etree._Element:
    with ZipFile(BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def names(data: bytes) -> list[str]:
    with ZipFile(BytesIO(data)) as package:
        assert package.testzip() is None
        return package.namelist()


def found(root: etree._Element, path: str) -> list[Any]:
    """What a path leads to: elements, or the text of attributes."""
    hits = root.xpath(path, namespaces=NAMESPACES)
    assert isinstance(hits, list)
    return hits


def paragraphs(root: etree._Element) -> list[tuple[str, str]]:
    """Style and text of each paragraph, in order, those in tables included."""
    return [(_style(each), text_of(each)) for each in root.iter(f"{W}p")]


def _style(paragraph: etree._Element) -> str:
    return next(iter(found(paragraph, "w:pPr/w:pStyle/@w:val")), "")


def text_of(element: etree._Element) -> str:
    """The characters that a reader sees; field codes are none."""
    said = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}noBreakHyphen": "-"}
    parts = []
    for each in element.iter(f"{W}t", *said):
        parent = each.getparent()
        if parent is not None and parent.tag == f"{W}r":
            parts.append(each.text or "" if each.tag == f"{W}t" else said[each.tag])
    return "".join(parts)


def squeezed(text: str) -> str:
    return "".join(text.split())


def written(*blocks: Block, look: Theme | None = None) -> bytes:
    """A paper of these blocks, and nothing around them."""
    return write_docx(document_of(*blocks), look or theme())


def body(*blocks: Block) -> etree._Element:
    """What Word reads of them."""
    return part(written(*blocks), "word/document.xml")


def style_sheet(look: Theme, *blocks: Block) -> etree._Element:
    """The styles of a paper in that look."""
    return part(written(*blocks, look=look), "word/styles.xml")
