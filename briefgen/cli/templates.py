"""`briefgen templates`: list the kinds of paper, copy one to change it, and check changed ones."""

from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.console import say, tell, tell_problems

app = typer.Typer(help="The kinds of paper: list, show, copy, check.", no_args_is_help=True)
KindName = Annotated[str, typer.Argument(metavar="KIND", help="A kind of paper.", show_default=False)]


@app.command("list", epilog="Example: briefgen templates list")
def list_kinds() -> None:
    """List the kinds of paper, and where each comes from."""
    from briefgen.authoring import describe_kinds

    say(describe_kinds(Path()))


@app.command(epilog="Example: briefgen templates show briefing")
def show(kind: KindName) -> None:
    """Show a kind's settings, the files of its sections, and the fields that its templates can use."""
    from briefgen.authoring import describe_kind

    say(describe_kind(kind, Path()))


@app.command(epilog="Example: briefgen templates copy briefing --as country-brief")
def copy(
    kind: KindName,
    name: Annotated[str | None, typer.Option("--as", metavar="NAME", help="What to call the copy.")] = None,
) -> None:
    """Copy a kind, with all its texts, into the workspace's templates/ to change it there."""
    from briefgen.authoring import copy_kind

    for path in copy_kind(kind, name or kind, Path()):
        say(str(path))


@app.command(epilog="Example: briefgen templates check")
def check() -> None:
    """Look for mistakes in all kinds, with their places."""
    from briefgen.authoring import check_kinds

    problems = check_kinds(Path())
    tell_problems(problems)
    tell("no problems found" if not problems else f"{len(problems)} found")
    raise typer.Exit(1 if any(problem.severity == "error" for problem in problems) else 0)
