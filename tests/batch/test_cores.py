"""No more processes than the machine, and the control group, give."""

import os
from pathlib import Path

import pytest

from briefgen.batch import cores


@pytest.mark.parametrize(
    ("granted", "expected"), [("150000 100000\n", 2), ("max 100000\n", 8), ("20000 100000", 1), ("rubbish", 8)]
)
def test_a_control_group_is_honoured(
    granted: str, expected: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cpu.max").write_text(granted)
    monkeypatch.setattr(cores, "_CGROUP", tmp_path / "cpu.max")
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(8)), raising=False)
    assert cores.usable_cores() == expected
