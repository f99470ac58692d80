"""Kinds in a workspace, made of a few lines."""

from pathlib import Path

import pytest

from briefgen.errors import Problem, TemplateError
from briefgen.kinds import find_kind


def make(workspace: Path, name: str, settings: str, *bodies: str) -> Path:
    folder = workspace / "templates" / "kinds" / name
    folder.mkdir(parents=True)
    (folder / "kind.yaml").write_text(settings)
    for body in bodies:
        (folder / body).write_text("words")
    return folder


def failure(name: str, workspace: Path) -> list[Problem]:
    with pytest.raises(TemplateError) as raised:
        find_kind(name, workspace)
    return list(raised.value.problems)
