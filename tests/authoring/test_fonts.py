"""The list of scripts and their fonts."""

from pathlib import Path

import pytest

from briefgen.authoring import describe_fonts, fonts
from briefgen.fonts import family_names
from briefgen.scripts import SCRIPTS
from tests.fonts.test_own import make_font


def test_a_line_tells_the_script_its_languages_its_font_and_the_package(tmp_path: Path) -> None:
    lines = describe_fonts(tmp_path).splitlines()
    assert len(lines) == len(family_names()) + 3
    (khmer,) = [line.split() for line in lines if line.startswith("Khmer")]
    assert khmer == ["Khmer", "km", "Noto", "Sans", "Khmer", "justmytype-intl-sea"]
    assert {script.name for script in SCRIPTS} <= {line.split()[0] for line in lines[:-3]}


def test_a_font_that_is_missing_is_told_with_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "installed_family", lambda name: None)
    assert "missing: pip install justmytype-intl-rtl" in describe_fonts(tmp_path)


def test_the_workspace_s_own_fonts_come_last(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    make_font(tmp_path / "fonts" / "signs.ttf")
    last = describe_fonts(tmp_path).splitlines()[-4]
    assert last.split() == ["what", "others", "lack", "Office", "Signs", "fonts/signs.ttf"]


def test_the_fonts_of_the_computer_are_the_last_that_are_tried(tmp_path: Path) -> None:
    assert "the computer's own" in describe_fonts(tmp_path).splitlines()[-3]
