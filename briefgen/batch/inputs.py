"""The events that a batch is made of: what files, workbooks, folders and patterns name."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from briefgen.errors import DataError, Place, Problem
from briefgen.loading import Source, address_of, is_season, is_table, may_be_season, read_head, read_season
from briefgen.pipeline import Options
from briefgen.reading import exists, is_closed, is_file, is_folder, is_inside, matching, resolved, shown
from briefgen.rules.files import FILE_NO_EVENTS
from briefgen.rules.outputs import OUTPUT_HELD_BACK
from briefgen.rules.seasons import SEASON_HEADING_MISSING, SEASON_ID_TWICE, SEASON_UNREADABLE
from briefgen.sources import READABLE_TABLES
from briefgen.sources.data_file import DATA_READERS
from briefgen.workspace import WORKSPACE_FILE, find_workspace

_WILD = frozenset("*?[")
_READABLE = frozenset({*DATA_READERS, *READABLE_TABLES})
NOT_FINAL = "no final papers were made, because a row that was not read may belong to any of them"

Tell = Callable[[Problem], object]


def find_events(paths: Iterable[Path], out: Path | None = None, tell: Tell | None = None) -> tuple[Source, ...]:
    """The events in files, folders and workbooks, each once, in the order of the paths; those of a folder by name.

    A file that is named is taken as an event whatever is in it; in folders, and where a pattern finds more than it
    may mean, a file with a title and a start is one. Each row of a table with these headings is one. In `out`, the
    folder of papers, no events are looked for. `tell` is given what is wrong with a table besides its events, and
    each folder or pattern without any; without it, or where there is no event at all, an error among them is raised.
    Raises DataError for an id that stands twice in a table.
    """
    found: dict[Path, Source] = {}
    problems, told = list[Problem](), list[Problem]()
    for path in paths:
        files = list(_files_at(path, out, told))
        told += [] if files else [_no_events(path)]
        for file in files:
            for source in _sources_in(file, told, problems):
                found.setdefault(resolved(address_of(source)), source)
    _tell_all(told, problems, tell if found else None)
    return tuple(found.values())


def named_events(paths: Iterable[Path], tell: Tell) -> tuple[Source, ...]:
    """The events that are named one by one: each file is one, and each row of a table of events.

    Raises DataError for an id that stands twice in a table.
    """
    problems, told = list[Problem](), list[Problem]()
    sources = tuple(source for path in paths for source in _sources_in(path, told, problems))
    _tell_all(told, problems, tell if sources else None)
    return sources


def workspace_events(here: Path, out: Path | None = None, tell: Tell | None = None) -> tuple[Source, ...] | None:
    """The events of the workspace around a folder, those below its `events/`; None outside of any workspace.

    Raises DataError where it has none.
    """
    workspace = find_workspace(here / WORKSPACE_FILE)
    return find_events([workspace / "events"], out, tell) if is_file(workspace / WORKSPACE_FILE) else None


def workspace_out(here: Path) -> Path:
    """The folder for the papers of a workspace's events, `out` in it, relative to a folder in the workspace."""
    return here / os.path.relpath(find_workspace(here / WORKSPACE_FILE) / "out", here)


def refuse_final(told: list[Problem], options: Options) -> None:
    """Raise DataError for an error in a table besides its events, if final papers are wanted."""
    if options.final and any(problem.severity == "error" and problem.rule != FILE_NO_EVENTS for problem in told):
        raise DataError([*told, Problem(OUTPUT_HELD_BACK, NOT_FINAL)])


def _tell_all(told: list[Problem], problems: list[Problem], tell: Tell | None) -> None:
    if tell is None:
        problems += [problem for problem in told if problem.severity == "error"]
    for problem in dict.fromkeys(told):
        if tell is not None:
            tell(problem)
    if problems:
        raise DataError(dict.fromkeys(problems))


def _sources_in(file: Path, told: list[Problem], problems: list[Problem]) -> Iterator[Source]:
    """The file itself, or the rows of a table; what is wrong with a file is told when its turn comes."""
    if not is_table(file):
        yield file
        return
    try:
        season = read_season(file)
    except DataError as error:
        if any(problem.rule == SEASON_ID_TWICE for problem in error.problems):
            problems += error.problems
        else:
            yield file
        return
    except Exception:  # raised again, and told as that file's problem, when its turn comes
        yield file
        return
    told += season.problems
    told += [] if season.events else [_no_events(file)]
    yield from season.events


def _files_at(path: Path, out: Path | None, told: list[Problem]) -> Iterator[Path]:
    if is_folder(path) and not is_closed(path):
        yield from _files_below(path, out, told)
    elif _WILD & set(str(path)) and not exists(path):
        for each in _expanded(path):
            if is_closed(each):
                yield each
            elif is_folder(each):
                yield from _files_below(each, out, told)
            elif _is_event(each, told):
                yield each
    else:
        yield path  # what is wrong with it is told when its turn comes


def _expanded(pattern: Path) -> list[Path]:
    """What a pattern matches that the shell has left as it is."""
    parts = pattern.parts
    first = next(at for at, part in enumerate(parts) if _WILD & set(part))
    return matching(Path(*parts[:first]), "/".join(parts[first:]))


def _files_below(folder: Path, out: Path | None, told: list[Problem]) -> Iterator[Path]:
    """A folder that may not be looked into counts as an event that fails: left out in silence, nobody would miss it."""
    papers = resolved(out) if out and not is_inside(folder, out) else None
    for each in matching(folder, "**/*"):
        readable = each.suffix.lower() in _READABLE
        if _is_hidden(each, folder) or not (readable or is_closed(each)):
            continue
        if not (papers and resolved(each).is_relative_to(papers)) and (not readable or _is_event(each, told)):
            yield each


def _is_hidden(path: Path, folder: Path) -> bool:
    """Whether a file is hidden, or the note that Excel keeps beside a workbook that is open."""
    return path.name.startswith("~$") or any(part.startswith(".") for part in path.relative_to(folder).parts)


def _is_event(path: Path, told: list[Problem]) -> bool:
    """A data file that cannot be read may be an event: its turn comes, and what is wrong with it is told.

    A table that cannot be read is more often a guest list: it is told, and left out, unless it is clearly no such list.
    """
    if path.suffix.lower() in DATA_READERS:
        head = read_head(path)
        return head is None or head.is_event
    if path.suffix.lower() not in _READABLE:
        return False
    try:
        return is_season(path)
    except DataError as error:
        if may_be_season(path):
            return True
        first = error.problems[0]
        hint = "if it holds events, mend it; a guest list is read when its event is made"
        hint = (first.hint if first.rule == SEASON_HEADING_MISSING else None) or hint
        told.append(Problem(SEASON_UNREADABLE, f"not looked into for events: {first.message}", first.place, hint))
        return False
    except Exception:  # raised again, and told as that file's problem, when its turn comes
        return True


def _no_events(path: Path) -> Problem:
    hint = "an event is a YAML, JSON or TOML file with a title and a start, or a row of a table with these headings"
    return Problem(FILE_NO_EVENTS, f"there are no events in {shown(path)}", Place(shown(path)), hint)
