"""Builds papers again whenever a file that they were made from is saved."""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import watchfiles

from briefgen.batch import Batch, Result, find_events, refuse_final, run_batch
from briefgen.errors import BriefgenError, Problem
from briefgen.loading import address_of, file_of
from briefgen.pipeline import Options
from briefgen.reading import is_folder, is_inside, resolved
from briefgen.workspace import find_workspace

_SAVED = 30  # milliseconds without a further change after which a save is complete: editors write and rename
_LONGEST = 300  # milliseconds after which changes are taken although more of them come
_FIRST = 50  # milliseconds after which the first build begins; changes are reported from before it on

logging.getLogger("watchfiles").setLevel(logging.ERROR)  # it would remark on Ctrl-C


@dataclass(frozen=True, slots=True)
class Gone:
    """An event that is no longer there, and the folder in which its papers stay; None if none were made."""

    event: Path
    papers: Path | None


Ended = list[Result] | tuple[Problem, ...] | Gone


def watch(paths: Iterable[Path], options: Options, out: Path) -> Iterator[Ended]:
    """What was built or failed, at once and then after each save, until the process is told to end.

    In place of results it yields the problems with the paths themselves, for example two events with one id, and an
    event that is no longer there. Nothing is told twice: an event that fails is told again only when something that it
    read has changed, one that has come back unchanged is told as such. Which events a save concerns is decided as in a
    batch, by what each of them has read. Files that are saved during a build are reported after it and built at once,
    so the papers in `out` are never left older than the last save.
    """
    paths = list(paths)
    rounds = _Rounds(paths, options, out)
    while True:
        folders = _folders(paths)
        reported = watchfiles.watch(
            *folders, watch_filter=_outside(out), debounce=_LONGEST, step=_SAVED, rust_timeout=_FIRST,
            yield_on_timeout=True, raise_interrupt=False,
        )  # fmt: skip
        first = True
        for changes in reported:
            if changes or first:
                first = False
                yield from rounds.build()
                if _folders(paths) != folders:
                    break
        else:
            return


class _Rounds:
    """One build after another, each telling only what the one before did not."""

    def __init__(self, paths: list[Path], options: Options, out: Path) -> None:
        self._paths, self._options, self._out = paths, options, out
        self._remarks: tuple[Problem, ...] = ()
        self._refused: tuple[Problem, ...] = ()  # why the last round made nothing
        self._last: dict[Path, Result] | None = None  # by event; None before the first round
        self._files: dict[Path, Path] = {}  # that of each event

    def build(self) -> Iterator[Ended]:
        """Problems of no event, events that are gone, and what was built or failed, each with its new problems."""
        remarks: list[Problem] = []
        try:
            events = find_events(self._paths, self._out, remarks.append)
            refuse_final(remarks, self._options)
            results = list(run_batch(Batch(events, self._options, self._out), remarks.append))
        except BriefgenError as error:
            if error.problems != self._refused:
                yield error.problems
            self._refused = error.problems
            return
        if new := tuple(each for each in remarks if each not in self._remarks):
            yield new
        yield from self._gone({result.event for result in results}, set(map(file_of, events)))
        ended = [told for result in results if (told := self._told(result))]
        if ended or self._refused:  # after a round that made nothing there is a word on this one in any case
            yield ended or [replace(result, problems=()) for result in results]
        self._remarks, self._refused = tuple(remarks), ()
        self._last = {result.event: result for result in results}
        self._files = {address_of(event): file_of(event) for event in events}

    def _told(self, result: Result) -> Result | None:
        """The result with those of its problems that are new; None where there is nothing new to tell."""
        before = (self._last or {}).get(result.event)
        if result.state == "unchanged":
            is_back = self._last is not None and (before is None or before.state == "failed")
            return replace(result, problems=()) if is_back else None
        if before is None:
            return result
        as_before = (result.state, result.problems, result.read) == (before.state, before.problems, before.read)
        if as_before and result.state == "failed":
            return None
        return replace(result, problems=tuple(each for each in result.problems if each not in before.problems))

    def _gone(self, now: set[Path], files: set[Path]) -> Iterator[Gone]:
        """The events that were there in the last round; not the rows of a table that cannot be read at the moment."""
        for event, before in (self._last or {}).items():
            if event not in now | files and self._files[event] not in now:
                yield Gone(event, self._out / before.built.event_id if before.built else None)


def _folders(paths: Iterable[Path]) -> set[Path]:
    """The folders that were named, and the workspaces of their events: no event reads anything outside of its own."""
    found: set[Path] = set()
    for path in paths:
        folder = path if is_folder(path) else path.parent
        workspace = find_workspace(folder / "event")
        found |= {resolved(each) for each in (folder, workspace) if is_folder(each)}
    return {each for each in found if not any(other != each and each.is_relative_to(other) for other in found)}


def _outside(out: Path) -> Callable[[watchfiles.Change, str], bool]:
    """Changes that are none of our own papers, nor files that editors keep beside what they edit."""
    usual = watchfiles.DefaultFilter()
    return lambda change, path: usual(change, path) and not is_inside(Path(path), out)
