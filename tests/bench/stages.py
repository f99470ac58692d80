"""Where a paper's time goes, stage by stage, for both papers of the Norland sample: `python -m tests.bench.stages`."""

import sys
from functools import partial

from briefgen.checks import check_event
from briefgen.document import Document, Picture
from briefgen.events import Event
from briefgen.fonts import uncovered_in
from briefgen.kinds import Kind, find_kind
from briefgen.languages import find_language
from briefgen.loading import LoadedEvent, load_event
from briefgen.readers.markdown import parse
from briefgen.release import clear
from briefgen.templating import fill, view
from briefgen.themes import Theme
from briefgen.writers import FORMATS, Writer
from tests.bench.briefs import NORLAND, theme, varied
from tests.bench.timing import Way, show, side_by_side
from tests.papers import paper_of

WARM = 3


def bench(name: str, rounds: int) -> None:
    """One kind of paper; writers get other words every time, the stages before them read the same files again."""
    loaded, look, english = load_event(NORLAND), theme(), find_language("en")
    kind = find_kind(name, loaded.workspace)
    cleared = _cleared(loaded, kind)
    seen = view(cleared, loaded.settings, kind, english, None)
    markdown = fill(kind, english, seen)
    document = paper_of(loaded, name, workspace=loaded.workspace).document
    pictures = {
        path: Picture(found.data, found.format, found.width, found.height) for path, found in loaded.pictures.items()
    }
    papers = [varied(document, number) for number in range(rounds + WARM)]
    ways: dict[str, Way] = {
        "load: files → event": lambda _: load_event(NORLAND),
        "check: event": lambda _: check_event(loaded),
        "find: theme": lambda _: theme(),
        "find: kind": lambda _: find_kind(name, loaded.workspace),
        "clear: event → cleared event": lambda _: _cleared(loaded, kind),
        "view: cleared event → names": lambda _: view(cleared, loaded.settings, kind, english, None),
        "fill: names → Markdown": lambda _: fill(kind, english, seen),
        "parse: Markdown → Document": lambda _: parse(markdown, pictures),
        "compose: characters without a glyph": lambda number: uncovered_in(papers[number]),
    }
    for name_, format in FORMATS.items():
        ways[f"write: {name_}"] = partial(_write, format.write, papers, look)
    show(f"Norland's {name}, {rounds} rounds", side_by_side(ways, rounds, WARM), against="write: docx")


def _write(write: Writer, papers: list[Document], look: Theme, number: int) -> bytes:
    return write(papers[number], look)


def _cleared(loaded: LoadedEvent, kind: Kind) -> Event:
    office = loaded.settings.office
    return clear(loaded.event, kind.says.audience, office.spokesperson if office else None)


if __name__ == "__main__":
    for name in ("briefing", "press-summary"):
        bench(name, int(sys.argv[1]) if len(sys.argv) > 1 else 25)
