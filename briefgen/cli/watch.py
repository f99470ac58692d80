"""`briefgen watch`: the papers made again at each save."""

from pathlib import Path
from time import sleep
from typing import Annotated

import typer

from briefgen.cli.console import say_path, tell, tell_problems
from briefgen.cli.options import AsOf, Final, Formats, Kinds, Languages, Out, ThemeName, options_of

EXAMPLE = "Example: briefgen watch events/national-day.yaml --open"
_NAMED = 3  # events that have come back unchanged; of more the number is told


def watch(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH...", help="Event files, or folders with events in them.", show_default=False, readable=False
        ),
    ],
    kind: Kinds = None,
    format: Formats = None,
    lang: Languages = None,
    theme: ThemeName = None,
    out: Out = Path("out"),
    final: Final = False,
    as_of: AsOf = None,
    open_: Annotated[bool, typer.Option("--open", help="Show the first PDF, once.")] = False,
) -> None:
    """Make papers again each time something that they were made from is saved; Ctrl-C ends it."""
    from briefgen.reading import shown
    from briefgen.watch import Gone
    from briefgen.watch import watch as watch_paths

    opened = not open_
    for ended in watch_paths(paths, options_of(kind, format, lang, theme, final, as_of), out):
        if isinstance(ended, tuple):
            tell_problems(ended)
            continue
        if isinstance(ended, Gone):
            papers = f"; its papers stay in {shown(ended.papers)}" if ended.papers else ""
            tell(f"{ended.event.name}: no event any more{papers}")
            continue
        unchanged = [result.event.name for result in ended if result.state == "unchanged"]
        for name in unchanged if len(unchanged) <= _NAMED else [f"{len(unchanged)} events"]:
            tell(f"{name}: unchanged")
        for result in ended:
            tell_problems(result.problems)
            if result.built is None:
                tell(f"{result.event.name}: not made{'' if result.problems else ', as before'}")
            elif result.state == "built":
                made = [out / result.built.event_id / name for name in result.built.papers]
                for path in made:
                    say_path(path)
                tell(f"{result.event.name}: made")
                if not opened and (pdf := next((path for path in made if path.suffix == ".pdf"), None)):
                    typer.launch(str(pdf))
                    opened = True
    sleep(1)  # the wish to end, which the listening swallowed, is raised again within this second
