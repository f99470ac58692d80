"""`briefgen watch` as people type it: papers at once and after a save, a word on what it did, and an end by Ctrl-C."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.command import unmeasured

pytestmark = [
    pytest.mark.slow,  # it waits for the system to report a change
    pytest.mark.skipif(os.name == "nt", reason="signals"),
]


def test_it_makes_papers_at_each_save_and_ends_with_ctrl_c(tmp_path: Path) -> None:
    event = tmp_path / "evening.yaml"
    event.write_text("title: Evening\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\n", "utf-8")
    command = [sys.executable, "-m", "briefgen", "watch", "evening.yaml", "-k", "briefing", "-f", "txt"]
    watching = subprocess.Popen(
        command, cwd=tmp_path, env=unmeasured(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
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


def test_it_says_what_has_gone_and_what_has_come_back(tmp_path: Path) -> None:
    text = "title: Evening\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\n"
    (tmp_path / "events").mkdir()
    for name in "abcde":
        (tmp_path / "events" / f"{name}.yaml").write_text(text, "utf-8")
    command = [sys.executable, "-m", "briefgen", "watch", "events", "-k", "briefing", "-f", "txt"]
    watching = subprocess.Popen(
        command, cwd=tmp_path, env=unmeasured(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert watching.stderr
    assert [watching.stderr.readline() for _ in "abcde"] == [f"{name}.yaml: made\n" for name in "abcde"]
    (tmp_path / "events/a.yaml").unlink()
    assert watching.stderr.readline() == "a.yaml: no event any more; its papers stay in out/a\n"
    (tmp_path / "events/a.yaml").write_text(text, "utf-8")
    assert watching.stderr.readline() == "a.yaml: unchanged\n"
    (tmp_path / "events/f.yaml").write_text(f"id: a\n{text}", "utf-8")
    assert "output.same-id" in "".join(watching.stderr.readline() for _ in range(4))
    (tmp_path / "events/f.yaml").unlink()
    assert watching.stderr.readline() == "5 events: unchanged\n"
    watching.send_signal(signal.SIGINT)
    watching.communicate(timeout=20)
