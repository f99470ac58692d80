"""`briefgen inspect`: the data at one stage of the pipeline."""

from typing import Annotated, Literal

import typer

from briefgen.cli.console import say, tell_problems
from briefgen.cli.options import AsOf, Languages, OneEvent, parse_as_of

EXAMPLE = "Example: briefgen inspect events/national-day.yaml --stage cleared -k press-summary"


def inspect(
    event: OneEvent,
    stage: Annotated[
        Literal["event", "cleared", "markdown", "document", "aloud"], typer.Option(help="Which stage to show.")
    ],
    kind: Annotated[str | None, typer.Option("--kind", "-k", metavar="KIND", help="For which paper.")] = None,
    lang: Languages = None,
    as_of: AsOf = None,
) -> None:
    """Show what stands at one stage: the data as read, as one audience may know it, the filled text, the document.

    In the filled text each value stands in ⟦brackets⟧. The stage `aloud` is what a screen reader says of the PDF.
    """
    from briefgen.pipeline import Options, show_stage

    options = Options(kinds=(kind,) if kind else (), languages=tuple(lang or ()), as_of=parse_as_of(as_of))
    text, problems = show_stage(event, stage, options)
    say(text)
    tell_problems(problems)
