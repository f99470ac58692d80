"""A folder for the papers of an event that exists."""

from pathlib import Path

import pytest


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "event.yaml").write_text("", "utf-8")
    return tmp_path / "out"
