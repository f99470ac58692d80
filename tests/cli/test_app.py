"""The command line as a whole: wrong usage, and what goes wrong outside of any event."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.command import run


def test_wrong_usage_exits_2(workspace: Path) -> None:
    assert run("check", cwd=workspace).returncode == 2
    assert run("generate", "events/example.yaml", "--nonsense", cwd=workspace).returncode == 2
    assert run("generate", "events/example.yaml", "--as-of", "0001-01-01", cwd=workspace).returncode == 2
    assert run("generate", "events/example.yaml", cwd=workspace, SOURCE_DATE_EPOCH="x").returncode == 2


def test_no_colour_and_no_progress_in_a_pipe(workspace: Path) -> None:
    made = run("generate", "events/nothing.yaml", cwd=workspace)
    assert "\x1b" not in made.stdout + made.stderr


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
