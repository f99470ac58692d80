"""Where a line may end."""

import pytest

from briefgen.layout.breaks import breaks_in


def parts(text: str, language: str = "en", name: str = "") -> list[str]:
    """The text cut at every place; `name` is the part of it that is a name."""
    start = text.find(name)
    places = breaks_in(text, language, [(start, start + len(name))] if name else [])
    return [text[a:b] for a, b in zip([0, *places], [*places, len(text)], strict=True) if a < b]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one two", ["one ", "two"]),
        ("2025-26 +999-20 12/13", ["2025-26 ", "+999-20 ", "12/13"]),
        ("vice-president and/or", ["vice-", "president ", "and/", "or"]),
        ("soft\u00adhyphen", ["soft\u00ad", "hyphen"]),
        ("대한민국 대통령", ["대한민국 ", "대통령"]),
    ],
)
def test_a_line_ends_after_spaces_and_at_hyphens_between_letters(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("នាយករដ្ឋមន្ត្រីកម្ពុជា", ["នាយក", "រដ្ឋមន្ត្រី", "កម្ពុជា"]),
        ("ไปโรงเรียน 2025-26", ["ไป", "โรงเรียน ", "2025-26"]),
        ("日本の首相は「東京」で。", ["日", "本", "の", "首", "相", "は", "「東", "京」", "で。"]),
        ("ちょっとキャリー", ["ちょっ", "と", "キャ", "リー"]),
        ("北京2025年", ["北", "京", "2025", "年"]),
    ],
)
def test_scripts_without_spaces_are_cut_at_words_or_between_letters(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


def test_no_line_ends_inside_a_name_but_after_its_spaces() -> None:
    assert parts("ជួប សុខ ដារ៉ា នៅ", name="សុខ ដារ៉ា") == ["ជួប ", "សុខ ", "ដារ៉ា ", "នៅ"]
    assert len(parts("สวัสดีอภิสิทธิ์เวชชาชีวะ")) > len(parts("สวัสดีอภิสิทธิ์เวชชาชีวะ", name="อภิสิทธิ์เวชชาชีวะ"))
    assert parts("見韓素羅氏", name="韓素羅") == ["見", "韓素羅", "氏"]


def test_the_places_count_characters_of_any_plane() -> None:
    assert parts("😀 ខ្មែរ 😀 កម្ពុជា") == ["😀 ", "ខ្មែរ ", "😀 ", "កម្ពុជា"]
