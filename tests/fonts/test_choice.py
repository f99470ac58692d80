"""Which font shows which part of a text."""

from typing import Any

import pytest

from briefgen.fonts import choose, find_family, installed_family, open_font

GARAMOND = find_family("EB Garamond")


def names(text: str, **how: Any) -> list[tuple[str, str]]:
    return [(face.name, part) for face, part in choose(text, GARAMOND, **how)]


@pytest.mark.parametrize("text", ["Plain", "Şığ Łódź Ελληνικά Кириллица", "R&D “x” – 5\u00a0€"])
def test_what_the_family_covers_stays_in_it(text: str) -> None:
    assert names(text) == [("EBGaramond-Regular", text)]


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("한소라", "NotoSansKR-Regular"),
        ("ខ្មែរ", "NotoSansKhmer-Regular"),
        ("ไทย", "NotoSansThai-Regular"),
        ("ລາວ", "NotoSansLao-Regular"),
        ("မြန်မာ", "NotoSansMyanmar-Regular"),
        ("عربى", "NotoSansArabic-Regular"),
        ("עברית", "NotoSansHebrew-Regular"),
        ("বাংলা", "NotoSansBengali-Regular"),
        ("தமிழ்", "NotoSansTamil-Regular"),
        ("తెలుగు", "NotoSansTelugu-Regular"),
        ("አማርኛ", "NotoSansEthiopic-Regular"),
    ],
)
def test_other_scripts_have_a_family_standing_by(text: str, stem: str) -> None:
    assert names(text) == [(stem, text)]


def test_han_characters_take_the_forms_of_their_neighbours() -> None:
    assert names("韓素羅 한소라")[0][0] == "NotoSansKR-Regular"
    assert names("東京の")[0][0] == "NotoSansJP-Regular"
    assert names("北京")[0][0] == "NotoSansSC-Regular"
    assert names("北京", language="ja")[0][0] == "NotoSansJP-Regular"
    assert names("韓", context="한소라 (韓)")[0][0] == "NotoSansKR-Regular"


def test_spaces_between_words_of_a_face_and_marks_stay_with_it_and_others_are_the_texts_own() -> None:
    assert names("한소라 김 and") == [("NotoSansKR-Regular", "한소라 김"), ("EBGaramond-Regular", " and")]
    assert names("م\u200dن") == [("NotoSansArabic-Regular", "م\u200dن")]


def test_a_space_beside_an_emoji_is_the_texts_own() -> None:
    party, ball = ("NotoEmoji", "🎉"), ("NotoEmoji", "🎊")
    space = ("EBGaramond-Regular", " ")
    assert [(name.partition("-")[0] if "Emoji" in name else name, part) for name, part in names("🎉 🎊 ")] == [
        party, space, ball, space,
    ]  # fmt: skip


@pytest.mark.parametrize("emoji", ["1️⃣", "#⃣", "👍🏽", "👩🏽\u200d🚀", "👩\u200d❤️\u200d👩"])
def test_an_emoji_of_several_characters_is_one_picture(emoji: str) -> None:
    ((face, part),) = choose(emoji, GARAMOND)
    assert part == emoji and len(open_font(face).set(part).glyphs) == 1


def test_weight_follows_where_there_is_one() -> None:
    assert names("A 한", bold=True) == [("EBGaramond-Bold", "A "), ("NotoSansKR-Bold", "한")]


def test_the_runs_joined_are_the_text() -> None:
    text = "A한\u00a0ក\u0300z\u202f9 \U0001f600é"
    assert "".join(part for _, part in choose(text, GARAMOND)) == text


def test_traditional_chinese_has_its_own_forms_where_the_extra_is_installed() -> None:
    expected = "NotoSansTC-Regular" if installed_family("Noto Sans TC") else "NotoSansSC-Regular"
    assert names("中華民國", language="zh-TW") == names("中華民國", language="zh-Hant-HK") == [(expected, "中華民國")]
    assert names("中華民國", language="zh-CN") == [("NotoSansSC-Regular", "中華民國")]
