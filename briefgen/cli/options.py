"""Options that several commands share, and how their words become values."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

from typer import Argument, BadParameter, Option

Events = Annotated[list[Path], Argument(metavar="EVENT...", help="Event files.", show_default=False)]
OneEvent = Annotated[Path, Argument(metavar="EVENT", help="An event file: YAML, JSON or TOML.", show_default=False)]
Kinds = Annotated[list[str] | None, Option("--kind", "-k", metavar="KIND", help="Which papers; repeat for several.")]
Formats = Annotated[
    list[str] | None,
    Option("--format", "-f", metavar="FORMAT", help="docx, pdf, html, txt or md; repeat for several."),
]
Languages = Annotated[list[str] | None, Option("--lang", "-l", metavar="LANG", help="Language of the papers: en.")]
ThemeName = Annotated[
    str | None, Option("--theme", metavar="THEME", help="The look: classic, modern, plain, or your own.")
]
Out = Annotated[Path, Option("--out", "-o", metavar="DIR", help="The folder that papers go into.")]
Final = Annotated[bool, Option("--final", help="Without DRAFT; refused while an error stands.")]
AsOf = Annotated[
    str | None,
    Option("--as-of", metavar="TIME", help="Up to when the information was gathered: 2026-05-16 17:45."),
]


def parse_as_of(text: str | None) -> datetime | None:
    """A time that a person typed; without an offset it is the event's own time.

    Raises BadParameter (exit code 2) for what is not a time.
    """
    if text is None:
        return None
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:
        hint = "write it as 2026-05-16 17:45"
        raise BadParameter(f"'{text}' is not a time; {hint}", param_hint="--as-of") from None


def source_date_epoch() -> datetime | None:
    """The time of reproducible builds, if the environment gives one.

    Raises BadParameter for what is not a number of seconds.
    """
    text = os.environ.get("SOURCE_DATE_EPOCH")
    if not text:
        return None
    try:
        return datetime.fromtimestamp(int(text), UTC)
    except (ValueError, OverflowError, OSError):
        raise BadParameter(f"'{text}' is not a number of seconds", param_hint="SOURCE_DATE_EPOCH") from None
