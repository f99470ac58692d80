"""Options that several commands share, and how their words become values."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

Events = Annotated[list[Path], typer.Argument(metavar="EVENT...", help="Event files: YAML, JSON or TOML.", show_default=False)]
OneEvent = Annotated[Path, typer.Argument(metavar="EVENT", help="An event file: YAML, JSON or TOML.", show_default=False)]
Kinds = Annotated[list[str] | None, typer.Option("--kind", "-k", metavar="KIND", help="Which papers. Repeat for several.")]
Formats = Annotated[
    list[str] | None, typer.Option("--format", "-f", metavar="FORMAT", help="docx, pdf, html, txt or md. Repeat for several.")
]
Languages = Annotated[list[str] | None, typer.Option("--lang", "-l", metavar="LANG", help="Languages of the papers: en.")]
ThemeName = Annotated[str | None, typer.Option("--theme", metavar="THEME", help="The look: classic, modern, plain, or your own.")]
Out = Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="The folder that papers go into.")]
Final = Annotated[bool, typer.Option("--final", help="Without DRAFT; refused while an error stands.")]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="TIME", help="Up to when the information was gathered: 2026-05-16 17:45."),
]


def parse_as_of(text: str | None) -> datetime | None:
    """A time that a person typed; without an offset it is the event's own time.

    Raises typer.BadParameter (exit code 2) for what is not a time.
    """
    if text is None:
        return None
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:
        raise typer.BadParameter(f"'{text}' is not a time; write it as 2026-05-16 17:45", param_hint="--as-of") from None


def source_date_epoch() -> datetime | None:
    """The time of reproducible builds, if the environment gives one.

    Raises typer.BadParameter for what is not a number of seconds.
    """
    text = os.environ.get("SOURCE_DATE_EPOCH")
    if not text:
        return None
    try:
        return datetime.fromtimestamp(int(text), UTC)
    except (ValueError, OverflowError, OSError):
        raise typer.BadParameter(f"'{text}' is not a number of seconds", param_hint="SOURCE_DATE_EPOCH") from None
