"""Reads an HTML paper back with a parser that follows the HTML standard, and finds things in it."""

from xml.etree.ElementTree import Element

import html5lib

from briefgen.document import Block, Document
from briefgen.writers.html import write_html
from tests.documents import document_of, theme


def read(document: Document) -> Element:
    """The page of a paper."""
    page = write_html(document, theme()).decode("utf-8")
    root: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    return root


def found(page: Element, path: str) -> Element:
    """What a path leads to, first of all."""
    element = page.find(path)
    assert element is not None, path
    return element


def main(*blocks: Block) -> Element:
    """The text of a paper of these blocks."""
    return found(read(document_of(*blocks)), "body/div/main")
