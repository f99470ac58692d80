"""Themes in a workspace, whole and small, and what is said of a broken one."""

from pathlib import Path

import pytest

from briefgen.errors import Problem, TemplateError
from briefgen.themes import find_theme, theme_files

SMALL = """
name: Small
fonts: {body: {family: Noto Sans}}
colours: {text: "#000000", muted: "#444444", accent: "#6d1f31", rule: "#aaaaaa"}
styles: {body: {size: 10}}
"""


def make(workspace: Path, name: str, change: str = "") -> Path:
    folder = workspace / "templates" / "themes"
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{name}.yaml"
    file.write_text(theme_files(None)["plain"].path.read_text("utf-8") + change, "utf-8")
    return file


def failure(name: str, workspace: Path) -> Problem:
    with pytest.raises(TemplateError) as raised:
        find_theme(name, workspace)
    return raised.value.problems[0]
