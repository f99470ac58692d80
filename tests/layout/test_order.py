"""The words of a line from left to right."""

from pytest import approx

from briefgen.document import Text
from briefgen.layout.order import placed
from briefgen.layout.styles import Styles
from briefgen.layout.words import Word, set_text
from tests.documents import plain, theme


def words_of(text: str, language: str = "en") -> list[Word]:
    styles = Styles(theme(), language)
    ((words,),) = set_text(plain(text), styles.paragraph("body").look, styles)
    return words


def in_order(text: str, language: str = "en") -> list[str]:
    return [word.text for _, word in placed(words_of(text, language))]


def test_words_from_left_to_right_stay_as_they_are() -> None:
    assert in_order("one two") == ["one ", "two "]


def test_words_from_right_to_left_change_places_in_their_stretch() -> None:
    assert in_order("a שרה לוי b") == ["a", " ", "לוי", " ", "שרה", " ", "b", " "]


def test_a_line_from_right_to_left_begins_at_the_right_and_its_last_space_hangs_out_at_the_left() -> None:
    words = words_of("שרה bc לוי", "he")
    found = placed(words)
    assert [word.text for _, word in found] == [" ", "לוי", " ", "bc", " ", "שרה"]
    assert found[0][0] == approx(-words[-1].space) and found[1][0] == approx(0)


def test_a_number_after_a_name_from_right_to_left_stays_in_order() -> None:
    styles = Styles(theme(), "en")
    line = (Text("שרה", "a.name"), Text(", "), Text("+999 20", "a.phone"))
    ((words,),) = set_text(line, styles.paragraph("body").look, styles)
    assert "".join(word.text for _, word in placed(words)) == "שרה, +999 20 "


def test_a_number_after_a_city_in_words_of_no_field_stays_in_order() -> None:
    assert "".join(in_order("לוי, 17 MAY")) == "לוי, 17 MAY "
    assert "".join(in_order("with שרה; 2 children")) == "with שרה; 2 children "
