"""The table of contents of the command line, and what happens when something goes wrong."""

import os
import sys
from typing import Annotated, NoReturn

import typer

from briefgen import __version__
from briefgen.cli import check, generate, init, inspect, new, schema, templates, themes
from briefgen.cli.console import tell, tell_problems
from briefgen.errors import BriefgenError

DEBUG = "BRIEFGEN_DEBUG"
PAPERS, WORKSPACE, LOOKS, INSIDE = "Make papers", "Set up", "Change papers", "Look inside"

app = typer.Typer(
    name="briefgen",
    help="Briefing notes and press summaries in Word and PDF, from one file of event data.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("generate", rich_help_panel=PAPERS, epilog=generate.EXAMPLE)(generate.generate)
app.command("check", rich_help_panel=PAPERS, epilog=check.EXAMPLE)(check.check)
app.command("init", rich_help_panel=WORKSPACE, epilog=init.EXAMPLE)(init.init)
app.command("new", rich_help_panel=WORKSPACE, epilog=new.EXAMPLE)(new.new)
app.add_typer(templates.app, name="templates", rich_help_panel=LOOKS)
app.add_typer(themes.app, name="themes", rich_help_panel=LOOKS)
app.command("inspect", rich_help_panel=INSIDE, epilog=inspect.EXAMPLE)(inspect.inspect)
app.command("schema", rich_help_panel=INSIDE, epilog=schema.EXAMPLE)(schema.schema)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"briefgen {__version__}")
        raise typer.Exit


@app.callback()
def _briefgen(
    version: Annotated[  # Typer calls back before any command runs
        bool, typer.Option("--version", help="Say which version this is.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    pass


def run() -> NoReturn:
    """Run the command line; a person's mistake ends in words and an exit code, never in a traceback."""
    for stream in (sys.stdout, sys.stderr):  # names in any script, whatever the terminal's code page says
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app(standalone_mode=True)
    except BriefgenError as error:
        tell_problems(error.problems)
        sys.exit(1)
    except BrokenPipeError:  # somebody closed the pipe: `briefgen schema | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:
        if DEBUG in os.environ:
            raise
        tell(f"this is a fault in briefgen, not in your data: {type(error).__name__}: {error}")
        tell(f"{DEBUG}=1 in the environment shows where it happened, for whoever mends it")
        sys.exit(1)
    sys.exit(0)
