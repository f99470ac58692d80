"""Lines: filled with words as far as they go, and how wide they are."""

from itertools import pairwise

import pytest
from pytest import approx

from briefgen.document import Gap, LineBreak
from briefgen.layout.lines import fill_lines, ink_width, longest_word, natural_width
from briefgen.layout.styles import Styles
from briefgen.layout.words import SetText, set_text
from tests.documents import theme, words
from tests.layout.lines import box, lines


def test_lines_end_at_spaces() -> None:
    assert lines("one two three four", width=50) == ["one two", "three four"]


def test_a_word_wider_than_the_line_is_cut_and_nothing_is_lost() -> None:
    found = lines("x" * 100, width=50)
    assert len(found) > 5
    assert "".join(found) == "x" * 100


def test_a_divided_word_ends_a_line_that_would_be_too_short_and_not_three_in_a_row() -> None:
    divided = "represen\u00adtatives"
    assert lines(f"of all the {divided}", width=100) == ["of all the represen", "tatives"]
    assert lines(f"of all the other {divided}", width=100) == ["of all the other", "representatives"]
    mummery = "\u00ad".join(["mum"] * 7)
    found = box(" ".join([mummery] * 12), width=9.5 * natural_width(set_words("mum"))).lines
    ends = [line[-1].words[-1].hyphenates for line in found]
    assert any(map(all, pairwise(ends)))
    assert not any(map(all, zip(ends, ends[1:], ends[2:], strict=False)))


def set_words(*inlines: str | LineBreak | Gap) -> SetText:
    styles = Styles(theme(), "en")
    return set_text(words(*inlines), styles.paragraph("body").look, styles)


def test_the_space_at_the_end_of_a_line_takes_no_room() -> None:
    ((line,),) = set_words("one two")
    assert ink_width(line) == approx(line[0].width + line[0].space + line[1].width)
    assert ink_width([]) == 0


def test_the_natural_width_is_that_of_the_longest_line_with_its_gap() -> None:
    long, short = (natural_width(set_words(text)) for text in ("a long line", "short"))
    assert natural_width(set_words("a long line", LineBreak(), "short")) == long
    assert natural_width(set_words("a long line", Gap(), "short")) == approx(long + short + 10)
    assert longest_word(set_words("a long line")) == approx(natural_width(set_words("long")))


@pytest.mark.parametrize("width", [20, 55, 140, 1000])
def test_every_line_is_as_full_as_can_be(width: float) -> None:
    ((text,),) = set_words("seven green bottles hanging on a wall")
    lines = fill_lines(text, width)
    assert all(ink_width(line) <= width + 0.01 for line in lines)
    for line, following in pairwise(lines):
        assert ink_width([*line, following[0]]) > width
