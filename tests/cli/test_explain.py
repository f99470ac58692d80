"""`briefgen explain` says what an id means."""

from pathlib import Path

from tests.cli.command import run


def test_a_problem_is_explained_by_its_id(tmp_path: Path) -> None:
    told = run("explain", "quotations.verbatim", cwd=tmp_path)
    assert told.returncode == 0 and "put [ ] around what you add" in told.stdout
    assert "No event can waive it" in told.stdout
    lines = run("explain", "[dates.run-outside]", cwd=tmp_path).stdout
    assert lines.endswith("waive:\n  dates.run-outside: why it does not apply here\n")
    assert "\nGuest lists\n  guests.empty " in run("explain", cwd=tmp_path).stdout
    wrong = run("explain", "dates.runoutside", cwd=tmp_path)
    assert wrong.returncode == 2 and "dates.run-outside" in wrong.stderr and not wrong.stdout
