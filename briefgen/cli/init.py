"""`briefgen init`: a workspace that is ready for use."""

from pathlib import Path
from shlex import quote
from typing import Annotated

import typer

from briefgen.cli.console import say, tell

EXAMPLE = "Example: briefgen init embassy"


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="[DIR]", help="The folder to set up.", show_default=False, readable=False)
    ] = Path(),
) -> None:
    """Set up a workspace: the office's settings, a small example, people, and room for own templates."""
    from briefgen.authoring import make_workspace

    for path in make_workspace(folder):
        say(str(path))
    where = "" if folder == Path() else f"cd {quote(str(folder))} && "
    tell(f"\nTry it: {where}briefgen generate events/example.yaml")
