"""Lines of a given width: how wide letters are, and where a line may end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.document import (
    Gap,
    LineBreak,
    Link,
    Paragraph,
    Text,
)
from briefgen.writers.text.measure import columns, longest_piece, pad, wrap
from tests.documents import words
from tests.writers.text.reading import as_text


def test_a_gap_moves_what_follows_to_the_end_of_the_line() -> None:
    line = as_text(Paragraph((Text("No. 14"), Gap(), Text("Embargo")))).rstrip("\n")
    assert line == "No. 14" + " " * 65 + "Embargo"


def test_lines_end_between_wide_letters_but_not_before_their_full_stop() -> None:
    first, second = as_text(Paragraph(words("x " + "中" * 38 + "。"))).splitlines()
    assert (first, second) == ("x " + "中" * 37, "中。")


@pytest.mark.parametrize("address", ["https://a.example/" + "x" * 90, "mailto:" + "y" * 90 + "@b.example"])
def test_addresses_stay_whole(address: str) -> None:
    assert address in as_text(Paragraph((Text("See "), Link(address, words("there")), LineBreak(), Text("End"))))


def test_a_word_wider_than_the_line_is_cut_where_it_starts() -> None:
    assert as_text(Paragraph(words("x" * 100))).splitlines() == ["x" * 78, "x" * 22]


@pytest.mark.parametrize(
    ("text", "taken"), [("", 0), ("ab", 2), ("한소", 4), ("e\u0301", 1), ("a\u200bb", 2), ("ＡＢ", 4)]
)
def test_how_many_columns_a_text_takes(text: str, taken: int) -> None:
    assert columns(text) == taken


@given(st.text("ab 한,(中\u0301\u00a0-", max_size=60), st.integers(2, 30))
def test_no_line_is_wider_than_it_may_be_and_no_letter_is_lost(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert lines and all(columns(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(st.text("ab 한,(中-", max_size=40))
def test_words_fit_in_lines_as_wide_as_the_longest_piece(text: str) -> None:
    width = max(longest_piece(text), 1)
    pieces = [line for line in wrap(text, width) if line]
    assert all(columns(line) <= width for line in pieces)


def test_newlines_stand() -> None:
    assert wrap("a\n\nb", 10) == ["a", "", "b"]


@pytest.mark.parametrize(("align", "line"), [("start", "한  "), ("end", "  한"), ("center", " 한 ")])
def test_a_line_is_filled_up_at_the_side_that_is_free(align: str, line: str) -> None:
    assert pad("한", 4, align) == line
    assert pad("too wide", 4, align) == "too wide"
