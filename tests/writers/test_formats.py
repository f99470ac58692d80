"""The formats: each has a writer of its own, loaded when it is first used, and each shows every word."""

import subprocess
import sys

import pytest

from briefgen.document import plain_text, texts
from briefgen.themes import find_theme
from briefgen.writers import FORMATS
from tests.documents import document_of
from tests.sample import EVERYTHING, SPANS
from tests.writers.words import words_in


@pytest.mark.parametrize("format", FORMATS)
def test_every_block_is_in_every_format_word_by_word(format: str) -> None:
    data = FORMATS[format].write(EVERYTHING, find_theme("plain", None))
    said = words_in(format, data)
    for text in texts(EVERYTHING.blocks):
        assert not text.origin or text.text in said, text.text
    assert ("Table\u00a01" in said) or "Table 1" in said


@pytest.mark.parametrize("format", FORMATS)
def test_cells_that_take_the_place_of_others_are_shown(format: str) -> None:
    said = words_in(format, FORMATS[format].write(document_of(SPANS), find_theme("plain", None)))
    for text in texts(SPANS):
        assert not text.origin or plain_text((text,)) in said


@pytest.mark.parametrize(("format", "start"), [("docx", b"PK"), ("pdf", b"%PDF-"), ("html", b"<!DOCTYPE html>")])
def test_an_ending_stands_for_its_format(format: str, start: bytes) -> None:
    assert FORMATS[format].write(EVERYTHING, find_theme("classic", None)).startswith(start)


def test_no_writer_is_loaded_before_it_is_used() -> None:
    code = "import sys; from briefgen.writers import FORMATS; print(*(name for name in sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "briefgen.writers.formats" in loaded
    assert not [name for name in loaded if name.startswith(("briefgen.writers.docx", "briefgen.writers.pdf", "icu4py"))]
