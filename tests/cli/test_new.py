"""`briefgen new` begins an event file with every heading."""

import json
from pathlib import Path

from briefgen.workspace import shipped_templates
from tests.cli.command import run


def test_a_new_event_has_every_heading_and_waits_for_its_start(workspace: Path) -> None:
    made = run("new", 'Reception: "R&D" № 1', cwd=workspace)
    assert made.stdout == "events/reception-r-d-no-1.yaml\n"
    text = (workspace / "events/reception-r-d-no-1.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../.briefgen/event.schema.json\n")
    assert json.loads((workspace / ".briefgen/event.schema.json").read_text(encoding="utf-8"))
    found = run("generate", "events/reception-r-d-no-1.yaml", cwd=workspace)
    assert found.returncode == 1
    assert "`start` is empty" in found.stderr
    filled = text.replace("start:    ", "start: 2026-05-17 18:30 #")
    (workspace / "events/reception-r-d-no-1.yaml").write_text(filled, encoding="utf-8")
    assert run("generate", "events/reception-r-d-no-1.yaml", "-f", "txt", cwd=workspace).returncode == 0
    assert 'Reception: "R&D" № 1' in (workspace / "out/reception-r-d-no-1/briefing.en.txt").read_text(encoding="utf-8")


def test_every_heading_of_an_event_stands_in_a_new_file() -> None:
    from briefgen.events import Event

    text = (shipped_templates() / "workspace" / "new-event.yaml").read_text(encoding="utf-8")
    for name in Event.model_fields:
        assert f"\n# {name}:" in text or f"\n{name}:" in text, name


def test_a_new_workbook_makes_papers_at_once_and_outside_of_a_workspace(tmp_path: Path) -> None:
    made = run("new", "--workbook", "season.xlsx", cwd=tmp_path)
    assert (made.returncode, made.stdout) == (0, "season.xlsx\n") and "briefgen batch season.xlsx" in made.stderr
    built = run("batch", "season.xlsx", "-f", "txt", cwd=tmp_path)
    assert built.returncode == 0 and "out/national-day-2026/briefing.en.txt" in built.stdout
    assert run("check", "season.xlsx", cwd=tmp_path).returncode == 0
    again = run("new", "--workbook", "season.xlsx", cwd=tmp_path)
    assert again.returncode == 1 and "exists already" in again.stderr


def test_a_workbook_takes_no_title_and_an_event_needs_one(tmp_path: Path) -> None:
    assert run("new", "Talks", "--workbook", "season.xlsx", cwd=tmp_path).returncode == 2
    assert run("new", cwd=tmp_path).returncode == 2
    assert not list(tmp_path.iterdir())


def test_the_command_that_is_advised_works_for_names_with_spaces(tmp_path: Path) -> None:
    made = run("new", "--workbook", "Season 2026.xlsx", cwd=tmp_path)
    assert made.stderr.endswith("briefgen batch 'Season 2026.xlsx'\n")
    made = run("new", "Talks", "--out", "My talks.yaml", cwd=tmp_path)
    assert made.stderr.endswith("briefgen generate 'My talks.yaml'\n")
