"""Themes by name: the user's before the shipped ones, read anew when changed, with the logo beside them."""

import os
from pathlib import Path

import pytest
from PIL import Image

from briefgen.themes import find_theme, theme_files
from tests.themes.looks import failure, make


@pytest.mark.parametrize("name", sorted(theme_files(None)))
def test_the_shipped_themes_can_be_read(name: str) -> None:
    assert find_theme(name, None).name.lower() == name


def test_a_users_theme_hides_a_shipped_one_and_is_read_anew_when_changed(tmp_path: Path) -> None:
    file = make(tmp_path, "classic")
    assert find_theme("classic", tmp_path).name == "Plain"
    file.write_text(file.read_text("utf-8").replace("name: Plain", "name: Ours"), "utf-8")
    os.utime(file, ns=(1, 1))
    assert find_theme("classic", tmp_path).name == "Ours"


def test_an_unknown_theme_is_told_with_the_nearest(tmp_path: Path) -> None:
    problem = failure("clasic", tmp_path)
    assert (problem.id, problem.hint) == ("theme.unknown", "did you mean `classic`?")
    assert failure("../themes/classic", tmp_path).id == "theme.unknown"


def test_a_mistake_is_told_at_its_line(tmp_path: Path) -> None:
    file = make(tmp_path, "mine", "fot_rule: {weight: 1, colour: text}\n")
    problem = failure("mine", tmp_path)
    assert problem.place is not None
    assert problem.place.line == len(file.read_text("utf-8").splitlines())
    assert problem.hint == "did you mean `foot_rule`?"


def test_a_logo_stands_in_the_workspace_and_nowhere_else(tmp_path: Path) -> None:
    workspace = tmp_path / "office"
    file = make(workspace, "mine", "logo: logo.png\n")
    assert failure("mine", workspace).place is not None
    Image.new("RGB", (40, 20), "red").save(file.parent / "logo.png")
    assert find_theme("mine", workspace).logo_picture is not None
    Image.new("RGB", (40, 20), "red").save(workspace / "logo.png")
    make(workspace, "other", "logo: ../../logo.png\n")
    assert find_theme("other", workspace).logo_picture is not None
    Image.new("RGB", (40, 20), "red").save(tmp_path / "logo.png")
    file = make(workspace, "third", "logo: ../../../logo.png\n")
    problem = failure("third", workspace)
    assert problem.id == "file.outside" and problem.place
    assert problem.place.line == len(file.read_text("utf-8").splitlines())


def test_a_logo_put_in_the_place_of_another_is_seen_though_the_theme_did_not_change(tmp_path: Path) -> None:
    logo = make(tmp_path, "mine", "logo: logo.png\n").parent / "logo.png"
    shown = []
    for colour in ("red", "blue", "red"):
        Image.new("RGB", (40, 20), colour).save(logo)
        os.utime(logo, (1, 1))
        picture = find_theme("mine", tmp_path).logo_picture
        assert picture
        shown.append(picture.data)
    assert shown[0] == shown[2] != shown[1]
    assert find_theme("mine", tmp_path) is find_theme("mine", tmp_path)


@pytest.mark.parametrize(("name", "proposed"), [("Our Look", "our-look"), ("nul", "nul-theme"), ("Classic", "classic")])
def test_a_file_with_an_unfit_name_is_told_with_a_better_one(tmp_path: Path, name: str, proposed: str) -> None:
    file = make(tmp_path, name)
    problem = failure(name, tmp_path)
    assert problem.id == "theme.name" and problem.place and problem.place.file == file.as_posix()
    assert (problem.hint or "").endswith(proposed)


def test_a_name_from_outside_is_shown_without_harm(tmp_path: Path) -> None:
    assert "look[U+202E]" in failure("look\u202e", tmp_path).message


def test_a_shipped_theme_stays_one_where_the_package_lies_in_the_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = tmp_path / ".venv" / "briefgen" / "templates"
    make(shipped.parent, "classic")
    monkeypatch.setattr("briefgen.workspace.templates.shipped_templates", lambda: shipped)
    found = theme_files(tmp_path)["classic"]
    assert (found.origin, found.root) == ("package", shipped / "themes")
