"""Stores what was written into a folder of papers, in an SQLite file there, so that edited papers are recognized."""

import contextlib
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path

from briefgen.errors import OutputError, Place, Problem
from briefgen.reading import is_file, shown
from briefgen.rules.outputs import OUTPUT_BUSY, OUTPUT_UNWRITABLE

STORE_FILE = ".briefgen.db"
_DAMAGED = ".briefgen-damaged.db"
_VERSION = 1  # of the tables below
_LONGEST_WAIT = 60  # seconds, for another run that writes into the same folder
_REMEMBERED = 20  # most recent versions of each paper
_TABLES = """
CREATE TABLE events (event TEXT PRIMARY KEY, source TEXT NOT NULL);
CREATE TABLE written (event TEXT, paper TEXT, digest TEXT, PRIMARY KEY (event, paper, digest));
PRAGMA user_version = 1;
"""


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
            connection.execute("INSERT OR REPLACE INTO events VALUES (?, ?)", (event, source))
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
        with contextlib.closing(sqlite3.connect(out / STORE_FILE, timeout=_LONGEST_WAIT)) as connection:
            found = connection.execute("SELECT source FROM events WHERE event = ?", (event,)).fetchone()
    except sqlite3.Error:  # `opened` reports the problem when the papers are published
        return None
    return str(found[0]) if found else None


@contextlib.contextmanager
def opened(out: Path) -> Iterator[tuple[Store, bool]]:
    """The store of a folder of papers, and whether it was created anew because the old one was damaged.

    Waits while another run has it open. Raises OutputError if that takes too long, or if it cannot be written.
    """
    path = out / STORE_FILE
    try:
        connection, damaged = _connect(path)
    except sqlite3.Error as error:
        raise _problem(error, out) from None
    try:
        yield Store(connection), damaged
    except sqlite3.Error as error:
        raise _problem(error, out) from None
    finally:
        connection.close()


def _connect(path: Path) -> tuple[sqlite3.Connection, bool]:
    try:
        return _open(path), False
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:  # no database, or one with other tables
        path.replace(path.with_name(_DAMAGED))
        for rest in ("-journal", "-wal", "-shm"):
            path.with_name(f"{STORE_FILE}{rest}").unlink(missing_ok=True)
        return _open(path), True


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_LONGEST_WAIT)
    try:
        connection.execute("BEGIN EXCLUSIVE")
        # The lock is kept between transactions, until the connection is closed or the process ends. The mode is set
        # only after BEGIN EXCLUSIVE: otherwise two runs could each keep a shared lock and wait for one another.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if version == 0 and tables == 0:
            connection.execute("ROLLBACK")
            connection.executescript(f"BEGIN EXCLUSIVE; {_TABLES} COMMIT;")
        elif version != _VERSION:
            raise sqlite3.DatabaseError("a store of another version")
        else:
            connection.execute("SELECT event, paper, digest FROM written LIMIT 1")
            connection.execute("SELECT event, source FROM events LIMIT 1")
            connection.execute("COMMIT")
    except sqlite3.OperationalError as error:
        connection.close()
        if "no such" in str(error):  # a missing table or column: not our database
            raise sqlite3.DatabaseError(str(error)) from None
        raise
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _problem(error: sqlite3.Error, out: Path) -> OutputError:
    said = str(error)
    if "locked" in said:
        message, hint = "another run of briefgen is writing into this folder", "wait until it has ended, then try again"
        return OutputError(Problem(OUTPUT_BUSY, message, Place(shown(out)), hint))
    why = "the disk is full" if "full" in said else "the folder is read-only" if "readonly" in said else said
    message = f"the record of what was written here cannot be kept: {why}; nothing was changed"
    hint = "choose a folder that you may write to, on a disk with room, with -o"
    return OutputError(Problem(OUTPUT_UNWRITABLE, message, Place(shown(out)), hint))
