"""Processes that do one task each at a time; one that dies costs the task that it had in hand, and nothing else."""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection, wait
from multiprocessing.resource_tracker import ensure_running
from typing import Any, Generic, TypeVar

TaskT = TypeVar("TaskT")
ResultT = TypeVar("ResultT")

# A new interpreter each: a copy of this one would have the locks of its threads, held for ever.
_CONTEXT = multiprocessing.get_context("spawn")
# A terminal sends them to all processes; the parent answers them for all.
_OF_TERMINAL = [getattr(signal, name) for name in ("SIGINT", "SIGHUP") if hasattr(signal, name)]
_GRACE = 1.0  # seconds in which a process that has nothing more to do ends by itself


@dataclass(frozen=True, slots=True)
class Lost(Generic[TaskT]):
    """A task whose process died twice: beside others, and when it was done again alone.

    `exit_code` is None where nothing is known of the process, since the computer that it ran on is not there any more.
    """

    task: TaskT
    exit_code: int | None


class _Worker(Generic[TaskT]):
    """A process, the pipe to it, and the task that it has in hand."""

    def __init__(self, do: Callable[[TaskT], Any], task: TaskT) -> None:
        self.pipe, theirs = _CONTEXT.Pipe()
        self.process = _CONTEXT.Process(target=_serve, args=(theirs, do), daemon=True)
        with _deaf_to_the_terminal():
            self.process.start()
        theirs.close()  # only the process holds this end: when it dies, reading from the other one ends
        self.begin(task)

    def begin(self, task: TaskT) -> None:
        self.task: TaskT | None = task
        with suppress(OSError):  # it died; reading its answer says so
            self.pipe.send(task)

    def answer(self) -> Any:
        """What it made of its task. Raises EOFError or OSError where it died."""
        answer = self.pipe.recv()
        self.task = None
        return answer

    def end(self, grace: float = _GRACE) -> int | None:
        """End the process, by force where it does not end by itself; its exit code."""
        self.pipe.close()  # its next reading ends, and so does it
        self.process.join(grace)
        self.process.kill()
        self.process.join()
        return self.process.exitcode


@contextmanager
def _deaf_to_the_terminal() -> Iterator[None]:
    """Start a process with the terminal's signals blocked: it would end with a traceback before it can ignore them."""
    if sys.platform == "win32":
        yield
        return
    ensure_running()  # the process that multiprocessing itself needs; its start would unblock the signals
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _OF_TERMINAL)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(pipe: Connection, do: Callable[[Any], Any]) -> None:
    """Do what comes through the pipe until it is closed, or the parent ends."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    for number in _OF_TERMINAL:
        signal.signal(number, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        while True:
            pipe.send(do(pipe.recv()))


def _end_with_parent() -> None:
    """End this process when the parent has ended: a later run must not find it writing papers of older data."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def side_by_side(
    do: Callable[[TaskT], ResultT], tasks: Iterable[TaskT], processes: int
) -> Generator[tuple[TaskT, ResultT] | Lost[TaskT], None, None]:
    """Each task with what `do` makes of it, in the order in which they are done, in so many processes.

    A task is taken when its turn comes: a process has its next one before the answer to the last is yielded. One whose
    process dies is done once more, alone, when all others are done. Where the run is stopped, the processes are ended
    whatever they have in hand: what they do must leave nothing half done.
    """
    waiting, again = iter(tasks), list[TaskT]()
    busy = [_Worker(do, task) for task in islice(waiting, processes)]
    try:
        while busy:
            ready = wait([worker.pipe for worker in busy])
            for worker in [each for each in busy if each.pipe in ready]:
                task = worker.task
                try:
                    answer = worker.answer()
                except (EOFError, OSError):
                    again += [] if task is None else [task]
                    busy.remove(worker)
                    worker.end()
                    busy += [_Worker(do, task) for task in islice(waiting, 1)]
                    continue
                for following in islice(waiting, 1):
                    worker.begin(following)
                    break
                else:
                    busy.remove(worker)
                    worker.end()
                if task is not None:
                    yield task, answer
        for task in again:
            yield _alone(do, task)
    finally:
        _stop(busy)


def _alone(do: Callable[[TaskT], ResultT], task: TaskT) -> tuple[TaskT, ResultT] | Lost[TaskT]:
    worker = _Worker(do, task)
    try:
        answer: ResultT = worker.answer()
    except (EOFError, OSError):
        return Lost(task, worker.end())
    except BaseException:
        _stop([worker])
        raise
    worker.end()
    return task, answer


def _stop(workers: list[_Worker[Any]]) -> None:
    for worker in workers:
        worker.end(grace=0)
