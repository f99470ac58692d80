"""What a face covers, judged by another library, and which characters need no glyph."""

from unicodedata import category

import pytest
from fontTools.ttLib import TTFont

from briefgen.fonts import STAND_INS, covered, covers, find_family, is_invisible
from briefgen.fonts.coverage import clings


@pytest.mark.parametrize("name", ["EB Garamond", "Noto Sans Khmer"])
def test_what_is_covered_is_what_is_in_the_file(name: str) -> None:
    face = find_family(name).face()
    with TTFont(face.path) as font:
        assert covered(face) == frozenset(point for point in font.getBestCmap() or () if category(chr(point)) != "Co")


def test_spaces_and_hyphens_have_stand_ins_and_invisible_characters_need_none() -> None:
    face = find_family("Noto Sans KR").face()
    assert all(covers(face, character) for character in "\u202f\u2007\u2011\u00ad\u200b\u200d\u2066\ufe0f")
    assert not covers(face, "ខ")


@pytest.mark.parametrize("character", ["\u00ad", "\u200d", "\u2066", "\ufe0f", "\u17b4", "\n"])
def test_what_only_sets_others_is_invisible_and_clings(character: str) -> None:
    assert is_invisible(character) and clings(character)


@pytest.mark.parametrize("character", ["a", " ", "-", "한", "—"])
def test_what_is_to_be_seen_is_not(character: str) -> None:
    assert not is_invisible(character) and not clings(character)


def test_a_mark_is_seen_and_clings() -> None:
    assert clings("\u0301") and not is_invisible("\u0301")


def test_a_stand_in_stands_in_for_nothing_else() -> None:
    assert not STAND_INS.keys() & set(STAND_INS.values())
