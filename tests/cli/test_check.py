"""`briefgen check` tells all problems and keeps nothing."""

import json
from pathlib import Path

from tests.cli.command import run
from tests.loading.season.books import HEADINGS, PARTY, TALKS, book


def test_check_tells_problems_as_json_and_keeps_nothing(workspace: Path) -> None:
    text = (workspace / "events/example.yaml").read_text(encoding="utf-8").replace("20:30", "17:30")
    (workspace / "events/example.yaml").write_text(text, encoding="utf-8")
    found = run("check", "events/example.yaml", "--format", "json", cwd=workspace)
    assert found.returncode == 1
    (problem,) = json.loads(found.stdout)
    assert problem["id"] == "event.end"
    assert (problem["file"], problem["line"]) == ("events/example.yaml", 7)
    assert set(problem) == {"severity", "id", "file", "line", "column", "message", "hint"}
    assert not (workspace / "out").exists()


def test_check_tells_problems_as_text_and_says_when_there_are_none(workspace: Path) -> None:
    event = workspace / "events" / "example.yaml"
    done = run("check", event, "-k", "briefing", "-f", "txt", cwd=workspace)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "no problems found\n")
    event.write_text(event.read_text(encoding="utf-8") + "bottom_lin: x\n", encoding="utf-8")
    done = run("check", event, cwd=workspace)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("error[event.field-unknown]: ") and done.stderr.endswith("\n1 found\n")


def test_a_problem_that_events_share_is_told_once(workspace: Path) -> None:
    book(workspace / "season.xlsx", {
        "Events": [[*HEADINGS, "Hosts"], [*TALKS, "ada"], [*PARTY, "ada"]],
        "People": [["Id", "Name", "Contact email"], ["ada", "Ada Roy", "nonsense"]],
    })  # fmt: skip
    found = run("check", "season.xlsx", "-k", "briefing", "-f", "txt", "--format", "json", cwd=workspace)
    problems = json.loads(found.stdout)
    assert [each["cell"] for each in problems if each.get("sheet") == "People"] == ["C2"]
