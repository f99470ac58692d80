"""Publishes an event's papers into their folder: all of them or none, and without overwriting edited papers."""

import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from pathlib import Path

from briefgen.loading import table_in
from briefgen.outputs.files import Undo, explained, write_part
from briefgen.outputs.store import Store, opened, read_source
from briefgen.reading import exists, is_file


@dataclass(frozen=True, slots=True)
class Kept:
    """A paper that somebody edited after it was made, and its new path."""

    paper: Path
    kept: Path


@dataclass(frozen=True, slots=True)
class Published:
    """The papers written with their SHA-256, the edited papers kept beside them, and whether the record was lost."""

    written: Mapping[Path, str]
    kept: tuple[Kept, ...]
    record_lost: bool


def publish(out: Path, event: str, source: Path, papers: Mapping[str, bytes]) -> Published:
    """Write the papers of an event, given by file name, into `out/<event>/`.

    All are written completely before the first is renamed; if one fails, or the run is interrupted, the earlier papers
    are restored. Raises OutputError with the paper and the reason.
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
    """The other source from which the papers in `out/<event>/` were made, if its file still exists.

    Of a row of a table the file's name is followed by # and the id, in `source` and in the answer.
    """
    found = read_source(out, event)
    if found is None or found == seen_from(out, source):
        return None
    other = Path(os.path.normpath(out / found))
    return other if is_file(table_in(other) or other) and not _same(other, source) else None


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def seen_from(out: Path, source: Path) -> str:
    """The event file's path relative to the folder of papers, so that both can be moved together."""
    try:
        return Path(os.path.relpath(source.absolute(), out.absolute())).as_posix()
    except ValueError:  # on another drive of Windows
        return source.absolute().as_posix()


def _is_edited(path: Path, event: str, store: Store, coming: str) -> bool:
    """Whether the existing file differs both from all that were written earlier and from the one to be written."""
    if not is_file(path):
        return exists(path)  # a pipe or a link to nowhere: somebody's, and nothing to read
    with explained(path):
        standing = sha256(path.read_bytes()).hexdigest()
    return standing != coming and not store.wrote(event, path.name, standing)


def _edited_name(path: Path) -> Path:
    """`briefing.en.edited.docx` beside `briefing.en.docx`, then `.edited-2`: the first unused name."""
    names: Iterator[str] = (f".edited-{number}" if number > 1 else ".edited" for number in count(1))
    return next(free for name in names if not exists(free := path.with_name(f"{path.stem}{name}{path.suffix}")))


def _copy(path: Path, copy: Path) -> None:
    """A hard link to a file, or a copy if the disk does not support hard links."""
    try:
        os.link(path, copy)
    except OSError:
        shutil.copy2(path, copy)
