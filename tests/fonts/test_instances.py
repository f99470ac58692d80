"""Weights cut out of variable fonts."""

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from briefgen.fonts import covered, find_family, font_data
from briefgen.scripts import EAST_ASIAN, SCRIPTS


@pytest.mark.parametrize("name", [script.family for script in SCRIPTS if script not in EAST_ASIAN])
def test_every_script_comes_in_two_weights_that_differ(name: str) -> None:
    family = find_family(name)
    regular, bold = (TTFont(BytesIO(font_data(family.face(bold=weight)))) for weight in (False, True))
    assert [vars(font["OS/2"])["usWeightClass"] for font in (regular, bold)] == [400, 700]
    assert "fvar" not in regular
    assert set(regular.getBestCmap() or ()) == covered(family.face())
    assert regular["hmtx"].metrics != bold["hmtx"].metrics


def test_a_static_font_is_the_file_itself() -> None:
    face = find_family("EB Garamond").face()
    assert font_data(face) == face.path.read_bytes()
