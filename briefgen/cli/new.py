"""`briefgen new`: an event file to fill in, or a workbook for many events."""

from pathlib import Path
from shlex import quote
from typing import Annotated

import typer

from briefgen.cli.console import say, tell

EXAMPLE = 'Example: briefgen new "Reception for the National Day"'


def new(
    title: Annotated[
        str | None, typer.Argument(help="What the event is called on the invitation.", show_default=False)
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="FILE", help="The file to write.", show_default=False, readable=False),
    ] = None,
    workbook: Annotated[
        Path | None,
        typer.Option(
            "--workbook",
            metavar="FILE",
            help="Instead of an event file: an Excel workbook for many events, a row each.",
            show_default=False,
            readable=False,
        ),
    ] = None,
) -> None:
    """Start an event file: every heading of an event, with comments on what they are for, and help in editors.

    With --workbook, start an Excel workbook in which a row is an event: with an example, lists to choose from, sheets
    for guests, speeches and programme by event, and one that explains every column.
    """
    from briefgen.authoring import new_event, new_season

    if workbook is not None:
        if title is not None or out is not None:
            raise typer.BadParameter("a workbook takes neither a TITLE nor --out", param_hint="--workbook")
        say(str(new_season(workbook)))
        tell(f"\nPut your events in place of the example, a row each, then: briefgen batch {quote(str(workbook))}")
        return
    if title is None:
        raise typer.BadParameter("name the event, or a file with --workbook", param_hint="TITLE")
    path = new_event(title, out, Path())
    say(str(path))
    tell(f"\nFill in the start, then: briefgen generate {quote(str(path))}")
