"""The command line: options are converted to a call, its result to text and an exit code."""

import gc
import os
from typing import NoReturn

from briefgen.cli.interruption import stoppable

_MANY_OBJECTS = 50_000


def main() -> NoReturn:
    """Run the command that the process was started with, and end the process with its exit code."""
    # Imports and papers make many objects that live to the end: looking for garbage as often as Python does costs time.
    gc.set_threshold(_MANY_OBJECTS, 10, 10)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looking for them reads all installed packages' names
    with stoppable():
        from briefgen.cli.app import run  # imported here because it takes a moment, in which Ctrl-C has to work as well

        run()


__all__ = ["main"]
