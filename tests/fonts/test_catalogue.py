"""Every family of the catalogue is there, and a name that is not one is told with what to do."""

import sys
from importlib import invalidate_caches
from inspect import unwrap

import pytest

from briefgen.errors import TemplateError
from briefgen.fonts import catalogue, covered, family_names, find_family, installed_family
from briefgen.scripts import HAN_TRADITIONAL, SCRIPTS, Script
from tests.scripts.test_table import letters_of

# Traditional Chinese is an extra.
INSTALLED = [name for name in family_names() if name != HAN_TRADITIONAL.family or installed_family(name)]


@pytest.mark.parametrize("name", INSTALLED)
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
        installed_family(name)
    assert not [module for module in sys.modules if module.startswith(("rendercv_fonts", "justmytype"))]


def test_a_name_like_no_other_is_told_with_all_that_there_are() -> None:
    with pytest.raises(TemplateError) as caught:
        find_family("Zzz")
    assert caught.value.problems[0].hint == f"there are: {', '.join(family_names())}"


@pytest.mark.parametrize("script", SCRIPTS, ids=[script.name for script in SCRIPTS])
def test_the_family_of_a_script_is_found_or_told_with_how_to_get_it(
    script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert all(set(letters_of(script)) & covered(face) for face in find_family(script.family).faces)
    monkeypatch.setattr("sys.path", [])  # as on a computer that has no package of fonts
    monkeypatch.setattr(catalogue, "installed_family", unwrap(catalogue.installed_family))  # not what is kept
    invalidate_caches()
    with pytest.raises(TemplateError) as caught:
        find_family(script.family)
    (problem,) = caught.value.problems
    assert problem.message == f"the files of the font family '{script.family}' are not installed"
    assert problem.hint == f"pip install {script.package}"
