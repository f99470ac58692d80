"""Words: where a line may end, which font they have, and how much room they take."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from pytest import approx

from briefgen.document import Span, Strong
from briefgen.layout.lines import longest_word, natural_width
from briefgen.layout.styles import Styles
from briefgen.layout.words import PLAIN, Word, plain_measure, set_text
from tests.documents import document_of, paragraph, theme, words
from tests.layout.lines import box, lines
from tests.layout.recorder import record


def cut(text: str) -> list[Word]:
    styles = Styles(theme(), "en")
    ((found,),) = set_text(words(text), styles.paragraph("body").look, styles)
    return found


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


def test_a_soft_hyphen_shows_only_where_a_line_ends_on_it() -> None:
    found = lines("super\u00adcalifragil", width=50)
    assert found == ["super", "califragil"]
    set_alone = box("super\u00adcalifragil", width=50)
    assert set_alone.lines[0][0].words[-1].hyphenates
    assert not set_alone.lines[1][0].words[-1].hyphenates


def test_a_soft_hyphen_that_a_line_ends_on_is_drawn() -> None:
    paper = document_of(paragraph("Donau" + "\u00addampf" * 40), page_label="")
    text = "".join(record(paper, theme()).lines[0]).rstrip()
    assert text.count("-") == 2 and text.replace("-", "") == "Donau" + "dampf" * 40


def test_a_soft_hyphen_at_the_end_of_a_text_takes_no_room() -> None:
    assert lines("one\u00ad", "two", width=400) == lines("one", "two", width=400)


def test_a_word_has_the_spaces_behind_it_and_the_last_one_ends_in_one() -> None:
    assert [word.text for word in cut("one  two three")] == ["one  ", "two ", "three "]
    first, second, _ = cut("one  two three")
    assert first.space == approx(2 * second.space)


def test_words_that_the_family_lacks_have_another_font() -> None:
    latin, hangul = cut("Han 한소라")
    assert (latin.font.face.family, hangul.font.face.family) == ("Gentium Book Plus", "Noto Sans KR")


def test_tracking_is_room_behind_each_letter() -> None:
    styles = Styles(theme(), "en")
    look = styles.paragraph("kicker").look
    ((tracked,),), *_ = [set_text(words("wide"), look, styles)[0]]
    assert look.tracking > 0
    assert tracked.width == approx(tracked.font.set("wide").width * look.size / 1000 + 4 * look.tracking)


@given(st.text(st.sampled_from("abc AV.,2026~"), min_size=1, max_size=30).filter(PLAIN.fullmatch))
def test_measuring_plain_words_gives_what_setting_them_gives(text: str) -> None:
    styles = Styles(theme(), "en")
    look = styles.paragraph("table-cell").look
    done = set_text(words(text), look, styles)
    assert plain_measure(look)(text) == approx((natural_width(done), longest_word(done)))


def test_tracking_sets_capitals_apart_but_pulls_no_joined_letters_or_marks_apart() -> None:
    styles = Styles(theme(), "en")
    look = replace(styles.paragraph("body").look, tracking=2)
    ((found,),) = set_text(words("FOR لقاء שָׁלוֹם ខ្មែរ ΓΙΑ Q\u0303"), look, styles)
    assert {word.text.strip(): word.look.tracking for word in found if word.text.strip()} == {
        "FOR": 2, "لقاء": 0, "שָׁלוֹם": 0, "ខ្មែរ": 0, "ΓΙΑ": 2, "Q\u0303": 0,
    }  # fmt: skip
