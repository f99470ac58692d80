"""An event's file for checks, with the files that events name."""

from pathlib import Path

import pytest
from PIL import Image

from tests.checks.cases import Write

BASE = """\
title: Reception
start: 2026-05-17 18:30
timezone: Asia/Bangkok
"""


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes an event of the given lines, after the ones that every event has."""
    Image.new("RGB", (4, 4)).save(tmp_path / "a.png")
    (tmp_path / "a.txt").write_text("The sea. We came as\nneighbours, said the sailors. 우리는 친구입니다", "utf-8")
    (tmp_path / "b.txt").write_text("TBC, he said, and XX.")

    def run(text: str, until: str = "2026-05-17 21:00") -> Path:
        file = tmp_path / "event.yaml"
        file.write_text(f"{BASE}end: {until}\n{text}\n", "utf-8")
        return file

    return run
