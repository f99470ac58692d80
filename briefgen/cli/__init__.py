"""The command line: options are converted to a call, its result to text and an exit code."""

from typing import NoReturn

from briefgen.cli.interruption import stoppable


def main() -> NoReturn:
    """Run the command that the process was started with, and end the process with its exit code."""
    with stoppable():
        from briefgen.cli.app import run  # imported here because it takes a moment, in which Ctrl-C has to work as well

        run()


__all__ = ["main"]
