"""One event and its papers, made with given options."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefgen.pipeline import Job, Options, Outcome, build

EVENT = """\
title: Reception
start: 2026-05-17 18:30
end: 2026-05-17 21:00
timezone: Asia/Bangkok
"""


Build = Callable[..., Outcome]


@pytest.fixture
def make(tmp_path: Path) -> Build:
    def run(more: str = "", settings: str = "", **options: Any) -> Outcome:
        (tmp_path / "evening.yaml").write_text(EVENT + more, "utf-8")
        (tmp_path / "briefgen.yaml").write_text(settings or "defaults: {}\n", "utf-8")
        return build(Job(tmp_path / "evening.yaml", Options(**options), tmp_path / "out"))

    return run
