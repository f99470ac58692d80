"""Paths of the papers of a result, and links to them from a report."""

import os
from pathlib import Path

from briefgen.batch.batch import Result


def paper_paths(result: Result, out: Path) -> list[Path]:
    """The files of an event's papers; none if it failed."""
    return [out / result.built.event_id / name for name in result.built.papers] if result.built else []


def link(target: Path, report: Path) -> str:
    """A file's path relative to the folder of the report, with `/` between folders."""
    try:
        return Path(os.path.relpath(target.absolute(), report.absolute().parent)).as_posix()
    except ValueError:  # on another drive of Windows
        return target.absolute().as_uri()
