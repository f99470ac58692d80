"""A workspace as `briefgen init` makes it."""

from pathlib import Path

import pytest

from tests.cli.command import run


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    assert run("init", tmp_path / "office", cwd=tmp_path).returncode == 0
    return tmp_path / "office"
