"""`briefgen check`: every problem in data, templates and papers; nothing is written."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from briefgen.cli.console import say_json, tell, tell_fault, tell_problems
from briefgen.cli.options import AsOf, Events, Final, Kinds, Languages, Out, Prove, ThemeName, options_of
from briefgen.errors import Problem

EXAMPLE = "Example: briefgen check events/national-day.yaml --format json"


def check(
    events: Events,
    format: Annotated[Literal["text", "json"], typer.Option("--format", help="How to tell problems.")] = "text",
    kind: Kinds = None,
    paper_format: Annotated[
        list[str] | None,
        typer.Option("--paper-format", "-f", metavar="FORMAT", help="Which formats; repeat for several."),
    ] = None,
    lang: Languages = None,
    theme: ThemeName = None,
    out: Out = Path("out"),
    final: Final = False,
    as_of: AsOf = None,
    prove: Prove = False,
) -> None:
    """Look for every problem in data, templates and papers.

    All that `generate` does is done, with the same options, but nothing is written. What would stop a final paper
    is an error.
    """
    from briefgen.batch import named_events
    from briefgen.pipeline import build_each

    options = options_of(kind, paper_format, lang, theme, final, as_of, prove)
    problems: list[Problem] = []
    outcomes = list(build_each(named_events(events, problems.append), options, out, publish=False))
    problems += [problem for outcome in outcomes for problem in outcome.problems]
    problems = list(dict.fromkeys(problems))  # events that share a person or a file share what is wrong with it
    if format == "json":
        say_json([problem.as_json() for problem in problems])
    else:
        tell_problems(problems)
        tell("no problems found" if not problems else f"{len(problems)} found")
    for outcome in outcomes:
        tell_fault(outcome.fault)
    raise typer.Exit(1 if any(problem.severity == "error" for problem in problems) else 0)
