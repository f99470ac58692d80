import sys

import pytest

from briefgen.errors import TemplateError
from briefgen.fonts import covered, family_names, find_family


@pytest.mark.parametrize("name", family_names())
def test_every_family_in_the_catalogue_is_installed_and_readable(name: str) -> None:
    family = find_family(name)
    assert family.faces
    assert all(len(covered(face)) > 100 for face in family.faces)
    assert not (family.faces[0].bold or family.faces[0].italic)


def test_a_face_keeps_its_weight_where_there_is_no_slant() -> None:
    assert find_family("EB Garamond").face(bold=True, italic=True).path.stem == "EBGaramond-BoldItalic"
    assert find_family("Noto Sans KR").face(bold=True, italic=True).path.stem == "NotoSansKR-Bold"
    assert find_family("Noto Sans Khmer").face(bold=True, italic=True).name == "NotoSansKhmer-Bold"


def test_an_unknown_family_is_told_with_the_nearest_one() -> None:
    with pytest.raises(TemplateError) as caught:
        find_family("gentium book")
    (problem,) = caught.value.problems
    assert (problem.id, problem.hint) == ("theme.font", "did you mean 'Gentium Book Plus'?")


def test_looking_fonts_up_imports_no_font_package() -> None:
    for name in family_names():
        find_family(name)
    assert not [module for module in sys.modules if module.startswith(("rendercv_fonts", "justmytype"))]
