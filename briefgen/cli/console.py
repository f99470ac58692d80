"""All output of the command line: paths on stdout, everything else on stderr, colours only on a terminal."""

import os
import sys
import traceback
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import typer

from briefgen.cli.streams import Streams, as_json, is_terminal, path_text, visible
from briefgen.errors import Problem

_COLOURS = {"error": typer.colors.RED, "warning": typer.colors.YELLOW, "info": typer.colors.CYAN}
STREAMS = Streams()


def say(text: str) -> None:
    """Print requested output: a listing, a dump."""
    STREAMS.say(visible(text))


def say_path(path: Path) -> None:
    """Print the path of a written file."""
    STREAMS.say(path_text(path))


def say_json(value: Any) -> None:
    """Print requested output as JSON."""
    STREAMS.say(as_json(value))


def tell(text: str) -> None:
    """Print a remark."""
    STREAMS.tell(visible(text))


def tell_fault(error: Exception | None) -> None:
    """Print the traceback of a fault of briefgen, for its developers; only if the environment variable is set."""
    from briefgen.pipeline import DEBUG

    if error is not None and DEBUG in os.environ:
        tell("".join(traceback.format_exception(error)))


def tell_problems(problems: Iterable[Problem]) -> None:
    """Print problems with place and hint, separated by empty lines."""
    coloured = is_terminal(sys.stderr) and "NO_COLOR" not in os.environ
    for problem in problems:
        head, _, rest = visible(str(problem)).partition(": ")
        if coloured:
            head = typer.style(head, fg=_COLOURS[problem.severity], bold=True)
        STREAMS.tell(f"{head}: {rest}\n")
