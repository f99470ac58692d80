"""An event's papers into their folder: all of them or none, and never over one that somebody has edited."""

import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from pathlib import Path

from briefgen.outputs.files import Undo, explained, write_part
from briefgen.outputs.store import Store, opened, read_source
from briefgen.reading import exists, is_file


@dataclass(frozen=True, slots=True)
class Kept:
    """A paper that somebody edited after it was made, and where it was put before the new one took its place."""

    paper: Path
    kept: Path


@dataclass(frozen=True, slots=True)
class Published:
    """The papers written with their SHA-256, the edited ones kept beside them, and whether the record was lost."""

    written: Mapping[Path, str]
    kept: tuple[Kept, ...]
    record_lost: bool


def publish(out: Path, event: str, source: Path, papers: Mapping[str, bytes]) -> Published:
    """Write the papers of an event, by file name, into `out/<event>/`.

    Each is written in full before the first takes its place; where one cannot, or the run is interrupted, those that
    stood before are put back. Raises OutputError saying which paper and why.
    """
    folder, staging, swap = out / event, Undo(), Undo()
    with staging.on_failure():
        parts = {folder / name: write_part(folder / name, data, staging) for name, data in papers.items()}
        with opened(out) as (store, record_lost), swap.on_failure():
            digests = {name: sha256(data).hexdigest() for name, data in papers.items()}
            edited = {path: _edited_name(path) for path in parts if _is_edited(path, event, store, digests[path.name])}
            store.record(event, seen_from(out, source), digests)
            for path, part in parts.items():
                with explained(path, "the papers stand as they were before"):
                    before = None
                    if exists(path):
                        before = edited.get(path) or swap.part(path)
                        _copy(path, before)
                    swap.move(part, path, before)
    return Published(
        {path: digests[path.name] for path in parts},
        tuple(Kept(path, kept) for path, kept in edited.items()),
        record_lost,
    )


def other_owner(out: Path, event: str, source: Path) -> Path | None:
    """The other event file from which the papers in `out/<event>/` were made, if it is still there."""
    found = read_source(out, event)
    if found is None or found == seen_from(out, source):
        return None
    other = Path(os.path.normpath(out / found))
    return other if is_file(other) and not _same(other, source) else None


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def seen_from(out: Path, source: Path) -> str:
    """The event file as seen from the folder of papers, so that both can be moved together."""
    try:
        return Path(os.path.relpath(source.absolute(), out.absolute())).as_posix()
    except ValueError:  # on another drive of Windows
        return source.absolute().as_posix()


def _is_edited(path: Path, event: str, store: Store, coming: str) -> bool:
    """Whether what stands there is neither what was written last nor what is about to be."""
    if not exists(path):
        return False
    with explained(path):
        standing = sha256(path.read_bytes()).hexdigest()
    return standing != coming and not store.wrote(event, path.name, standing)


def _edited_name(path: Path) -> Path:
    """`briefing.en.edited.docx` beside `briefing.en.docx`, then `.edited-2`: the first that is free."""
    names: Iterator[str] = (f".edited-{number}" if number > 1 else ".edited" for number in count(1))
    return next(free for name in names if not exists(free := path.with_name(f"{path.stem}{name}{path.suffix}")))


def _copy(path: Path, copy: Path) -> None:
    """A second name for a file, or a copy where the disk knows no second names."""
    try:
        os.link(path, copy)
    except OSError:
        shutil.copy2(path, copy)
