"""`briefgen init` sets up a workspace that works at once, and none over another."""

from pathlib import Path

from tests.cli.command import run


def test_a_new_workspace_works_at_once(workspace: Path) -> None:
    made = run("generate", "events/example.yaml", cwd=workspace)
    assert made.returncode == 0
    assert made.stderr == ""
    papers = [f"out/example/{kind}.en.{format}" for kind in ("briefing", "press-summary") for format in ("docx", "pdf")]
    assert made.stdout.splitlines() == papers
    assert all((workspace / paper).stat().st_size > 5000 for paper in papers)
    assert run("init", cwd=workspace).returncode == 1  # and is not overwritten


def test_a_first_event_may_come_before_the_workspace(tmp_path: Path) -> None:
    assert run("new", "National Day", cwd=tmp_path).stdout == "national-day.yaml\n"
    assert run("init", cwd=tmp_path).returncode == 0
    again = run("init", cwd=tmp_path)
    assert again.returncode == 1 and "briefgen.yaml exists already" in again.stderr
