"""Paths stay in the workspace, whatever they are made of."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import DataError, Place
from briefgen.workspace import find_workspace, resolve_inside

HERE = Place("event.yaml", 1, 1)


def test_the_workspace_is_the_nearest_folder_upwards_with_the_office(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    assert find_workspace(folder / "event.yaml") == folder
    (tmp_path / "briefgen.yaml").write_text("")
    assert find_workspace(folder / "event.yaml") == tmp_path


@pytest.mark.parametrize(
    "name", ["../x", "a/../../x", "/x", "C:\\x", "C:x", "\\\\host\\x", "a\0b", "..\\x", "~/../../x"]
)
def test_what_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(DataError) as caught:
        resolve_inside(name, tmp_path / "event.yaml", tmp_path, HERE)
    (problem,) = caught.value.problems
    assert problem.place == HERE and problem.hint


@given(st.text(max_size=30))
def test_any_name_stays_inside_or_is_a_problem(name: str) -> None:
    folder = Path("/nowhere/at/all")
    try:
        path = resolve_inside(name, folder / "event.yaml", folder, HERE)
    except DataError:
        return
    assert path.resolve().is_relative_to(folder)
