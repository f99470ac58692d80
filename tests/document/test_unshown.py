"""What a format cannot show is refused in words; the words of everything else are in every format."""

import pytest

from briefgen.document import Block, Paragraph, Section, plain_text, texts
from briefgen.errors import TemplateError
from briefgen.themes import find_theme
from briefgen.writers import FORMATS
from tests.documents import document_of
from tests.sample import EVERYTHING, SPANS, field
from tests.writers.words import words_in

CANNOT: dict[str, Block] = {
    "a section of landscape pages": Section((Paragraph(field("a")),), landscape=True),
    "a table cell that takes the place of others": SPANS,
}


@pytest.mark.parametrize("what", CANNOT)
@pytest.mark.parametrize("format", ["docx", "pdf"])
def test_what_cannot_be_shown_yet_is_refused(format: str, what: str) -> None:
    with pytest.raises(TemplateError) as raised:
        FORMATS[format](document_of(CANNOT[what]), find_theme("classic", None))
    (problem,) = raised.value.problems
    assert problem.id == "format.unshown" and what in problem.message and format.upper() in problem.message


@pytest.mark.parametrize("format", FORMATS)
def test_every_block_is_in_every_format_word_by_word(format: str) -> None:
    data = FORMATS[format](EVERYTHING, find_theme("plain", None))
    said = words_in(format, data)
    for text in texts(EVERYTHING.blocks):
        assert not text.origin or text.text in said, text.text
    assert ("Table\u00a01" in said) or "Table 1" in said


@pytest.mark.parametrize("format", ["html", "txt", "md"])
def test_cells_that_take_the_place_of_others_are_shown(format: str) -> None:
    said = words_in(format, FORMATS[format](document_of(SPANS), find_theme("plain", None)))
    for text in texts(SPANS):
        assert not text.origin or plain_text((text,)) in said
