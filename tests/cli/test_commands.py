"""The commands as people type them: what goes to which stream, what is written, and the exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from briefgen.workspace import shipped_templates


def run(*arguments: object, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "briefgen", *map(str, arguments)]
    variables = os.environ | {"COLUMNS": "160", "PYTHONWARNINGS": "error"} | environment
    return subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", env=variables, timeout=120)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    assert run("init", tmp_path / "office", cwd=tmp_path).returncode == 0
    return tmp_path / "office"


def test_a_new_workspace_works_at_once(workspace: Path) -> None:
    made = run("generate", "events/example.yaml", cwd=workspace)
    assert made.returncode == 0
    assert made.stderr == ""
    papers = [f"out/example/{kind}.en.{format}" for kind in ("briefing", "press-summary") for format in ("docx", "pdf")]
    assert made.stdout.splitlines() == papers
    assert all((workspace / paper).stat().st_size > 5000 for paper in papers)
    assert run("init", cwd=workspace).returncode == 1  # and is not overwritten


def test_a_new_event_names_every_field_and_waits_for_its_start(workspace: Path) -> None:
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


def test_a_first_event_may_come_before_the_workspace(tmp_path: Path) -> None:
    assert run("new", "National Day", cwd=tmp_path).stdout == "national-day.yaml\n"
    assert run("init", cwd=tmp_path).returncode == 0
    again = run("init", cwd=tmp_path)
    assert again.returncode == 1 and "briefgen.yaml exists already" in again.stderr


def test_every_field_of_an_event_stands_in_a_new_file() -> None:
    from briefgen.events import Event

    text = (shipped_templates() / "workspace" / "new-event.yaml").read_text(encoding="utf-8")
    for name in Event.model_fields:
        assert f"\n# {name}:" in text or f"\n{name}:" in text, name


def test_one_bad_event_costs_the_others_nothing(workspace: Path) -> None:
    (workspace / "events/bad.yaml").write_text("title: x\nstrat: 2026-01-01 10:00\n", encoding="utf-8")
    made = run("generate", "events/bad.yaml", "events/example.yaml", "-f", "txt", cwd=workspace)
    assert made.returncode == 1
    assert len(made.stdout.splitlines()) == 2
    assert "did you mean `start`?" in made.stderr
    assert "Traceback" not in made.stderr


def test_two_events_with_one_id_do_not_overwrite_each_other(workspace: Path) -> None:
    text = (workspace / "events/example.yaml").read_text(encoding="utf-8")
    (workspace / "events/copy.yaml").write_text(f"id: example\n{text}", encoding="utf-8")
    made = run("generate", "events/example.yaml", "events/copy.yaml", "-f", "txt", cwd=workspace)
    assert made.returncode == 1
    assert "output.same-id" in made.stderr


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


def test_a_draft_is_made_where_a_final_paper_is_refused(workspace: Path) -> None:
    text = (workspace / "events/example.yaml").read_text(encoding="utf-8").replace("Announce the scholarship.", "TBC")
    (workspace / "events/example.yaml").write_text(text, encoding="utf-8")
    final = run("generate", "events/example.yaml", "--final", "-f", "txt", cwd=workspace)
    assert (final.returncode, final.stdout) == (1, "")
    assert "residue.placeholder" in final.stderr
    draft = run("generate", "events/example.yaml", "-f", "txt", cwd=workspace)
    assert draft.returncode == 0
    assert "residue.placeholder" in draft.stderr
    assert "DRAFT" in (workspace / "out/example/briefing.en.txt").read_text(encoding="utf-8")


def test_final_papers_carry_no_draft(workspace: Path) -> None:
    assert run("generate", "events/example.yaml", "--final", "-f", "txt", cwd=workspace).returncode == 0
    assert "DRAFT" not in (workspace / "out/example/briefing.en.txt").read_text(encoding="utf-8")


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
@pytest.mark.parametrize("stage", ["event", "cleared", "markdown", "document"])
def test_inspect_shows_each_stage(workspace: Path, stage: str) -> None:
    shown = run("inspect", "events/example.yaml", "--stage", stage, "-k", "press-summary", cwd=workspace)
    assert shown.returncode == 0
    assert "Reception for the National Day of Example" in shown.stdout
    assert ("scholarship is open" in shown.stdout) and (("The Minister comes" in shown.stdout) == (stage == "event"))


def test_unknown_names_offer_the_nearest_all_at_once(workspace: Path) -> None:
    options = ("-k", "breifing", "-f", "dox", "--theme", "modren", "-l", "enn")
    made = run("generate", "events/example.yaml", *options, cwd=workspace)
    assert made.returncode == 1
    for nearest in ("`briefing`", "`docx`"):
        assert nearest in made.stderr
    missing = run("generate", "events/exmaple.yaml", cwd=workspace)
    assert missing.returncode == 1
    assert "events/example.yaml" in missing.stderr


def test_wrong_usage_exits_2(workspace: Path) -> None:
    assert run("check", cwd=workspace).returncode == 2
    assert run("generate", "events/example.yaml", "--nonsense", cwd=workspace).returncode == 2
    assert run("generate", "events/example.yaml", "--as-of", "0001-01-01", cwd=workspace).returncode == 2
    assert run("generate", "events/example.yaml", cwd=workspace, SOURCE_DATE_EPOCH="x").returncode == 2


def test_as_of_is_local_to_the_event_and_printed(workspace: Path) -> None:
    options = ("-f", "txt", "--as-of", "2026-05-16 17:45")
    assert run("generate", "events/example.yaml", *options, cwd=workspace).returncode == 0
    text = (workspace / "out/example/briefing.en.txt").read_text(encoding="utf-8")
    assert "16 May 2026, 17:45" in text


def test_no_colour_and_no_progress_in_a_pipe(workspace: Path) -> None:
    made = run("generate", "events/nothing.yaml", cwd=workspace)
    assert "\x1b" not in made.stdout + made.stderr


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


def test_a_problem_is_explained_by_its_id(tmp_path: Path) -> None:
    told = run("explain", "quotations.verbatim", cwd=tmp_path)
    assert told.returncode == 0 and "put [ ] around what you add" in told.stdout
    assert "No event can waive it" in told.stdout
    lines = run("explain", "[dates.run-outside]", cwd=tmp_path).stdout
    assert lines.endswith("waive:\n  dates.run-outside: why it does not apply here\n")
    assert "\nGuest lists\n  guests.empty " in run("explain", cwd=tmp_path).stdout
    wrong = run("explain", "dates.runoutside", cwd=tmp_path)
    assert wrong.returncode == 2 and "dates.run-outside" in wrong.stderr and not wrong.stdout


def test_version(tmp_path: Path) -> None:
    assert run("--version", cwd=tmp_path).stdout.startswith("briefgen 0.")


def test_a_fault_of_our_own_is_said_in_words(workspace: Path) -> None:
    broken = (
        "import briefgen.cli.app, briefgen.pipeline;"
        "sys.modules['briefgen.pipeline.build'].make_plan = lambda *_: 1 / 0;"
        "briefgen.cli.app.run()"
    )
    arguments = ["generate", "events/example.yaml"]
    command = [sys.executable, "-c", f"import sys; sys.argv[1:] = {arguments}; {broken}"]
    told = subprocess.run(command, cwd=workspace, capture_output=True, encoding="utf-8", check=False)
    assert told.returncode == 1
    assert "error[briefgen.fault]: briefgen itself failed" in told.stderr and "Traceback" not in told.stderr
    assert (
        "--> events/example.yaml" in told.stderr
        and "BRIEFGEN_DEBUG=1 briefgen check events/example.yaml" in told.stderr
    )
    shown = subprocess.run(
        command,
        cwd=workspace,
        capture_output=True,
        encoding="utf-8",
        check=False,
        env=os.environ | {"BRIEFGEN_DEBUG": "1"},
    )
    assert "ZeroDivisionError" in shown.stderr and "Traceback" in shown.stderr


def test_check_tells_problems_as_text_and_says_when_there_are_none(workspace: Path) -> None:
    event = workspace / "events" / "example.yaml"
    done = run("check", event, "-k", "briefing", "-f", "txt", cwd=workspace)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "no problems found\n")
    event.write_text(event.read_text(encoding="utf-8") + "bottom_lin: x\n", encoding="utf-8")
    done = run("check", event, cwd=workspace)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("error[event.field-unknown]: ") and done.stderr.endswith("\n1 found\n")


def test_kinds_and_looks_are_shown(workspace: Path) -> None:
    shown = run("templates", "show", "briefing", cwd=workspace)
    assert shown.returncode == 0 and shown.stdout.startswith("briefing: Briefing note")
    assert [line.split()[0] for line in run("themes", "list", cwd=workspace).stdout.splitlines()] == [
        "classic", "modern", "plain"
    ]  # fmt: skip
    assert run("templates", "show", "breifing", cwd=workspace).returncode == 1


def test_the_time_of_reproducible_builds_stands_in_the_file(workspace: Path) -> None:
    build = ("generate", "events/example.yaml", "-k", "briefing", "-f", "docx")
    assert run(*build, cwd=workspace, SOURCE_DATE_EPOCH="1778400000").returncode == 0
    with ZipFile(workspace / "out/example/briefing.en.docx") as package:
        assert b"2026-05-10T08:00:00Z" in package.read("docProps/core.xml")
    refused = run(*build, cwd=workspace, SOURCE_DATE_EPOCH="yesterday")
    assert refused.returncode == 2 and "'yesterday' is not a number of seconds" in refused.stderr


@pytest.mark.parametrize(
    ("fails", "told"),
    [
        ("open('gone/list')", "the system refuses this: the folder is not there: gone/list\n"),
        (
            "1 / 0",
            "error[briefgen.fault]: briefgen itself failed here, which is no mistake of yours (ZeroDivisionError",
        ),
    ],
)
def test_what_fails_outside_an_event_is_said_in_words(fails: str, told: str, workspace: Path) -> None:
    broken = f"briefgen.authoring.describe_themes = lambda _: {fails}; briefgen.cli.app.run()"
    script = f"import sys, briefgen.authoring, briefgen.cli.app; sys.argv[1:] = ['themes', 'list']; {broken}"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=workspace, capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(told) and "Traceback" not in done.stderr
