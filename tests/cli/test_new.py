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
