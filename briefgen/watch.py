"""Builds papers again whenever a file that they were made from is saved."""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import watchfiles

from briefgen.batch import Batch, Result, find_events, refuse_final, run_batch
from briefgen.errors import BriefgenError, Problem
from briefgen.pipeline import Options
from briefgen.reading import is_folder, is_inside, resolved
from briefgen.workspace import find_workspace

_SAVED = 30  # milliseconds without a further change after which a save is complete: editors write and rename
_LONGEST = 300  # milliseconds after which changes are taken although more of them come
_FIRST = 50  # milliseconds after which the first build begins; changes are reported from before it on

logging.getLogger("watchfiles").setLevel(logging.ERROR)  # it would remark on Ctrl-C

Ended = list[Result] | tuple[Problem, ...]


def watch(paths: Iterable[Path], options: Options, out: Path) -> Iterator[Ended]:
    """What was built or failed, at once and then after each save, until the process is told to end.

    In place of results it yields the problems with the paths themselves, for example two events with one id. Which
    events a save concerns is decided as in a batch, by what each of them has read. Files that are saved during a build
    are reported after it and built at once, so the papers in `out` are never left older than the last save.
    """
    paths = list(paths)
    told: dict[Path, tuple[Problem, ...]] = {}
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
                yield from _build(paths, options, out, told)
                if _folders(paths) != folders:
                    break
        else:
            return


def _build(paths: list[Path], options: Options, out: Path, told: dict[Path, tuple[Problem, ...]]) -> Iterator[Ended]:
    """Problems of no event, and what was built or failed, each with the problems not reported the last time."""
    remarks: list[Problem] = []
    try:
        events = find_events(paths, out, remarks.append)
        refuse_final(remarks, options)
        results = list(run_batch(Batch(events, options, out), remarks.append))
    except BriefgenError as error:
        yield error.problems
        return
    if new := tuple(each for each in remarks if each not in told.get(out, ())):
        yield new
    told[out] = tuple(remarks)
    ended: list[Result] = []
    for result in results:
        known = told.get(result.event, ())
        told[result.event] = result.problems
        if result.state != "unchanged":
            ended.append(replace(result, problems=tuple(each for each in result.problems if each not in known)))
    if ended:
        yield ended


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
