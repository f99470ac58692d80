"""`briefgen explain`: the meaning of a problem's id, and how to fix the problem."""

from typing import Annotated, Literal

import typer

from briefgen.cli.console import say

EXAMPLE = "Example: briefgen explain dates.run-outside"


def explain(
    id: Annotated[
        str | None, typer.Argument(metavar="ID", help="What stands in brackets after error or warning.")
    ] = None,
    format: Annotated[
        Literal["text", "markdown"], typer.Option("--format", help="How to print the list: as text, or all of it.")
    ] = "text",
) -> None:
    """Say what a problem's id means: the rule, its source, how to mend it, whether it can be waived.

    Without an id: all of them.
    """
    from briefgen.hints import nearest
    from briefgen.rules.catalogue import RULES
    from briefgen.rules.entries import as_markdown, entry, listing

    if id is None:
        say(as_markdown() if format == "markdown" else listing())
    elif rule := RULES.get(id.strip().strip("[]")):
        say(entry(rule))
    else:
        meant = nearest(id, RULES)
        hint = f"did you mean {meant}?" if meant else "briefgen explain lists them all"
        raise typer.BadParameter(f"there is no problem '{id}'; {hint}", param_hint="ID")
