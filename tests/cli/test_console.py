"""On a terminal, and there alone, problems have colours and long work shows a bar."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="Windows has no pseudo-terminals")

BAR = """
import time
from briefgen.cli.console import progress, say
with progress(2, "Papers") as done:
    for number in (1, 2):
        time.sleep(PAUSE)
        with done():
            say(f"paper {number}")
"""


def on_terminal(*arguments: str, cwd: Path, **environment: str) -> tuple[str, str]:
    """What a process prints on standard output, and on the terminal that it has as standard error."""
    ours, theirs = pty.openpty()
    variables = os.environ | {"TERM": "xterm", "COLUMNS": "100", "PYTHONPATH": str(Path(__file__).parents[2])}
    variables.pop("NO_COLOR", None)
    process = subprocess.Popen(
        [sys.executable, *arguments], cwd=cwd, env=variables | environment, stdout=subprocess.PIPE, stderr=theirs
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            read = os.read(ours, 65_536)
        except OSError:  # Linux says so where the other end is closed
            break
        if not read:
            break
        shown += read
    os.close(ours)
    said, _ = process.communicate(timeout=60)
    return said.decode(), shown.decode()


def test_problems_have_colours_on_a_terminal(tmp_path: Path) -> None:
    check = ("-m", "briefgen", "check", "gone.yaml")
    _, shown = on_terminal(*check, cwd=tmp_path)
    assert shown.startswith("\x1b[31m\x1b[1merror[file.not-found]\x1b[0m: there is no file gone.yaml")
    _, shown = on_terminal(*check, cwd=tmp_path, NO_COLOR="1")
    assert shown.startswith("error[file.not-found]: there is no file gone.yaml")


@pytest.mark.slow
def test_work_of_more_than_a_second_shows_a_bar_below_what_is_printed(tmp_path: Path) -> None:
    said, shown = on_terminal("-c", BAR.replace("PAUSE", "1.2"), cwd=tmp_path)
    assert said == "paper 1\npaper 2\n"
    assert "Papers" in shown and "0/2" in shown and "1/2" in shown
    assert shown.count("\x1b[?25l") == shown.count("\x1b[?25h") > 0  # the cursor comes back


def test_short_work_shows_no_bar(tmp_path: Path) -> None:
    said, shown = on_terminal("-c", BAR.replace("PAUSE", "0"), cwd=tmp_path)
    assert (said, shown.strip("\x1b[?25hl\r\n")) == ("paper 1\npaper 2\n", "")
