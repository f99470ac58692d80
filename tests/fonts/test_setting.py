"""Words set in a font: widths by its own tables, judged by another library, and the text of each glyph."""

from typing import Any

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st
from pytest import approx

from briefgen.fonts import find_family, open_font

FACE = find_family("Gentium Book Plus").face()
FONT = open_font(FACE)


def test_widths_are_those_in_the_file() -> None:
    with TTFont(FACE.path) as opened:
        file: Any = opened
        names, per_unit = file.getBestCmap(), 1000 / file["head"].unitsPerEm
        for character in "Ag é1–":
            assert FONT.advance(character) == approx(file["hmtx"][names[ord(character)]][0] * per_unit)
        assert FONT.ascent == approx(file["OS/2"].sTypoAscender * per_unit / 1000)
        assert FONT.descent == approx(-file["OS/2"].sTypoDescender * per_unit / 1000)


def test_pairs_of_letters_are_kerned_and_figures_are_not() -> None:
    assert FONT.set("AVA").width < sum(map(FONT.advance, "AVA"))
    assert FONT.set("AVA").glyphs[1].shift < 0
    assert FONT.set("1711").width == sum(map(FONT.advance, "1711"))


@given(st.text("AVTo.,fi1 é\u0301\u00ad\u200bខ្មែរ", max_size=12), st.booleans())
def test_a_word_is_as_wide_as_its_glyphs_and_the_shifts_between_them(word: str, rtl: bool) -> None:
    setting = FONT.set(word, rtl)
    shifts = sum(glyph.shift for glyph in setting.glyphs) + setting.shift
    assert setting.width == approx(sum(FONT.glyph_advance(glyph.number) for glyph in setting.glyphs) + shifts)
    assert all(glyph.number for glyph in setting.glyphs)


def test_ligatures_stand_for_their_letters_unless_they_are_off() -> None:
    garamond = find_family("EB Garamond").face()
    assert [glyph.text for glyph in open_font(garamond).set("office").glyphs] == ["o", "ffi", "c", "e"]
    assert [glyph.text for glyph in open_font(garamond, ("-liga",)).set("office").glyphs] == list("office")


def test_a_language_has_its_own_forms() -> None:
    texts = [glyph.text for glyph in open_font(find_family("EB Garamond").face(), (), "tr").set("fi").glyphs]
    assert texts == ["f", "i"]  # the dot of i is told from its lack


def test_a_letter_with_its_mark_is_one_glyph_where_the_font_has_one() -> None:
    assert [glyph.text for glyph in FONT.set("e\u0301").glyphs] == ["e\u0301"]


@pytest.mark.parametrize(
    ("family", "word", "rtl", "spelled"),
    [
        ("Noto Sans Khmer", "ស្ត្រី", False, False),
        ("Noto Sans Thai", "ไทย", False, True),
        ("Noto Sans Devanagari", "हिन्दी", False, False),
        ("Noto Sans Hebrew", "שלום", True, True),
        ("Noto Sans Arabic", "به", True, False),
    ],
)
def test_it_is_known_which_words_are_spelled_by_their_glyphs(family: str, word: str, rtl: bool, spelled: bool) -> None:
    assert open_font(find_family(family).face()).set(word, rtl).spelled is spelled


def test_the_glyphs_of_words_from_right_to_left_are_in_order_from_the_left() -> None:
    setting = open_font(find_family("Noto Sans Hebrew").face()).set("שלום", True)
    assert [glyph.text for glyph in setting.glyphs] == list("םולש")


def test_a_character_that_the_font_lacks_may_be_drawn_by_another_and_keeps_its_text() -> None:
    (hyphen,) = open_font(find_family("Noto Sans KR").face()).set("\u2011").glyphs
    assert hyphen.text == "\u2011" and hyphen.number
    (soft,) = FONT.set("\u00ad").glyphs
    assert (soft.number, soft.text) == (FONT.glyph(ord("-")), "\u00ad")
    assert FONT.set("\u200b").glyphs == ()
    assert FONT.glyph(ord("한")) == 0
    assert FONT.glyph(0xA0) == FONT.glyph(0x20) != 0


def test_a_font_is_opened_once() -> None:
    assert open_font(FACE) is FONT


@pytest.mark.parametrize("features", [(), ("onum", "pnum"), ("tnum",)])
@pytest.mark.parametrize("family", ["Source Sans 3", "EB Garamond", "Noto Sans", "Noto Sans Georgian"])
def test_a_number_is_set_as_its_digits_are(family: str, features: tuple[str, ...]) -> None:
    font = open_font(find_family(family).face(), features)
    for number in (10, 407, 2026, 31_415_926, 1_000_000_007):
        joined, shaped = font.set(f"{number}"), font._shape(f"{number}", False)
        assert joined.glyphs == shaped.glyphs
        assert joined.width == pytest.approx(shaped.width)
