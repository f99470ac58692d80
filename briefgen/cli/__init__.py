"""The command line: options → a call → text and an exit code."""

from briefgen.cli.app import main

__all__ = ["main"]
