"""A font with some of its glyphs only, and its metrics, judged by another library."""

from io import BytesIO
from typing import Any

import pytest
from fontTools.ttLib import TTFont

from briefgen.fonts import cut_font, find_family, metrics, open_font

FACE = find_family("EB Garamond").face()


def test_a_cut_font_has_the_glyphs_asked_for_and_those_they_are_made_of() -> None:
    font = open_font(FACE)
    glyphs = (0, font.glyph(ord("a")), font.glyph(ord("é")))
    data, numbers = cut_font(FACE, glyphs)
    with TTFont(BytesIO(data)) as opened:
        file: Any = opened
        assert set(numbers) == set(glyphs) and numbers[0] == 0
        assert len(numbers) <= file["maxp"].numGlyphs <= 2 * len(numbers)
        for glyph in glyphs:
            advance = file["hmtx"][file.getGlyphName(numbers[glyph])][0] * 1000 / file["head"].unitsPerEm
            assert advance == pytest.approx(font.glyph_advance(glyph))
        assert not {"GSUB", "GPOS", "cmap", "name"} & set(file.keys())


@pytest.mark.parametrize("style", [(False, False), (False, True)])
def test_metrics_are_those_of_the_file(style: tuple[bool, bool]) -> None:
    face = find_family("Source Sans 3").face(*style)
    found = metrics(face)
    with TTFont(face.path) as opened:
        file: Any = opened
        scale = 1000 / file["head"].unitsPerEm
        assert (found.ascent, found.descent) == (
            round(file["hhea"].ascent * scale),
            round(file["hhea"].descent * scale),
        )
        assert found.capitals == round(file["OS/2"].sCapHeight * scale)
        assert found.angle == pytest.approx(-file["post"].italicAngle)
        assert found.box[3] == round(file["head"].yMax * scale)
