"""The commands of the command line, and the handling of errors."""

import shlex
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from briefgen import __version__
from briefgen.cli import batch, check, explain, fonts, generate, init, inspect, new, schema, templates, themes, watch
from briefgen.cli.console import STREAMS, tell, tell_fault, tell_problems
from briefgen.errors import BriefgenError
from briefgen.reading import in_words

PAPERS, WORKSPACE, LOOKS, INSIDE = "Make papers", "Set up", "Change papers", "Look inside"

app = typer.Typer(
    name="briefgen",
    help="Briefing notes and press summaries in Word and PDF, from one file of event data.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("generate", rich_help_panel=PAPERS, epilog=generate.EXAMPLE)(generate.generate)
app.command("batch", rich_help_panel=PAPERS, epilog=batch.EXAMPLE)(batch.batch)
app.command("watch", rich_help_panel=PAPERS, epilog=watch.EXAMPLE)(watch.watch)
app.command("check", rich_help_panel=PAPERS, epilog=check.EXAMPLE)(check.check)
app.command("explain", rich_help_panel=PAPERS, epilog=explain.EXAMPLE)(explain.explain)
app.command("init", rich_help_panel=WORKSPACE, epilog=init.EXAMPLE)(init.init)
app.command("new", rich_help_panel=WORKSPACE, epilog=new.EXAMPLE)(new.new)
app.add_typer(templates.app, name="templates", rich_help_panel=LOOKS)
app.add_typer(themes.app, name="themes", rich_help_panel=LOOKS)
app.command("fonts", rich_help_panel=LOOKS, epilog=fonts.EXAMPLE)(fonts.fonts)
app.command("inspect", rich_help_panel=INSIDE, epilog=inspect.EXAMPLE)(inspect.inspect)
app.command("schema", rich_help_panel=INSIDE, epilog=schema.EXAMPLE)(schema.schema)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"briefgen {__version__}")
        raise typer.Exit


@app.callback()
def _briefgen(
    version: Annotated[  # Typer runs this callback before any command
        bool, typer.Option("--version", help="Say which version this is.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    pass


def run() -> NoReturn:
    """Run the command line and end the process; errors that a user can fix become messages and an exit code."""
    for stream in (sys.stdout, sys.stderr):  # names may be in any script, whatever the terminal's code page
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")
    try:
        code = _run()
    except BriefgenError as error:
        tell_problems(error.problems)
        code = 1
    except OSError as error:
        tell(f"the system refuses this: {in_words(error)}{f': {error.filename}' if error.filename else ''}")
        tell_fault(error)
        code = 1
    except Exception as error:
        from briefgen.pipeline import unforeseen

        tell_problems([unforeseen(error, f"briefgen {shlex.join(sys.argv[1:])}")])
        tell_fault(error)
        code = 1
    STREAMS.close()
    if words := STREAMS.closing_words():
        tell(words)
        code = code or 1
    sys.exit(code)


def _run() -> int:
    """Run the command, and return its exit code."""
    try:
        Path.cwd()
    except OSError:
        tell("the folder you are in does not exist any more: change into another one, and try again")
        return 1
    try:
        app(standalone_mode=True)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    return 0
