"""Fonts in the folder `fonts` of a workspace."""

from pathlib import Path
from typing import Any

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from briefgen.errors import TemplateError
from briefgen.fonts import choose, families_in, find_family, mark_uncovered, uncovered_in, with_own
from tests.documents import document_of, paragraph

SIGN = "ⵣ"  # of a script that no package of fonts has


def make_font(path: Path, *, allowed: int = 0, bold: bool = False, character: str = SIGN) -> None:
    """A TrueType font with a square for one character; `allowed` is its fsType."""
    pen: Any = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for corner in ((0, 500), (500, 500), (500, 0)):
        pen.lineTo(corner)
    pen.closePath()
    build: Any = FontBuilder  # ships no types
    font = build(1000)
    font.setupGlyphOrder([".notdef", "square"])
    font.setupCharacterMap({ord(character): "square"})
    font.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "square": pen.glyph()})
    font.setupHorizontalMetrics({".notdef": (500, 0), "square": (600, 0)})
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable({"familyName": "Office Signs", "styleName": "Bold" if bold else "Regular"})
    font.setupOS2(fsType=allowed, fsSelection=32 if bold else 64, sTypoAscender=800, sTypoDescender=-200)
    font.setupPost()
    font.save(path)


def refusal(folder: Path) -> str:
    """What is said of the only file in the folder."""
    with pytest.raises(TemplateError) as caught:
        families_in(folder)
    (problem,) = caught.value.problems
    assert problem.id == "font.file" and problem.place and problem.hint
    return problem.message


def test_a_font_of_the_workspace_stands_by_for_what_the_packages_lack(tmp_path: Path) -> None:
    make_font(tmp_path / "signs.ttf")
    make_font(tmp_path / "signs-bold.ttf", bold=True)
    (own,) = families = families_in(tmp_path)
    assert own.name == "Office Signs" and [face.bold for face in own.faces] == [False, True]
    family = with_own(find_family("Noto Sans"), families)
    runs = choose(f"a {SIGN}", family, bold=True)
    assert [(face.name, text) for face, text in runs] == [("NotoSans-Bold", "a "), ("OfficeSigns-Bold", SIGN)]
    assert find_family("Office Signs", families) is own
    assert mark_uncovered(SIGN, families) == SIGN and mark_uncovered(SIGN) != SIGN
    assert not uncovered_in(document_of(paragraph(SIGN)), families)


def test_a_changed_file_is_another_font(tmp_path: Path) -> None:
    make_font(tmp_path / "signs.ttf")
    first = families_in(tmp_path)
    assert families_in(tmp_path) is first
    make_font(tmp_path / "signs.ttf", character="ⵙ")
    second = families_in(tmp_path)
    assert second is not first and mark_uncovered(SIGN, second) != SIGN and mark_uncovered("ⵙ", second) == "ⵙ"


@pytest.mark.parametrize(("allowed", "free"), [(0, True), (4, True), (8, True), (2, False), (0x200, False)])
def test_a_font_that_may_not_be_embedded_is_refused(allowed: int, free: bool, tmp_path: Path) -> None:
    make_font(tmp_path / "signs.ttf", allowed=allowed)
    if free:
        assert families_in(tmp_path)
    else:
        assert refusal(tmp_path) == "the font signs.ttf does not allow to be embedded in a PDF"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"OTTO" + bytes(20), "PostScript outlines"),
        (b"ttcf" + bytes(20), "a collection"),
        (b"no font at all", "not a font"),
        (b"", "not a font"),
    ],
)
def test_a_file_that_cannot_be_embedded_is_refused(data: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "signs.ttf").write_bytes(data)
    assert said in refusal(tmp_path)


def test_a_folder_without_fonts_has_no_families(tmp_path: Path) -> None:
    (tmp_path / "readme.txt").write_text("no font")
    assert families_in(tmp_path) == ()
