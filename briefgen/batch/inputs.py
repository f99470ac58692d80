"""The events that a batch is made of: what files, folders and patterns name."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from briefgen.errors import DataError, Place, Problem
from briefgen.loading import read_head
from briefgen.reading import exists, is_closed, is_file, is_folder, matching, resolved, shown
from briefgen.rules.files import FILE_NO_EVENTS
from briefgen.sources.data_file import DATA_READERS
from briefgen.workspace import WORKSPACE_FILE, find_workspace

_WILD = frozenset("*?[")


def find_events(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The event files, each once, in the order of the paths; those of a folder by name.

    A file that is named is taken as an event whatever is in it; in folders, and where a pattern finds more than it
    may mean, a file with a title and a start is one. Raises DataError for a folder or pattern without any.
    """
    found: dict[Path, Path] = {}
    problems: list[Problem] = []
    for path in paths:
        events = list(_events_at(path))
        problems += [] if events else [_no_events(path)]
        for event in events:
            found.setdefault(resolved(event), event)
    if problems:
        raise DataError(problems)
    return tuple(found.values())


def workspace_events(here: Path) -> tuple[Path, ...] | None:
    """The events of the workspace around a folder, those below its `events/`; None outside of any workspace.

    Raises DataError where it has none.
    """
    workspace = find_workspace(here / WORKSPACE_FILE)
    return find_events([workspace / "events"]) if is_file(workspace / WORKSPACE_FILE) else None


def _events_at(path: Path) -> Iterator[Path]:
    if is_folder(path) and not is_closed(path):
        yield from _events_below(path)
    elif _WILD & set(str(path)) and not exists(path):
        for each in _expanded(path):
            if is_closed(each):
                yield each
            elif is_folder(each):
                yield from _events_below(each)
            elif _is_event(each):
                yield each
    else:
        yield path  # what is wrong with it is told when its turn comes


def _expanded(pattern: Path) -> list[Path]:
    """What a pattern matches that the shell has left as it is."""
    parts = pattern.parts
    first = next(at for at, part in enumerate(parts) if _WILD & set(part))
    return matching(Path(*parts[:first]), "/".join(parts[first:]))


def _events_below(folder: Path) -> Iterator[Path]:
    """A folder that may not be looked into counts as an event that fails: left out in silence, nobody would miss it."""
    for each in matching(folder, "**/*"):
        if not _is_hidden(each, folder) and (_is_event(each) or is_closed(each)):
            yield each


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _is_event(path: Path) -> bool:
    """A file that cannot be read may be one: its turn comes, and what is wrong with it is told."""
    if path.suffix.lower() not in DATA_READERS:
        return False
    head = read_head(path)
    return head is None or head.is_event


def _no_events(path: Path) -> Problem:
    hint = "an event is a YAML, JSON or TOML file with a title and a start"
    return Problem(FILE_NO_EVENTS, f"there are no events in {shown(path)}", Place(shown(path)), hint)
