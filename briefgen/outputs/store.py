"""What was written into a folder of papers, in one SQLite file there: so that edited papers are known from our own."""

import contextlib
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path

from briefgen.outputs.database import Database, opened_alone
from briefgen.reading import is_file

STORE_FILE = ".briefgen.db"
_REMEMBERED = 20  # versions of each paper, the last ones
_DATABASE = Database(
    STORE_FILE,
    version=1,
    tables={
        "events": "event TEXT PRIMARY KEY, source TEXT NOT NULL",
        "written": "event TEXT, paper TEXT, digest TEXT, PRIMARY KEY (event, paper, digest)",
    },
)


class Store:
    """An open store, for this run alone until it is closed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def wrote(self, event: str, paper: str, digest: str) -> bool:
        """Whether a file of that name with that SHA-256 is one that was written for the event."""
        found = self._connection.execute(
            "SELECT 1 FROM written WHERE event = ? AND paper = ? AND digest = ?", (event, paper, digest)
        )
        return found.fetchone() is not None

    def record(self, event: str, source: str, digests: Mapping[str, str]) -> None:
        """Say what is about to be written: before it is, so that a run killed in between leaves nothing unknown."""
        with self._connection as connection:  # commits, or takes back
            connection.execute("INSERT OR REPLACE INTO events VALUES (?, ?)", (event, source))
            for paper, digest in digests.items():
                connection.execute("INSERT OR REPLACE INTO written VALUES (?, ?, ?)", (event, paper, digest))
                connection.execute(_FORGET, (event, paper, event, paper, _REMEMBERED))


_FORGET = """
DELETE FROM written WHERE event = ? AND paper = ? AND rowid NOT IN (
    SELECT rowid FROM written WHERE event = ? AND paper = ? ORDER BY rowid DESC LIMIT ?)
"""


def read_source(out: Path, event: str) -> str | None:
    """Which event file the papers of an event were made from, relative to the folder of papers; None if unknown."""
    if not is_file(out / STORE_FILE):
        return None
    try:
        with contextlib.closing(sqlite3.connect(out / STORE_FILE, timeout=_DATABASE.wait)) as connection:
            found = connection.execute("SELECT source FROM events WHERE event = ?", (event,)).fetchone()
    except sqlite3.Error:  # publishing opens it too, and tells what is wrong with it
        return None
    return str(found[0]) if found else None


@contextlib.contextmanager
def opened(out: Path) -> Iterator[tuple[Store, bool]]:
    """The store of a folder of papers, and whether it had to be begun anew since the old one was damaged.

    Waits while another run has it open. Raises OutputError if that takes too long, or if it cannot be written.
    """
    with opened_alone(out, _DATABASE) as (connection, damaged):
        yield Store(connection), damaged
