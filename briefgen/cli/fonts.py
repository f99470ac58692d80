"""`briefgen fonts`: which font shows each script in a PDF."""

from pathlib import Path

from briefgen.cli.console import say

EXAMPLE = "Example: briefgen fonts"


def fonts() -> None:
    """List the scripts, the font that shows each in a PDF, and how to get those that are missing."""
    from briefgen.authoring import describe_fonts

    say(describe_fonts(Path()))
