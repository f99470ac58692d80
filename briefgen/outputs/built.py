"""What each event's papers were made from, in one SQLite file beside them: so that only what changed is made anew.

What was read is kept once, however many events read it, and asked of the disk once a run.
"""

import contextlib
import json
import sqlite3
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from briefgen.errors import Place, Problem
from briefgen.outputs.database import Database, kept_in, opened_alone, stored, unstored
from briefgen.outputs.files import explained
from briefgen.reading import Question, Record, is_file
from briefgen.rules.catalogue import RULES

_DATABASE = Database(
    ".briefgen-built.db",
    version=1,
    tables={
        "readings": "id INTEGER PRIMARY KEY, asked TEXT, path TEXT, pattern TEXT, answer TEXT, "
        "UNIQUE (asked, path, pattern, answer)",
        "built": "source TEXT PRIMARY KEY, event TEXT, work TEXT, readings BLOB, made_from TEXT, "
        "papers TEXT, problems TEXT",
    },
    wait=2,
)

_AGAIN = "the next run makes the papers again"


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


class BuiltStore:
    """An open store, for this run alone: two runs at once would build the same things twice."""

    def __init__(self, connection: sqlite3.Connection, out: Path) -> None:
        self._connection, self._out = connection, out
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")  # an entry that is lost costs one build, and nothing else
        self._holds: dict[int, bool] = {}  # by the id of a reading: whether the disk still says so

    def unchanged(self, source: str, work: str) -> Built | None:
        """What was made of the event file, if the same work would read the same and the papers stand as written."""
        row = self._connection.execute(
            "SELECT event, readings, made_from, papers, problems FROM built WHERE source = ? AND work = ?",
            (stored(source), work),
        ).fetchone()
        if row is None:
            return None
        try:
            readings, built = _entry(*row)
        except (AttributeError, KeyError, TypeError, ValueError):  # written by another version, or damaged
            return None
        return built if all(map(self._still, readings)) and self._stand(built) else None

    def keep(self, source: str, work: str, read: Record, built: Built) -> None:
        """Keep what was made of an event file by that work, and from what. Raises OutputError if it cannot be kept."""
        with kept_in(self._out, _AGAIN), self._connection as connection:
            ids = array("q", (self._reading(question, answer) for question, answer in read.answers.items()))
            papers, problems = json.dumps(dict(built.papers)), json.dumps(list(map(_row, built.problems)))
            row = (stored(source), built.event_id, work, ids.tobytes(), built.made_from, papers, problems)
            connection.execute("INSERT OR REPLACE INTO built VALUES (?, ?, ?, ?, ?, ?, ?)", row)

    def forget(self, source: str) -> None:
        """Of what stands in the folder it is no longer known that the event file makes it. Raises OutputError."""
        with kept_in(self._out, _AGAIN), self._connection as connection:
            connection.execute("DELETE FROM built WHERE source = ?", (stored(source),))

    def _still(self, reading: int) -> bool:
        if reading not in self._holds:
            row = self._connection.execute(
                "SELECT asked, path, pattern, answer FROM readings WHERE id = ?", (reading,)
            ).fetchone()
            self._holds[reading] = row is not None and _holds(*row)
        return self._holds[reading]

    def _stand(self, built: Built) -> bool:
        folder = self._out / built.event_id
        try:
            return all(
                is_file(folder / name) and sha256((folder / name).read_bytes()).hexdigest() == paper.file
                for name, paper in built.papers.items()
            )
        except OSError:
            return False

    def _reading(self, question: Question, answer: str) -> int:
        values = (question.asked, stored(str(question.path)), question.pattern, answer)
        row = self._connection.execute(
            "SELECT id FROM readings WHERE asked = ? AND path = ? AND pattern = ? AND answer = ?", values
        ).fetchone()
        if row is None:
            row = self._connection.execute(
                "INSERT INTO readings (asked, path, pattern, answer) VALUES (?, ?, ?, ?) RETURNING id", values
            ).fetchone()
        return int(row[0])


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


def _entry(event: str, ids: bytes, made_from: str, papers: str, problems: str) -> tuple[list[int], Built]:
    readings = array("q")
    readings.frombytes(ids)
    standing = {name: Digests(*digests) for name, digests in json.loads(papers).items()}
    return readings.tolist(), Built(event, made_from, standing, tuple(map(_problem, json.loads(problems))))


def _holds(asked: Any, path: str | bytes, pattern: str, answer: str) -> bool:
    record = Record({Question(asked, Path(unstored(path)), pattern): answer})
    return next(record.changed(), None) is None


def _row(problem: Problem) -> list[Any]:
    place = problem.place
    where = [place.file, place.line, place.column, place.sheet, place.cell] if place else None
    return [problem.id, problem.message, where, problem.hint, problem.draft]


def _problem(row: list[Any]) -> Problem:
    rule, message, where, hint, draft = row
    return Problem(RULES[rule], message, Place(*where) if where else None, hint, draft)
