"""`briefgen new`: an event file to fill in."""

from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.console import say, tell

EXAMPLE = 'Example: briefgen new "Reception for the National Day"'


def new(
    title: Annotated[str, typer.Argument(help="What the event is called on the invitation.", show_default=False)],
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="FILE", help="The file to write.", show_default=False, readable=False),
    ] = None,
) -> None:
    """Start an event file: every heading of an event, with comments on what they are for, and help in editors."""
    from briefgen.authoring import new_event

    path = new_event(title, out, Path())
    say(str(path))
    tell(f"\nFill in the start, then: briefgen generate {path}")
