"""The PDF as a whole, read back by other engines."""

import gc
import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.document import (
    Column,
    Row,
    Table,
    plain_form,
)
from tests.documents import around, document_of, paragraph, plain, said, words
from tests.sample import long_paper
from tests.writers.pdf.reading import pages_by_pdfium, pages_by_pypdf, squeezed, write


@pytest.mark.parametrize("read", [pages_by_pdfium, pages_by_pypdf])
def test_the_words_come_back_in_order(read: Callable[[bytes], list[str]]) -> None:
    paper = around(long_paper(20), letterhead=None, page_label="", draft="", marking="", running_head="", foot="")
    assert " ".join(read(write(plain_form(paper)))).split() == said(paper)


# Controls, and what has no font out of the box, are refused or marked before a writer sees them.
_HOSTILE = st.text(
    st.one_of(
        st.sampled_from("|*~\\{}<>&#_`[]()/-–—'\"“”… \u00a0\u202f\u2011"),
        st.characters(min_codepoint=0x20, max_codepoint=0x17F, exclude_categories=("Cc", "Cf")),
        st.characters(min_codepoint=0x391, max_codepoint=0x3C9, categories=["L"]),
        st.characters(min_codepoint=0x410, max_codepoint=0x44F),
        st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3),
        st.characters(min_codepoint=0x4E00, max_codepoint=0x8FFF),
        st.characters(min_codepoint=0x3041, max_codepoint=0x3096),
    ),
    min_size=1,
    max_size=120,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_HOSTILE, min_size=1, max_size=4))
def test_hostile_values_are_read_back_character_for_character(values: list[str]) -> None:
    cells = Table((Column(words("Head"), 1),), tuple(Row.of(words(value)) for value in values), plain("x"))
    paper = document_of(*(paragraph(value) for value in values), cells, page_label="")
    text = "".join(pages_by_pypdf(write(paper)))
    assert squeezed(text) == squeezed("".join([*values, "Head", *values]))


_SCRIPT = """
import hashlib
from briefgen.writers.pdf import write_pdf
from tests.documents import theme
from tests.sample import long_paper
print(hashlib.sha256(write_pdf(long_paper(), theme())).hexdigest())
"""


@pytest.mark.slow
def test_same_bytes_in_another_process_with_other_seed_and_zone() -> None:
    root = Path(__file__).parents[3]
    digests = {hashlib.sha256(write(long_paper())).hexdigest()}
    for seed, zone in (("1", "Asia/Phnom_Penh"), ("2", "America/Lima")):
        env = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone}
        done = subprocess.run(
            [sys.executable, "-c", _SCRIPT], cwd=root, env=env, capture_output=True, text=True, check=True
        )
        digests.add(done.stdout.strip())
    assert len(digests) == 1


def test_more_words_than_are_kept_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    rare = document_of(paragraph(" ".join(f"rare{number}" for number in range(40))))
    monkeypatch.setattr("briefgen.fonts.setting._CACHED_WORDS", 3)
    forgotten = write(rare)
    monkeypatch.undo()
    assert write(rare) == forgotten


def test_garbage_is_collected_afterwards_only_if_it_was_before() -> None:
    write(document_of())
    assert gc.isenabled()
    gc.disable()
    try:
        write(document_of())
        assert not gc.isenabled()
    finally:
        gc.enable()
