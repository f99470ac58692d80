"""`briefgen templates` lists kinds, shows one, copies it and looks for mistakes."""

from pathlib import Path

from tests.cli.command import run


def test_a_kind_made_by_hand_works_at_once(workspace: Path) -> None:
    folder = workspace / "templates/kinds/card"
    folder.mkdir(parents=True)
    (folder / "kind.yaml").write_text("title: Card\naudience: public\n", encoding="utf-8")
    (folder / "body.md.j2").write_text("# {{ event.title }}\n\n{{ event.bottom_line }}\n\nWelcome.\n", encoding="utf-8")
    assert "card" in run("templates", "list", cwd=workspace).stdout
    assert run("generate", "events/example.yaml", "-k", "card", "-f", "txt", cwd=workspace).returncode == 0
    text = (workspace / "out/example/card.en.txt").read_text(encoding="utf-8")
    assert "Welcome." in text
    assert "The Minister comes" not in text  # the bottom line is internal


def test_a_kind_is_shown_with_its_fields(workspace: Path) -> None:
    shown = run("templates", "show", "briefing", cwd=workspace)
    assert shown.returncode == 0 and shown.stdout.startswith("briefing: Briefing note")
    assert run("templates", "show", "breifing", cwd=workspace).returncode == 1


def test_mistakes_are_told_and_counted(workspace: Path) -> None:
    folder = workspace / "templates/kinds/card"
    folder.mkdir(parents=True)
    (folder / "kind.yaml").write_text("title: Card\n", encoding="utf-8")
    (folder / "body.md.j2").write_text("{{ evnt }}\n", encoding="utf-8")
    told = run("templates", "check", cwd=workspace)
    assert (told.returncode, told.stdout) == (1, "")
    assert "body.md.j2:1" in told.stderr and told.stderr.endswith("\n1 found\n")
