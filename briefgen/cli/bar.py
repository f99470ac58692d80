"""The bar that long work shows on a terminal: how much is done, at what rate, how long it still takes, what failed."""

import contextlib
import sys
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any, Protocol

from briefgen.cli.streams import is_terminal

if TYPE_CHECKING:  # imported only if there is a terminal
    from rich.console import Console
    from rich.progress import Progress

_AFTER = 1.0  # seconds that the work lasts before the bar is shown


class Done(Protocol):
    """Tells that one piece of the work is done, or has failed; what the block prints stands above the bar."""

    def __call__(self, *, failed: bool = False) -> AbstractContextManager[None]:
        """A block in which the result of this piece is printed."""


@contextlib.contextmanager
def progress(total: int, what: str) -> Iterator[Done]:
    """A bar on stderr if the work lasts more than a second; nothing if stderr is no terminal."""
    if not is_terminal(sys.stderr):
        yield _silent
        return
    from rich.console import Console

    bar = bar_on(Console(stderr=True))
    task = bar.add_task(what, total=total, failed=0)
    later = threading.Timer(_AFTER, bar.start)
    later.daemon = True
    later.start()
    failures = 0

    @contextlib.contextmanager
    def done(*, failed: bool = False) -> Iterator[None]:
        nonlocal failures
        failures += failed
        shown = bar.live.is_started
        bar.stop()
        yield
        bar.update(task, advance=1, failed=failures)
        if shown and not bar.finished:
            bar.start()

    try:
        yield done
    finally:
        later.cancel()
        bar.stop()


def _silent(*, failed: bool = False) -> AbstractContextManager[None]:  # noqa: ARG001  # as a shown bar is called
    return contextlib.nullcontext()


def bar_on(console: "Console") -> "Progress":
    """The bar, not started yet; it fits into 80 columns. A task's field `failed` is the number of failures."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, Task, TextColumn
    from rich.text import Text

    class Pace(TextColumn):
        """The rate of the last half minute, the time left at this rate, and the failures so far."""

        max_refresh = 0.5  # seconds; figures that change more often cannot be read

        def render(self, task: Task) -> Text:
            rate, left = task.speed, task.time_remaining
            pace = [] if rate is None else [f"{rate:.1f}/s"]
            pace += [] if left is None or task.finished else [f"{_clock(left)} left"]
            failed = task.fields["failed"]
            text = Text("  ".join(pace))
            return text.append(f"  {failed} failed", style="bold red") if failed else text

    columns: list[Any] = [SpinnerColumn(), TextColumn("{task.description}"), BarColumn(20), MofNCompleteColumn()]
    return Progress(*columns, Pace(""), console=console, transient=True)


def _clock(seconds: float) -> str:
    """Hours, minutes and seconds: 1:02:03, or 2:03 below an hour."""
    minutes, second = divmod(round(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"
