"""What each event's papers were made from, in one SQLite file beside them: so that only what changed is made anew.

What was read is kept once, however many events read it, and asked of the disk once a run.
"""

import contextlib
import json
import os
import sqlite3
import sysconfig
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from briefgen.errors import Place, Problem
from briefgen.outputs.database import Database, kept_in, opened_alone, stored, unstored
from briefgen.outputs.files import explained
from briefgen.outputs.publish import seen_from
from briefgen.reading import Question, Record, is_file
from briefgen.rules.catalogue import RULES
from briefgen.workspace import shipped_templates

_DATABASE = Database(
    ".briefgen-built.db",
    version=2,
    tables={
        "readings": "id INTEGER PRIMARY KEY, asked TEXT, path TEXT, pattern TEXT, answer TEXT, "
        "UNIQUE (asked, path, pattern, answer)",
        "built": "source TEXT, work TEXT, event TEXT, readings BLOB, made_from TEXT, papers TEXT, problems TEXT, "
        "digest BLOB, PRIMARY KEY (source, work)",
    },
    wait=2,
)

_AGAIN = "the next run makes the papers again"
_CACHED = 4_096  # readings of a run
_REMEMBERED = 4  # kinds of work on one source, the most recent ones
# What is installed stays where it is when a workspace is moved or copied.
_INSTALLED = (shipped_templates(), Path(sysconfig.get_path("purelib")))


class Digests(NamedTuple):
    """Two SHA-256 of a paper: of the file's bytes, and of what it contains, which is the same on every machine."""

    file: str
    content: str


@dataclass(frozen=True, slots=True)
class Built:
    """What was made of an event: its id, the digest of all that was read, its papers by name with their digests, and
    what was found.
    """

    event_id: str
    made_from: str
    papers: Mapping[str, Digests]
    problems: tuple[Problem, ...]


class _Reading(NamedTuple):
    """A question and its answer, as they are stored; the path is seen from the folder of papers."""

    asked: str
    path: str
    pattern: str
    answer: str


class BuiltStore:
    """An open store, for this run alone: two runs at once would build the same things twice."""

    def __init__(self, connection: sqlite3.Connection, out: Path) -> None:
        self._connection, self._out = connection, out
        connection.execute("PRAGMA synchronous = OFF")  # what is lost with the power costs one build, and nothing else
        # Most readings are those of templates and fonts, which all events share.
        self._reading = lru_cache(_CACHED)(self._look_up)
        self._seen = lru_cache(_CACHED)(self._as_stored)
        self._holds: dict[int, bool] = {}  # by the id of a reading: whether the disk still says so

    def unchanged(self, source: str, work: str) -> Built | None:
        """What was made of the event file, if the same work would read the same and the papers stand as written.

        An entry that is not what was kept is not believed. Raises OutputError if the store cannot be read.
        """
        with kept_in(self._out):
            row = self._connection.execute(
                "SELECT event, readings, made_from, papers, problems, digest FROM built WHERE source = ? AND work = ?",
                (stored(source), work),
            ).fetchone()
            if row is None:
                return None
            *entry, digest = row
            try:
                ids = array("q", entry[1])
                readings = [self._reading(id) for id in ids]
                if None in readings or _digest(source, work, entry, readings) != digest:
                    return None
                built = _built(*entry)
            except (AttributeError, KeyError, TypeError, ValueError):
                return None
        return built if all(map(self._still, ids)) and self._stand(built) else None

    def keep(self, source: str, work: str, read: Record, built: Built) -> None:
        """Keep what was made of an event file by that work, and from what.

        Raises OutputError if that is impossible; the papers stand nevertheless.
        """
        with kept_in(self._out, _AGAIN), self._connection as connection:
            readings = [
                _Reading(question.asked, self._seen(question.path), question.pattern, answer)
                for question, answer in read.answers.items()
            ]
            ids = array("q", map(self._id, readings)).tobytes()
            papers, problems = json.dumps(dict(built.papers)), json.dumps(list(map(_row, built.problems)))
            entry = (built.event_id, ids, built.made_from, papers, problems)
            row = (stored(source), work, *entry, _digest(source, work, entry, readings))
            connection.execute("INSERT OR REPLACE INTO built VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
            connection.execute(_FORGET, (stored(source), stored(source), _REMEMBERED))

    def forget(self, source: str) -> None:
        """Of what stands in the folder it is no longer known that the event file makes it."""
        with kept_in(self._out, _AGAIN), self._connection as connection:
            connection.execute("DELETE FROM built WHERE source = ?", (stored(source),))

    def _still(self, id: int) -> bool:
        if id not in self._holds:
            reading = self._reading(id)
            self._holds[id] = reading is not None and self._is_so(reading)
        return self._holds[id]

    def _is_so(self, reading: _Reading) -> bool:
        asked: Any = reading.asked
        path = Path(os.path.normpath(self._out.absolute() / reading.path))
        record = Record({Question(asked, path, reading.pattern): reading.answer})
        return next(record.changed(), None) is None

    def _look_up(self, id: int) -> _Reading | None:
        row = self._connection.execute(
            "SELECT asked, path, pattern, answer FROM readings WHERE id = ?", (id,)
        ).fetchone()
        return _Reading(row[0], unstored(row[1]), *row[2:]) if row else None

    def _as_stored(self, path: Path) -> str:
        return str(path) if any(map(path.is_relative_to, _INSTALLED)) else seen_from(self._out, path)

    def _id(self, reading: _Reading) -> int:
        values = (reading.asked, stored(reading.path), reading.pattern, reading.answer)
        row = self._connection.execute(
            "SELECT id FROM readings WHERE asked = ? AND path = ? AND pattern = ? AND answer = ?", values
        ).fetchone()
        if row is None:
            row = self._connection.execute(
                "INSERT INTO readings (asked, path, pattern, answer) VALUES (?, ?, ?, ?) RETURNING id", values
            ).fetchone()
        return int(row[0])

    def _stand(self, built: Built) -> bool:
        folder = self._out / built.event_id
        try:
            return all(
                is_file(folder / name) and sha256((folder / name).read_bytes()).hexdigest() == paper.file
                for name, paper in built.papers.items()
            )
        except OSError:
            return False


@contextlib.contextmanager
def built_store(out: Path, part: str = "") -> Iterator[tuple[BuiltStore, bool]]:
    """The store of a folder of papers, and whether it had to be begun anew since the old one was damaged.

    Each part of a batch that is made in parts has one of its own. Raises OutputError if another run has it open, or if
    it cannot be written.
    """
    with explained(out):
        out.mkdir(parents=True, exist_ok=True)
    database = replace(_DATABASE, file=f".briefgen-built.{part}.db") if part else _DATABASE
    with opened_alone(out, database) as (connection, damaged):
        yield BuiltStore(connection, out), damaged


_FORGET = """
DELETE FROM built WHERE source = ? AND rowid NOT IN (
    SELECT rowid FROM built WHERE source = ? ORDER BY rowid DESC LIMIT ?)
"""


def _digest(source: str, work: str, entry: Iterable[object], readings: Iterable[_Reading | None]) -> bytes:
    """The SHA-256 of an entry with all that it refers to: the file may have been damaged where SQLite sees nothing."""
    return _sha256((source, work, *entry, *map(_digest_of_reading, readings)))


@lru_cache(_CACHED)
def _digest_of_reading(reading: _Reading | None) -> bytes:
    return _sha256(reading)


def _sha256(values: object) -> bytes:
    return sha256(repr(values).encode("utf-8", "surrogateescape")).digest()


def _built(event: str, _: bytes, made_from: str, papers: str, problems: str) -> Built:
    standing = {name: Digests(*digests) for name, digests in json.loads(papers).items()}
    return Built(event, made_from, standing, tuple(map(_problem, json.loads(problems))))


def _row(problem: Problem) -> list[Any]:
    place = problem.place
    where = [place.file, place.line, place.column, place.sheet, place.cell] if place else None
    return [problem.id, problem.message, where, problem.hint, problem.draft]


def _problem(row: list[Any]) -> Problem:
    rule, message, where, hint, draft = row
    return Problem(RULES[rule], message, Place(*where) if where else None, hint, draft)
