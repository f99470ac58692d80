"""Words set in a font: widths by its own tables, judged by another library, and one glyph for each character."""

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
    assert FONT.set("AVA").pieces[0][1] < 0
    assert FONT.set("1711").width == sum(map(FONT.advance, "1711"))


@given(st.text("AVTo.,fi1 é\u0301\u00ad\u200b-", max_size=12))
def test_a_word_is_as_wide_as_its_clusters_and_the_shifts_between_them(word: str) -> None:
    setting = FONT.set(word)
    clusters = [cluster for piece, _ in setting.pieces for cluster in piece]
    shifts = sum(shift for _, shift in setting.pieces)
    assert setting.width == approx(sum(map(FONT.advance, clusters)) + shifts)
    assert "".join(clusters) == "".join(filter(FONT.draws, word))


def test_a_letter_with_its_mark_is_one_glyph_where_the_font_has_one() -> None:
    (piece, _), *others = FONT.set("e\u0301").pieces
    assert list(piece) == ["e\u0301"] and not others
    assert FONT.code_point("e\u0301") == ord("é")


@pytest.mark.parametrize(("character", "drawn"), [("\u00ad", "-"), ("\u2011", "-\u2011"), ("a", "a")])
def test_what_is_drawn_for_a_character(character: str, drawn: str) -> None:
    assert chr(FONT.code_point(character)) in drawn


def test_nothing_is_drawn_for_what_no_glyph_shows() -> None:
    assert FONT.code_point("\u200b") == 0 or FONT.glyph(0x200B)
    assert FONT.glyph(ord("한")) == FONT.code_point("한") == 0
    assert FONT.glyph(0xA0) == FONT.glyph(0x20) != 0


def test_a_font_is_opened_once() -> None:
    assert open_font(FACE) is FONT
