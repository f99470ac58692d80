"""`briefgen themes`: list the themes, and copy one to change it."""

from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.console import say

app = typer.Typer(help="The looks: list, copy.", no_args_is_help=True)


@app.command("list", epilog="Example: briefgen themes list")
def list_themes() -> None:
    """List the themes, and where each comes from."""
    from briefgen.authoring import describe_themes

    say(describe_themes(Path()))


@app.command(epilog="Example: briefgen themes copy classic --as ours")
def copy(
    theme: Annotated[str, typer.Argument(metavar="NAME", help="A theme.", show_default=False)],
    name: Annotated[str | None, typer.Option("--as", metavar="NAME", help="What to call the copy.")] = None,
) -> None:
    """Copy a theme into the workspace's templates/ to change it there."""
    from briefgen.authoring import copy_theme

    say(str(copy_theme(theme, name or theme, Path())))
