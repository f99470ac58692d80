"""Stores what was written into a folder of papers, in an SQLite file there, so that edited papers are recognized."""

import contextlib
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path

from briefgen.outputs.database import Database, opened_alone, stored, unstored
from briefgen.reading import is_file

STORE_FILE = ".briefgen.db"
_REMEMBERED = 20  # most recent versions of each paper
_DATABASE = Database(
    STORE_FILE,
    version=1,
    tables={
        "events": "event TEXT PRIMARY KEY, source TEXT NOT NULL",
        "written": "event TEXT, paper TEXT, digest TEXT, PRIMARY KEY (event, paper, digest)",
    },
)


class Store:
    """An open store, locked by this run until it is closed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def wrote(self, event: str, paper: str, digest: str) -> bool:
        """Whether a file with that name and SHA-256 was written for the event."""
        found = self._connection.execute(
            "SELECT 1 FROM written WHERE event = ? AND paper = ? AND digest = ?", (event, paper, digest)
        )
        return found.fetchone() is not None

    def record(self, event: str, source: str, digests: Mapping[str, str]) -> None:
        """Record what is to be written: beforehand, so that the files of a killed run are known too."""
        with self._connection as connection:  # commits, or rolls back
            connection.execute("INSERT OR REPLACE INTO events VALUES (?, ?)", (event, stored(source)))
            for paper, digest in digests.items():
                connection.execute("INSERT OR REPLACE INTO written VALUES (?, ?, ?)", (event, paper, digest))
                connection.execute(_FORGET, (event, paper, event, paper, _REMEMBERED))


_FORGET = """
DELETE FROM written WHERE event = ? AND paper = ? AND rowid NOT IN (
    SELECT rowid FROM written WHERE event = ? AND paper = ? ORDER BY rowid DESC LIMIT ?)
"""


def read_source(out: Path, event: str) -> str | None:
    """The event file of an event's papers, relative to the folder of papers; None if unknown."""
    if not is_file(out / STORE_FILE):
        return None
    try:
        with contextlib.closing(sqlite3.connect(out / STORE_FILE, timeout=_DATABASE.wait)) as connection:
            found = connection.execute("SELECT source FROM events WHERE event = ?", (event,)).fetchone()
    except sqlite3.Error:  # `opened` reports the problem when the papers are published
        return None
    return unstored(found[0]) if found else None


def read_sources(out: Path) -> dict[str, str]:
    """The event file of every event with papers in a folder, relative to it, by the event's id."""
    if not is_file(out / STORE_FILE):
        return {}
    try:
        with contextlib.closing(sqlite3.connect(out / STORE_FILE, timeout=_DATABASE.wait)) as connection:
            return {event: unstored(source) for event, source in connection.execute("SELECT event, source FROM events")}
    except sqlite3.Error:  # `opened` reports the problem when papers are published
        return {}


@contextlib.contextmanager
def opened(out: Path) -> Iterator[tuple[Store, bool]]:
    """The store of a folder of papers, and whether it was created anew because the old one was damaged.

    Waits while another run has it open. Raises OutputError if that takes too long, or if it cannot be written.
    """
    with opened_alone(out, _DATABASE) as (connection, damaged):
        yield Store(connection), damaged
