import pytest

from briefgen.document import Gap, Inline, LineBreak, Span, Strong
from briefgen.layout.paragraphs import TextBox
from briefgen.layout.styles import Styles
from briefgen.layout.words import set_text
from tests.documents import document_of, paragraph, theme, words
from tests.layout.recorder import record


def lines(*inlines: str | Inline, width: float, balanced: bool = False) -> list[str]:
    styles = Styles(theme(), "en-GB")
    style = styles.paragraph("body")
    box = TextBox(set_text(words(*inlines), style.look, styles), style, width, balanced=balanced)
    return ["|".join("".join(word.text for word in strip.words) for strip in line).rstrip() for line in box.lines]


def test_lines_end_at_spaces() -> None:
    assert lines("one two three four", width=50) == ["one two", "three four"]


def test_no_break_spaces_hold() -> None:
    assert lines("at 10\u00a0000\u00a0km", width=50) == ["at", "10\u00a0000\u00a0km"]


def test_a_nowrap_span_holds_over_its_parts() -> None:
    assert lines("go ", Span("nowrap", words("one ", Strong(words("two")), " six")), width=60) == ["go", "one two six"]


def test_words_may_end_a_line_at_hyphens_and_slashes_but_figures_may_not() -> None:
    assert lines("vice-president", width=50) == ["vice-", "president"]
    assert lines("input/output", width=50) == ["input/", "output"]
    assert lines("a vice-president", width=66) == ["a vice-", "president"]
    assert lines("twenty seventy ninety co-president", width=118) == ["twenty seventy ninety", "co-president"]
    assert lines("within 2025-2026", width=56) == ["within", "2025-2026"]


def test_chinese_breaks_between_characters_but_no_line_begins_with_a_full_stop() -> None:
    assert lines("外交部长今天。会议", width=64) == ["外交部长今", "天。会议"]


def test_korean_breaks_at_spaces() -> None:
    assert lines("대한민국 대사관", width=60) == ["대한민국", "대사관"]


def test_a_word_wider_than_the_line_is_cut_and_nothing_is_lost() -> None:
    found = lines("x" * 100, width=50)
    assert len(found) > 5
    assert "".join(found) == "x" * 100


def test_a_soft_hyphen_shows_only_where_a_line_ends_on_it() -> None:
    found = lines("super\u00adcalifragil", width=50)
    assert found == ["super", "califragil"]
    styles = Styles(theme(), "en-GB")
    style = styles.paragraph("body")
    box = TextBox(set_text(words("super\u00adcalifragil"), style.look, styles), style, 50)
    assert box.lines[0][0].words[-1].hyphenates
    assert not box.lines[1][0].words[-1].hyphenates


def test_a_gap_sets_what_follows_at_the_far_end_or_on_a_line_of_its_own() -> None:
    assert lines("left", Gap(), "right", width=100) == ["left |right"]
    assert lines("a longer left part", Gap(), "right", width=100) == ["a longer left part", "right"]


def test_a_line_break_begins_a_line() -> None:
    assert lines("one", LineBreak(), "two", width=100) == ["one", "two"]


def test_no_short_word_is_left_alone_on_a_last_line() -> None:
    assert lines("seven green bottles hanging on a wall so", width=165) == [
        "seven green bottles hanging on a",
        "wall so",
    ]


def test_a_balanced_title_has_lines_of_like_length() -> None:
    assert lines("Norland opens a visa office in port", width=150, balanced=True) == [
        "Norland opens a",
        "visa office in port",
    ]


@pytest.mark.parametrize("control", ["\n", "\t", "\r"])
def test_controls_that_separate_are_spaces(control: str) -> None:
    assert lines(f"one{control}two", width=100) == ["one two"]


def test_a_soft_hyphen_that_a_line_ends_on_is_drawn() -> None:
    paper = document_of(paragraph("Donau" + "\u00addampf" * 40), page_label="")
    text = "".join(record(paper, theme()).lines[0]).rstrip()
    assert text.count("-") == 2 and text.replace("-", "") == "Donau" + "dampf" * 40


def test_a_soft_hyphen_at_the_end_of_a_text_takes_no_room() -> None:
    assert lines("one\u00ad", "two", width=400) == lines("one", "two", width=400)
