"""A finished file is known to be complete, and half of one not to be."""

import pytest

from briefgen.writers import FORMATS
from briefgen.writers.faults import pdf_fault, text_fault
from tests.documents import theme
from tests.sample import EVERYTHING


@pytest.mark.parametrize("name", FORMATS)
def test_a_whole_file_has_no_fault(name: str) -> None:
    assert FORMATS[name].fault(FORMATS[name].write(EVERYTHING, theme())) is None
    assert FORMATS[name].fault(b"") is not None


@pytest.mark.parametrize("name", ["docx", "pdf"])
def test_half_a_file_has_one(name: str) -> None:
    data = FORMATS[name].write(EVERYTHING, theme())
    assert FORMATS[name].fault(data[: len(data) // 2]) is not None
    assert FORMATS[name].fault(b"x" + data) == FORMATS[name].fault(data) or name == "pdf"


def test_text_is_utf_8_and_says_something() -> None:
    assert (text_fault(b"\xff"), text_fault(b" \n"), text_fault("é".encode())) == ("it is no text", "it is empty", None)
    assert pdf_fault(b"%PDF-1.7 startxref 9 %%EOF") is None
