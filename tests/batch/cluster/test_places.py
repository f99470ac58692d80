"""A path means the same on two computers, wherever each keeps its packages and its files."""

from importlib.util import find_spec
from pathlib import Path

import pytest

import briefgen
from briefgen.batch.cluster.places import Spot, pack, path_of, spot_of, unpack
from briefgen.reading import Question, Record
from briefgen.workspace import shipped_templates

_FOUND = find_spec("rendercv_fonts")  # found, not imported: other tests look at what is imported
assert _FOUND and _FOUND.origin
FONTS = Path(_FOUND.origin).parent
PATHS = {
    "templates": (shipped_templates() / "kinds" / "a.yaml", Spot("templates", "kinds/a.yaml")),
    "a font": (FONTS / "Noto Sans" / "a.ttf", Spot("package", "Noto Sans/a.ttf", "rendercv_fonts")),
    "ours": (Path(briefgen.__file__).parent / "x", Spot("package", "x", "briefgen")),
}


@pytest.mark.parametrize("name", PATHS)
def test_what_is_installed_is_known_by_its_package(name: str, tmp_path: Path) -> None:
    path, spot = PATHS[name]
    assert spot_of(path, tmp_path) == spot and path_of(spot, tmp_path) == path


def test_what_lies_in_the_tree_is_moved_with_it(tmp_path: Path) -> None:
    there, here = tmp_path / "there", tmp_path / "here"
    record = Record({Question("names", there / "ws", "*.yaml"): "n", Question("kind", there / "ws" / "a"): "file"})
    moved = unpack(pack(record, there), here)
    assert {question: answer for question, (_, answer) in moved.items()} == {
        Question("names", here / "ws", "*.yaml"): "n",
        Question("kind", here / "ws" / "a"): "file",
    }


def test_a_folder_of_files_beside_the_packages_is_no_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A workspace may stand in a folder that Python imports from."""
    (tmp_path / "season").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    assert spot_of(tmp_path / "season" / "e.yaml", tmp_path) == Spot("tree", "season/e.yaml")


def test_what_lies_nowhere_keeps_its_path_and_a_package_that_is_missing_has_one_that_is_not(tmp_path: Path) -> None:
    assert path_of(spot_of(tmp_path / "a", tmp_path / "tree"), tmp_path) == tmp_path / "a"
    assert not path_of(Spot("package", "a", "no_such_package"), tmp_path).exists()
