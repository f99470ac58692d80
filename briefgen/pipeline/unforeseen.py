"""Turns an unforeseen exception into a problem: what happened, where in the program, and how to report it."""

import traceback
from pathlib import Path

import briefgen
from briefgen.errors import Place, Problem
from briefgen.reading import shown
from briefgen.rules.outputs import BRIEFGEN_FAULT

DEBUG = "BRIEFGEN_DEBUG"  # an environment variable: if it is set, the command line shows the traceback


def unforeseen(error: Exception, command: str, event: Path | None = None) -> Problem:
    """The problem; `command` reproduces the exception, `event` is the event in which it occurred."""
    told = f"{_what(error)}; {_where(error)}; version {briefgen.__version__}"
    message = f"briefgen itself failed here, which is no mistake of yours ({told})"
    hint = f"report it with what this prints: {DEBUG}=1 {command}"
    return Problem(BRIEFGEN_FAULT, message, Place(shown(event)) if event else None, hint)


def _what(error: Exception) -> str:
    words = " ".join(str(error).split())
    return f"{type(error).__name__}: {words[:200]}" if words else type(error).__name__


def _where(error: Exception) -> str:
    """The innermost line of the package in the traceback: pipeline/build.py, line 40."""
    package = Path(briefgen.__file__).parent
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if Path(frame.filename).is_relative_to(package):
            return f"{Path(frame.filename).relative_to(package).as_posix()}, line {frame.lineno}"
    return "outside its own code"
