"""The process that a worker makes papers in: it has a current folder of its own, and when it dies the worker lives.

Each thread of a worker uses one, so that a worker with several threads makes several events' papers at once. One that
has had no errand for a while ends, and so does one whose worker has died.
"""

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import replace
from pathlib import Path
from threading import Lock, Timer

from briefgen.batch.cluster.errand import Died, Errand, Finished
from briefgen.batch.cluster.places import pack
from briefgen.loading import file_of, moved
from briefgen.pipeline import make
from briefgen.reading import Record
from briefgen.workspace import looking_below, shipped_templates

_IDLE = 60.0  # seconds
_SIGNALS = ("SIGINT", "SIGHUP")  # of the worker's terminal: the worker answers them, and its end is ours


class _Child:
    """The process, as the worker sees it."""

    def __init__(self, folder: Path) -> None:
        inherited = os.pathsep.join(each for each in sys.path if each)  # so that it finds what the worker finds
        surroundings = {**os.environ, "PYTHONPATH": inherited, "TMPDIR": str(folder)}
        self._process = subprocess.Popen(  # our own module, and nothing from outside
            [sys.executable, "-B", "-P", "-c", "from briefgen.batch.cluster.child import serve; serve()"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=surroundings, cwd=folder,
        )  # fmt: skip

    def do(self, errand: Errand, tree: Path) -> Finished | Died:
        """What became of an errand; Died(0) if the process had ended before, having been idle."""
        assert self._process.stdin and self._process.stdout
        try:
            pickle.dump((errand, tree), self._process.stdin)
            self._process.stdin.flush()
            answer: Finished = pickle.load(self._process.stdout)  # noqa: S301 - from our own process
        except (EOFError, OSError, pickle.UnpicklingError):
            return Died(self.end())
        return answer

    def end(self) -> int:
        """End the process, by force if it has not ended by itself; its exit code."""
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what could not be sent any more
                if pipe:
                    pipe.close()
        with suppress(subprocess.TimeoutExpired):
            return self._process.wait(1)
        self._process.kill()
        return self._process.wait()


class Children:
    """The processes of a worker that wait for an errand."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._idle: list[_Child] = []
        self._lock = Lock()

    def do(self, errand: Errand, tree: Path) -> Finished | Died:
        """What became of an errand, in a process that is idle or new."""
        with self._lock:
            child = self._idle.pop() if self._idle else None
        answer = child.do(errand, tree) if child else Died(0)
        if isinstance(answer, Died) and answer.exit_code == 0:
            child = _Child(self._folder)
            answer = child.do(errand, tree)
        if child and isinstance(answer, Finished):
            with self._lock:
                self._idle.append(child)
        return answer


def make_here(errand: Errand, tree: Path) -> Finished:
    """Do an errand in this process; its current folder becomes the one that the errand was given in."""
    os.chdir(tree / errand.here)
    event = errand.job.event
    job = replace(errand.job, event=moved(event, tree / file_of(event))) if errand.rooted else errand.job
    with nullcontext() if errand.shared else looking_below(tree):
        made = make(job)
    read = pack(made.read, tree)
    return Finished(replace(made, read=Record(), fault=None), read, tree.as_posix(), shipped_templates().as_posix())


@contextmanager
def _ending_when_idle() -> Iterator[None]:
    timer = Timer(_IDLE, os._exit, (0,))
    timer.daemon = True
    timer.start()
    yield
    timer.cancel()


def serve() -> None:
    """Do what the worker sends, until it ends."""
    errands, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not stand between the answers
    for name in _SIGNALS:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    with suppress(EOFError, OSError):
        while True:
            with _ending_when_idle():
                errand, tree = pickle.load(errands)  # noqa: S301 - from the worker that started us
            pickle.dump(make_here(errand, tree), answers)
            answers.flush()
