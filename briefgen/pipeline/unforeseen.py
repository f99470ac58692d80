"""What nobody foresaw, as a problem: what happened, where in the program, and how to report it."""

import traceback
from pathlib import Path

import briefgen
from briefgen.errors import Place, Problem
from briefgen.reading import shown
from briefgen.rules.outputs import BRIEFGEN_FAULT

DEBUG = "BRIEFGEN_DEBUG"  # a variable of the environment: the command line then shows where it happened


def unforeseen(error: Exception, command: str, event: Path | None = None) -> Problem:
    """The problem; `command` is what to type to see it again, `event` the event that it happened to."""
    told = f"{_what(error)}; {_where(error)}; version {briefgen.__version__}"
    message = f"briefgen itself failed here, which is no mistake of yours ({told})"
    hint = f"report it with what this prints: {DEBUG}=1 {command}"
    return Problem(BRIEFGEN_FAULT, message, Place(shown(event)) if event else None, hint)


def _what(error: Exception) -> str:
    words = " ".join(str(error).split())
    return f"{type(error).__name__}: {words[:200]}" if words else type(error).__name__


def _where(error: Exception) -> str:
    """The last line of the package that the error passed through: pipeline/build.py, line 40."""
    package = Path(briefgen.__file__).parent
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if Path(frame.filename).is_relative_to(package):
            return f"{Path(frame.filename).relative_to(package).as_posix()}, line {frame.lineno}"
    return "outside its own code"
