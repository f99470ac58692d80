from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from briefgen.fonts import SCRIPTS, covered, find_family, font_data


@pytest.mark.parametrize("name", [script.family for script in SCRIPTS])
def test_every_script_is_set_at_regular_weight(name):
    face = find_family(name).face()
    font = TTFont(BytesIO(font_data(face)))
    weights = [axis.defaultValue for axis in font["fvar"].axes if axis.axisTag == "wght"] if "fvar" in font else []
    assert weights in ([], [400])
    assert set(font.getBestCmap()) == covered(face)


def test_a_static_font_is_the_file_itself():
    face = find_family("EB Garamond").face()
    assert font_data(face) == face.path.read_bytes()
