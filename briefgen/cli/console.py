"""The only printer: paths on stdout, everything else on stderr, colours on a terminal alone."""

import contextlib
import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager

import typer

from briefgen.errors import Problem

_COLOURS = {"error": typer.colors.RED, "warning": typer.colors.YELLOW, "info": typer.colors.CYAN}
# What a file may hold but a terminal would obey: control characters, except the line ends between a problem's lines.
_UNSEEN = {code: f"\\x{code:02x}" for code in (*range(10), *range(11, 32), *range(127, 160))}


def say(text: str) -> None:
    """What the command was asked for: a path, a listing, a dump."""
    typer.echo(text)


def tell(text: str) -> None:
    """A remark beside it."""
    typer.echo(text, err=True)


def tell_problems(problems: Iterable[Problem]) -> None:
    """Problems with place and hint, an empty line between them."""
    coloured = sys.stderr.isatty() and "NO_COLOR" not in os.environ
    for problem in problems:
        head, _, rest = str(problem).translate(_UNSEEN).partition(": ")
        if coloured:
            head = typer.style(head, fg=_COLOURS[problem.severity], bold=True)
        typer.echo(f"{head}: {rest}\n", err=True, color=coloured)


@contextlib.contextmanager
def progress(total: int, what: str) -> Iterator[Callable[[], AbstractContextManager[None]]]:
    """A bar on stderr if the work lasts more than a second.

    It gives `done`: what is printed inside `with done():` stands above the bar, and the bar goes one on.
    """
    if not sys.stderr.isatty():
        yield contextlib.nullcontext
        return
    from rich.console import Console  # only where there is somebody to look at it
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    task = bar.add_task(what, total=total)
    later = threading.Timer(1.0, bar.start)
    later.daemon = True
    later.start()

    @contextlib.contextmanager
    def done() -> Iterator[None]:
        shown = bar.live.is_started
        bar.stop()
        yield
        bar.advance(task)
        if shown and not bar.finished:
            bar.start()

    try:
        yield done
    finally:
        later.cancel()
        bar.stop()
