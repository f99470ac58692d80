"""Long work shows on a terminal, and there alone, how much is done, at what rate, what is left and what failed."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console

from briefgen.cli.bar import bar_on

pytest.importorskip("pty", reason="Windows has no pseudo-terminals")

BAR = """
import time
from briefgen.cli.bar import progress
from briefgen.cli.console import say
with progress(3, "Papers") as done:
    for number in (1, 2, 3):
        time.sleep(PAUSE)
        with done(failed=number == 2):
            say(f"paper {number}")
"""
SAID = "paper 1\npaper 2\npaper 3\n"


@pytest.mark.slow
def test_work_of_more_than_a_second_shows_a_bar_below_what_is_printed(tmp_path: Path) -> None:
    from tests.cli.terminal import on_terminal

    said, shown = on_terminal("-c", BAR.replace("PAUSE", "1.2"), cwd=tmp_path)
    assert said == SAID
    assert all(text in shown for text in ("Papers", "0/3", "1/3", "2/3", "1 failed", "/s", " left"))
    assert shown.count("\x1b[?25l") == shown.count("\x1b[?25h") > 0  # the cursor comes back


def test_short_work_shows_no_bar(tmp_path: Path) -> None:
    from tests.cli.terminal import on_terminal

    said, shown = on_terminal("-c", BAR.replace("PAUSE", "0"), cwd=tmp_path)
    assert (said, shown.strip("\x1b[?25hl\r\n")) == (SAID, "")


@pytest.mark.slow
def test_a_pipe_gets_the_results_and_nothing_of_the_bar(tmp_path: Path) -> None:
    command = [sys.executable, "-c", BAR.replace("PAUSE", "0.6")]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True)
    assert (done.stdout, done.stderr) == (SAID, "")


def test_rate_time_left_and_failures_fit_into_a_line_of_80_columns() -> None:
    now = 0.0
    console = Console(file=io.StringIO(), width=80, force_terminal=True, color_system=None)
    bar = bar_on(console)
    bar.get_time = lambda: now
    task = bar.add_task("making papers", total=10_000, failed=0)
    for _ in range(20):
        now += 2
        bar.update(task, advance=25, failed=12)
    with console.capture() as captured:
        console.print(bar.get_renderable())
    (line,) = captured.get().strip().splitlines()
    assert line.endswith("500/10000 12.5/s  12:40 left  12 failed")


@pytest.mark.parametrize(("left", "text"), [(9_500, "2:06:40 left"), (95, "0:08 left")])
def test_the_time_left_is_in_hours_minutes_and_seconds(left: int, text: str) -> None:
    now = 0.0
    console = Console(file=io.StringIO(), width=80, force_terminal=True, color_system=None)
    bar = bar_on(console)
    bar.get_time = lambda: now
    task = bar.add_task("making papers", total=500 + left, failed=0)
    rate = 25 if left > 1_000 else 250
    for _ in range(500 // rate):
        now += 20
        bar.update(task, advance=rate)
    with console.capture() as captured:
        console.print(bar.get_renderable())
    assert text in captured.get()
