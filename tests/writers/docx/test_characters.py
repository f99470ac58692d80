"""Characters that no Word file can hold are refused, wherever they stand, and no others."""

from dataclasses import replace

import pytest
from lxml import etree

from briefgen.document import (
    Document,
)
from briefgen.errors import OutputError
from briefgen.writers.docx import write_docx
from briefgen.writers.docx.characters import writable
from tests.documents import around, document_of, guests, paragraph, plain, theme


@pytest.mark.parametrize(
    "paper",
    [
        document_of(paragraph("bell \x07")),
        document_of(guests(1), paragraph("half \ud800")),
        replace(document_of(), title=plain("null \x00")),
        around(document_of(), marking="\ufffe"),
        document_of(replace(guests(1), summary=plain("\x1b[0m"))),
    ],
)
def test_what_xml_cannot_hold_is_refused_in_words(paper: Document) -> None:
    with pytest.raises(OutputError, match="control character"):
        write_docx(paper, theme())


@pytest.mark.parametrize("text", ["", "tab\tline\nreturn\r", "\x85\xa0", "\ud7ff\ue000\ufffd", "\U0001f600", "<&>\"'"])
def test_what_xml_can_hold_comes_back_as_it_is(text: str) -> None:
    assert writable(text) == text
    assert etree.fromstring(etree.tostring(_element(text))).get("x") == text


def _element(text: str) -> etree._Element:
    element = etree.Element("e")
    element.set("x", text)
    return element


@pytest.mark.parametrize("character", ["\0", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_the_problem_shows_the_text_without_the_character(character: str) -> None:
    with pytest.raises(OutputError) as raised:
        writable(f"Smith{character}Sons")
    (problem,) = raised.value.problems
    assert problem.id == "docx.character" and "Smith\\" in problem.message and character not in problem.message
