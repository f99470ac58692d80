"""The commands as people type them: what goes to which stream, what is written, and the exit code."""

from pathlib import Path

import pytest

from tests.cli.command import run


def test_a_copied_kind_and_theme_can_be_changed(workspace: Path) -> None:
    assert run("templates", "copy", "briefing", "--as", "note", cwd=workspace).returncode == 0
    section = workspace / "templates/kinds/note/en/bottom-line.md.j2"
    section.write_text(section.read_text(encoding="utf-8").replace("BOTTOM LINE", "IN SHORT"), encoding="utf-8")
    assert run("themes", "copy", "classic", "--as", "ours", cwd=workspace).returncode == 0
    options = ("-k", "note", "--theme", "ours", "-f", "txt", "-f", "pdf")
    made = run("generate", "events/example.yaml", *options, cwd=workspace)
    assert made.returncode == 0
    assert "IN SHORT" in (workspace / "out/example/note.en.txt").read_text(encoding="utf-8")
    assert run("templates", "copy", "briefing", "--as", "note", cwd=workspace).returncode == 1
    assert run("templates", "check", cwd=workspace).returncode == 0


@pytest.mark.slow
@pytest.mark.parametrize(
    "command",
    [[], ["generate"], ["check"], ["explain"], ["init"], ["new"], ["inspect"], ["schema"], ["templates"], ["themes"]]
    + [["templates", name] for name in ("list", "show", "copy", "check")]
    + [["themes", name] for name in ("list", "copy")],
)
def test_help_has_an_example(command: list[str], tmp_path: Path) -> None:
    shown = run(*command, "--help", cwd=tmp_path)
    assert shown.returncode == 0
    groups = command in ([], ["templates"], ["themes"])
    assert groups or "Example: briefgen" in shown.stdout
