"""`briefgen watch` as people type it: papers at once and after a save, a word on what it did, and an end by Ctrl-C."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,  # it waits for the system to report a change
    pytest.mark.skipif(os.name == "nt", reason="signals"),
]


def test_it_makes_papers_at_each_save_and_ends_with_ctrl_c(tmp_path: Path) -> None:
    event = tmp_path / "evening.yaml"
    event.write_text("title: Evening\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\n", "utf-8")
    command = [sys.executable, "-m", "briefgen", "watch", "evening.yaml", "-k", "briefing", "-f", "txt"]
    watching = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert watching.stdout and watching.stderr
    assert watching.stdout.readline() == "out/evening/briefing.en.txt\n"
    assert watching.stderr.readline() == "evening.yaml: made\n"
    part = tmp_path / "evening.new"
    part.write_text(event.read_text("utf-8").replace("Evening", "Night"), "utf-8")
    part.replace(event)
    assert watching.stdout.readline() == "out/evening/briefing.en.txt\n"
    assert "NIGHT" in (tmp_path / "out/evening/briefing.en.txt").read_text("utf-8").upper()
    assert watching.stderr.readline() == "evening.yaml: made\n"
    watching.send_signal(signal.SIGINT)
    _, told = watching.communicate(timeout=20)
    assert watching.returncode == 130
    assert told == "stopped: the papers that stand in the folder are whole, and nothing else was changed\n"
