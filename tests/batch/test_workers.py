"""A process that dies costs the task it had in hand once; the others go on, and none is left behind."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.batch.workers import Lost, side_by_side
from tests.batch.killing import none_runs, running

pytestmark = pytest.mark.slow  # each starts processes


def double(number: int) -> int:
    return 2 * number


def die_once(task: tuple[str, int]) -> int:
    folder, number = task
    mark = Path(folder, f"died-{number}")
    if number % 3 == 0 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def die(number: int) -> int:
    if number == 2:
        os._exit(7)
    return number


def sleep(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


def no_child_is_left() -> bool:
    return not multiprocessing.active_children()


def test_all_tasks_are_done_by_few_processes() -> None:
    assert sorted(map(str, side_by_side(double, range(20), 3))) == sorted(str((each, 2 * each)) for each in range(20))
    assert no_child_is_left()


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_a_task_whose_process_is_killed_is_done_again(tmp_path: Path) -> None:
    tasks = [(str(tmp_path), number) for number in range(8)]
    assert sorted(map(str, side_by_side(die_once, tasks, 2))) == sorted(str((task, task[1])) for task in tasks)
    assert len(list(tmp_path.iterdir())) == 3 and no_child_is_left()


def test_a_task_that_kills_its_process_twice_is_lost_alone() -> None:
    results = list(side_by_side(die, range(5), 2))
    assert Lost(2, 7) in results and len(results) == 5
    assert no_child_is_left()


def test_a_run_that_is_stopped_ends_soon_and_leaves_no_process() -> None:
    results = side_by_side(sleep, [0.0, 60.0, 60.0], 3)
    assert next(results) == (0.0, 0.0)
    started = time.monotonic()
    results.close()
    assert time.monotonic() - started < 5 and no_child_is_left()


def test_a_task_is_taken_when_its_turn_comes() -> None:
    taken: list[int] = []

    def numbers() -> Iterator[int]:
        for number in range(10):
            taken.append(number)
            yield number

    results = side_by_side(double, numbers(), 2)
    next(results)
    assert len(taken) <= 4
    results.close()


KILLED = """
from briefgen.batch.workers import side_by_side
from tests.batch.test_workers import sleep
for _ in side_by_side(sleep, [0.0, 60.0, 60.0], 2):
    print("begun", flush=True)
"""


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="processes are looked for where Linux shows them")
def test_processes_end_with_their_parent_whatever_they_have_in_hand() -> None:
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    parent = subprocess.Popen(
        [sys.executable, "-c", KILLED], env=environment, stdout=subprocess.PIPE, start_new_session=True
    )
    assert parent.stdout and parent.stdout.readline() == b"begun\n"
    assert len(running(parent.pid)) >= 3
    parent.kill()
    parent.communicate()
    assert none_runs(parent.pid, within=2)
