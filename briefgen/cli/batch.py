"""`briefgen batch`: the papers of many events, side by side, and only what changed."""

from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.console import progress, say_path, tell, tell_problems
from briefgen.cli.options import AsOf, Final, Formats, Kinds, Languages, Out, ThemeName, options_of

EXAMPLE = "Example: briefgen batch events -j 2"


def batch(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH...",
            help="Event files, folders with events in them, or patterns such as 'events/2026-*'.",
            show_default=False,
            readable=False,
        ),
    ],
    kind: Kinds = None,
    format: Formats = None,
    lang: Languages = None,
    theme: ThemeName = None,
    out: Out = Path("out"),
    final: Final = False,
    as_of: AsOf = None,
    processes: Annotated[
        int | None,
        typer.Option("--processes", "-j", metavar="N", min=1, help="How many at once; all cores without it."),
    ] = None,
    report: Annotated[
        Path | None,
        typer.Option(
            "--report", metavar="FILE", help="A report: .html to read, .json, or .xml (JUnit).", readable=False
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Make all papers, also those that have not changed.")] = False,
) -> None:
    """Make the papers of many events, each on its own: one that fails costs no other.

    Events of which nothing changed since their papers were made are left as they are. What became of each is written
    to manifest.json beside the papers.
    """
    from briefgen.batch import (
        Batch,
        Tally,
        check_report,
        find_events,
        run_batch,
        usable_cores,
        write_manifest,
        write_report,
    )

    if report:
        check_report(report)
    options = options_of(kind, format, lang, theme, final, as_of)
    events = find_events(paths)
    wanted = Batch(events, options, out, processes or usable_cores(), force)
    tally, results = Tally(), []
    with progress(len(events), "making papers") as done:
        for result in run_batch(wanted, lambda problem: tell_problems([problem])):
            tally.add(result)
            results.append(result)
            with done():
                if result.state == "built" and result.built:
                    for name in result.built.papers:
                        say_path(out / result.built.event_id / name)
    write_manifest(out, results)
    if report:
        write_report(report, out, results)
    for line in tally.lines():
        tell(line)
    raise typer.Exit(1 if tally.states["failed"] else 0)
