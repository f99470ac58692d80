"""`briefgen generate`: the papers of one or a few events."""

from pathlib import Path

import typer

from briefgen.cli.console import progress, say, tell_problems
from briefgen.cli.options import (
    AsOf,
    Events,
    Final,
    Formats,
    Kinds,
    Languages,
    Out,
    ThemeName,
    parse_as_of,
    source_date_epoch,
)

EXAMPLE = "Example: briefgen generate events/national-day.yaml -k briefing -f pdf"


def generate(
    events: Events,
    kind: Kinds = None,
    format: Formats = None,
    lang: Languages = None,
    theme: ThemeName = None,
    out: Out = Path("out"),
    final: Final = False,
    as_of: AsOf = None,
) -> None:
    """Make the papers of one or a few events.

    Papers are drafts, and say so on every page, until --final is given.
    """
    from briefgen.pipeline import Job, Options, build

    options = Options(
        kinds=tuple(kind or ()),
        formats=tuple(format or ()),
        languages=tuple(lang or ()),
        theme=theme,
        final=final,
        as_of=parse_as_of(as_of),
        built_at=source_date_epoch(),
    )
    written: set[Path] = set()
    all_made = True
    with progress(len(events), "making papers") as done:
        for event in events:
            outcome = build(Job(event, options, out, taken=frozenset(written)))
            written |= set(outcome.written)
            all_made &= outcome.made
            with done():
                for path in outcome.written:
                    say(str(path))
                tell_problems(outcome.problems)
    raise typer.Exit(0 if all_made else 1)
