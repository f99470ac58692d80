"""Options that several commands share, and the conversion of their values."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, BadParameter, Option

if TYPE_CHECKING:  # importing the pipeline takes a moment, and --help does not need it
    from briefgen.pipeline import Options

# readable=False: an unreadable file is reported when it is read, with place and hint
_HELP = "Event files, or workbooks with an event a row."
Events = Annotated[list[Path], Argument(metavar="EVENT...", help=_HELP, show_default=False, readable=False)]
SomeEvents = Annotated[list[Path] | None, Argument(metavar="EVENT...", help=_HELP, show_default=False, readable=False)]
OneEvent = Annotated[
    Path, Argument(metavar="EVENT", help="An event file: YAML, JSON or TOML.", show_default=False, readable=False)
]
Kinds = Annotated[list[str] | None, Option("--kind", "-k", metavar="KIND", help="Which papers; repeat for several.")]
Formats = Annotated[
    list[str] | None,
    Option("--format", "-f", metavar="FORMAT", help="docx, pdf, html, txt or md; repeat for several."),
]
Languages = Annotated[
    list[str] | None, Option("--lang", "-l", metavar="LANG", help="Language of the papers: en or fr.")
]
ThemeName = Annotated[
    str | None, Option("--theme", metavar="THEME", help="The look: classic, modern, plain, or your own.")
]
Out = Annotated[Path, Option("--out", "-o", metavar="DIR", help="The folder that papers go into.", readable=False)]
SomeOut = Annotated[
    Path | None,
    Option(
        "--out", "-o", metavar="DIR", readable=False,
        help="The folder that papers go into: out, and without EVENT the out of the workspace.",
    ),
]  # fmt: skip
Final = Annotated[bool, Option("--final", help="Without DRAFT; refused while an error stands.")]
Prove = Annotated[
    bool, Option("--prove", help="Let another program judge each PDF (PDF/UA-1, PDF/A-2a); needs the extra prove.")
]
AsOf = Annotated[
    str | None,
    Option("--as-of", metavar="TIME", help="Up to when the information was gathered: 2026-05-16 17:45."),
]


def options_of(
    kinds: list[str] | None,
    formats: list[str] | None,
    languages: list[str] | None,
    theme: str | None,
    final: bool,
    as_of: str | None,
    prove: bool = False,
) -> "Options":
    """The options of the commands that make papers.

    Raises BadParameter (exit code 2) for an invalid time, and OutputError where proof is asked for that needs a
    library that is not installed.
    """
    from briefgen.checks import need_judge
    from briefgen.pipeline import Options

    if prove:
        need_judge()

    return Options(
        kinds=tuple(kinds or ()),
        formats=tuple(formats or ()),
        languages=tuple(languages or ()),
        theme=theme,
        final=final,
        as_of=parse_as_of(as_of),
        built_at=source_date_epoch(),
        prove=prove,
    )


def parse_as_of(text: str | None) -> datetime | None:
    """A time from the command line; without an offset it is in the event's zone.

    Raises BadParameter (exit code 2) for an invalid time.
    """
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise BadParameter(f"'{text}' is not a time; write it as 2026-05-16 17:45", param_hint="--as-of") from None
    return _in_calendar(moment, text, "--as-of")


def source_date_epoch() -> datetime | None:
    """The time for reproducible builds from the environment variable, if it is set.

    Raises BadParameter for anything but a number of seconds.
    """
    text = os.environ.get("SOURCE_DATE_EPOCH")
    if not text:
        return None
    try:
        moment = datetime.fromtimestamp(int(text), UTC)
    except (ValueError, OverflowError, OSError):
        raise BadParameter(f"'{text}' is not a number of seconds", param_hint="SOURCE_DATE_EPOCH") from None
    return _in_calendar(moment, text, "SOURCE_DATE_EPOCH")


def _in_calendar(moment: datetime, text: str, option: str) -> datetime:
    from briefgen.events import check_year

    try:
        check_year(moment.year)
    except ValueError as error:
        raise BadParameter(f"'{text}' cannot be: {error}", param_hint=option) from None
    return moment
