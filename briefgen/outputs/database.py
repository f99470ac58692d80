"""SQLite files in a folder of papers: opened by one run at a time; a damaged one is put aside and begun anew."""

import contextlib
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import OutputError, Place, Problem
from briefgen.reading import shown
from briefgen.rules.outputs import OUTPUT_BUSY, OUTPUT_UNWRITABLE


@dataclass(frozen=True, slots=True)
class Database:
    """A database's file name, the version of its tables, and the columns of each table.

    `wait` is how long, in seconds, one run waits for another that has it open.
    """

    file: str
    version: int
    tables: Mapping[str, str]
    wait: float = 60

    @property
    def statements(self) -> tuple[str, ...]:
        """What makes the tables."""
        return tuple(f"CREATE TABLE {name} ({columns})" for name, columns in self.tables.items())


@contextlib.contextmanager
def opened_alone(folder: Path, database: Database) -> Iterator[tuple[sqlite3.Connection, bool]]:
    """The database of a folder, for this run alone, and whether it had to be begun anew since it was damaged.

    The system takes the lock back when the process ends, however it ends. Raises OutputError where another run has the
    database open for too long, or where it cannot be written.
    """
    path = folder / database.file
    try:
        connection, damaged = _connect(path, database)
    except sqlite3.Error as error:
        raise _problem(error, folder) from None
    try:
        yield connection, damaged
    except sqlite3.Error as error:
        raise _problem(error, folder) from None
    finally:
        connection.close()


def _connect(path: Path, database: Database) -> tuple[sqlite3.Connection, bool]:
    try:
        return _open(path, database), False
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:  # no database, or one with other tables
        path.replace(path.with_name(f"{path.stem}-damaged{path.suffix}"))
        for rest in ("-journal", "-wal", "-shm"):
            path.with_name(f"{path.name}{rest}").unlink(missing_ok=True)
        return _open(path, database), True


def _open(path: Path, database: Database) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=database.wait)
    try:
        connection.execute("BEGIN EXCLUSIVE")
        # The lock is kept between transactions, until the connection is closed or the process ends. The mode is set
        # only after BEGIN EXCLUSIVE: otherwise two runs could each keep a shared lock and wait for one another.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if version == 0 and tables == 0:
            connection.execute("ROLLBACK")
            made = "; ".join([*database.statements, f"PRAGMA user_version = {database.version}"])
            connection.executescript(f"BEGIN EXCLUSIVE; {made}; COMMIT;")
        else:
            found = connection.execute("SELECT sql FROM sqlite_master WHERE type = 'table'").fetchall()
            if version != database.version or {sql for (sql,) in found} != set(database.statements):
                raise sqlite3.DatabaseError("a database of another version or make")
            connection.execute("COMMIT")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _problem(error: sqlite3.Error, folder: Path) -> OutputError:
    said = str(error)
    if "locked" in said:
        message, hint = "another run of briefgen is writing into this folder", "wait until it has ended, then try again"
        return OutputError(Problem(OUTPUT_BUSY, message, Place(shown(folder)), hint))
    why = "the disk is full" if "full" in said else "the folder is read-only" if "readonly" in said else said
    message = f"the record of what was written here cannot be kept: {why}; nothing was changed"
    hint = "choose a folder that you may write to, on a disk with room, with -o"
    return OutputError(Problem(OUTPUT_UNWRITABLE, message, Place(shown(folder)), hint))
