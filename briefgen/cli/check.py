"""`briefgen check`: every problem in data, templates and papers; nothing is kept."""

import json
from typing import Annotated, Literal

import typer

from briefgen.cli.console import say, tell, tell_problems
from briefgen.cli.options import Events

EXAMPLE = "Example: briefgen check events/national-day.yaml --format json"


def check(
    events: Events,
    format: Annotated[Literal["text", "json"], typer.Option("--format", help="How to tell problems.")] = "text",
) -> None:
    """Look for every problem in data, templates and papers.

    All papers are made, of all default kinds, and none is kept.
    """
    from briefgen.pipeline import Job, build

    problems = [problem for event in events for problem in build(Job(event)).problems]
    if format == "json":
        say(json.dumps([problem.as_json() for problem in problems], ensure_ascii=False, indent=2))
    else:
        tell_problems(problems)
        tell("no problems found" if not problems else f"{len(problems)} found")
    raise typer.Exit(1 if any(problem.severity == "error" for problem in problems) else 0)
