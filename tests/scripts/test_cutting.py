"""A text is cut where its script changes, and nothing of it is lost."""

import pytest

from briefgen.scripts import KANA, SCRIPTS, by_language, by_script, east_asian_script
from tests.scripts.test_table import letters_of


@pytest.mark.parametrize("text", ["", "abc", "한 a 한", "ก1 2ข x", "ا\u200f-ب", "Ωж", "「日」 ￥5 、x", "አማርኛ。"])
def test_cutting_by_script_loses_nothing(text: str) -> None:
    assert "".join(piece for piece, _ in by_script(text)) == text


def test_each_script_is_known_by_its_letters() -> None:
    for script in SCRIPTS:
        letters = "".join(chr(each) for each in letters_of(script) if chr(each).isalpha())[:40]
        assert list(by_script(f"x {letters} y")) == [("x ", None), (letters, script), (" y", None)]


def test_what_stands_between_two_words_of_a_script_belongs_to_it() -> None:
    assert [piece for piece, _ in by_script("Ms ليلى 5 حداد (x)")] == ["Ms ", "ليلى 5 حداد", " (x)"]
    assert [piece for piece, _ in by_script("서울 2025 부산")] == ["서울", " 2025 ", "부산"]


def test_han_is_what_its_neighbours_are() -> None:
    names = [script.name for text in ("北京", "東京タワー", "韓素羅 한소라") for _, script in by_script(text) if script]
    assert names == ["Han", "Kana", "Hangul"]
    assert east_asian_script("北京", KANA) is KANA


def test_a_long_text_of_many_scripts_is_cut_in_no_time() -> None:
    text = "ก. " * 5000 + "한 x ب " * 5000
    assert sum(len(piece) for piece, _ in by_script(text)) == len(text)


def test_the_language_of_a_piece_is_told_by_its_script() -> None:
    def tags(text: str, language: str = "en") -> list[tuple[str, str]]:
        return list(by_language(text, text, language))

    assert tags("Sok (សុខ) ليلى") == [("Sok (", ""), ("សុខ", "km"), (") ", ""), ("ليلى", "und-Arab")]
    assert tags("韓素羅") == [("韓素羅", "zh")] and tags("韓素羅", "ja") == [("韓素羅", "")]
    assert tags("한소라 韓")[0] == ("한소라 韓", "ko")
    assert tags("ليلى Haddad 5", "ar") == [("ليلى", ""), (" Haddad 5", "und")]
    assert tags("Ελληνικά") == [("Ελληνικά", "")]
