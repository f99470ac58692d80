"""`briefgen generate`: the papers of one or several events."""

from pathlib import Path

import typer

from briefgen.cli.bar import progress
from briefgen.cli.console import say_path, tell_fault, tell_problems
from briefgen.cli.options import (
    AsOf,
    Final,
    Formats,
    Kinds,
    Languages,
    Prove,
    SomeEvents,
    SomeOut,
    ThemeName,
    options_of,
)
from briefgen.errors import Problem

EXAMPLE = "Example: briefgen generate events/national-day.yaml -k briefing -f pdf"


def generate(
    events: SomeEvents = None,
    kind: Kinds = None,
    format: Formats = None,
    lang: Languages = None,
    theme: ThemeName = None,
    out: SomeOut = None,
    final: Final = False,
    as_of: AsOf = None,
    prove: Prove = False,
) -> None:
    """Make the papers of one or a few events; without EVENT, of all events in the events folder of this workspace.

    Papers are drafts, and say so on every page, until --final is given.
    """
    from briefgen.batch import named_events, refuse_final, workspace_events, workspace_out
    from briefgen.pipeline import build_each

    told: list[Problem] = []
    out = out or (Path("out") if events else workspace_out(Path()))
    sources = named_events(events, told.append) if events else workspace_events(Path(), out, told.append)
    if not sources:
        raise typer.BadParameter("name an event file, or go into a workspace", param_hint="EVENT")
    options = options_of(kind, format, lang, theme, final, as_of, prove)
    refuse_final(told, options)
    tell_problems(told)
    all_made = True
    with progress(len(sources), "making papers") as done:
        for outcome in build_each(sources, options, out, publish=True):
            all_made &= outcome.made
            with done(failed=not outcome.made):
                for path in outcome.written:
                    say_path(path)
                tell_problems(outcome.problems)
                tell_fault(outcome.fault)
    raise typer.Exit(0 if all_made else 1)
