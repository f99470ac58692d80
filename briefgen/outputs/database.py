"""SQLite files in a folder of papers: opened by one run at a time; a damaged one is put aside and begun anew."""

import contextlib
import errno
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import OutputError, Place, Problem
from briefgen.outputs.files import explained
from briefgen.reading import exists, in_words, is_file, shown
from briefgen.rules.outputs import OUTPUT_BUSY, OUTPUT_DISK, OUTPUT_UNWRITABLE

_UNCHANGED = "nothing was changed"
_MOST_ASIDE = 100  # damaged files that are kept
_FULL, _BROKEN = (in_words(OSError(code, "")) for code in (errno.ENOSPC, errno.EIO))


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


def stored(text: str) -> str | bytes:
    """A path as SQLite takes it: as bytes if it is no valid text, as names of files on Linux may be."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogateescape")
    return text


def unstored(value: str | bytes) -> str:
    """The path that was stored."""
    return value.decode("utf-8", "surrogateescape") if isinstance(value, bytes) else value


@contextlib.contextmanager
def opened_alone(folder: Path, database: Database) -> Iterator[tuple[sqlite3.Connection, bool]]:
    """The database of a folder, for this run alone, and whether it had to be begun anew since it was damaged.

    The system takes the lock back when the process ends, however it ends. Raises OutputError where another run has the
    database open for too long, where it cannot be written, or where it turns out to be damaged later on; the next run
    begins a new one then.
    """
    path = folder / database.file
    with kept_in(folder):
        connection, damaged = _connect(path, database)
    try:
        with kept_in(folder):
            yield connection, damaged
    except DamagedError:
        _put_aside(path)
        raise
    finally:
        connection.close()


class DamagedError(OutputError):
    """A database cannot be read any more."""


@contextlib.contextmanager
def kept_in(folder: Path, standing: str = _UNCHANGED) -> Iterator[None]:
    """Turn an error of SQLite into an OutputError; `standing` describes the state of the folder afterwards."""
    try:
        yield
    except sqlite3.Error as error:
        raise _problem(error, folder, standing) from None


def _connect(path: Path, database: Database) -> tuple[sqlite3.Connection, bool]:
    if exists(path) and not is_file(path):  # a folder, a pipe, a link that leads nowhere
        _put_aside(path)
        return _open(path, database), True
    try:
        return _open(path, database), False
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:  # no database, or one with other tables
        _put_aside(path)
        return _open(path, database), True


def _put_aside(path: Path) -> None:
    with explained(path):
        numbers = ("", *(f"-{number}" for number in range(2, _MOST_ASIDE)))
        names = (path.with_name(f"{path.stem}-damaged{number}{path.suffix}") for number in numbers)
        path.replace(next((name for name in names if not exists(name)), path.with_name(f"{path.stem}-damaged.db")))
        for rest in ("-journal", "-wal", "-shm"):
            path.with_name(f"{path.name}{rest}").unlink(missing_ok=True)


def _open(path: Path, database: Database) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=database.wait)
    # Damaged text is read as it stands, and found to be damaged by who knows what it should be.
    connection.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
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
            if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                raise sqlite3.DatabaseError("a damaged database")
            connection.execute("COMMIT")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _problem(error: sqlite3.Error, folder: Path, standing: str) -> OutputError:
    said, place = str(error), Place(shown(folder))
    if "locked" in said:
        message, hint = "another run of briefgen is writing into this folder", "wait until it has ended, then try again"
        return OutputError(Problem(OUTPUT_BUSY, message, place, hint))
    if type(error) is sqlite3.DatabaseError:
        message = f"the record of what was written here is damaged; {standing}"
        return DamagedError(Problem(OUTPUT_UNWRITABLE, message, place, "try again: a new record is begun"))
    full, broken = "full" in said, "I/O error" in said
    closed = "readonly" in said or "unable to open" in said
    why = _FULL if full else _BROKEN if broken else "you have no right to write here" if closed else said
    message = f"the record of what was written here cannot be kept: {why}; {standing}"
    hint = "choose a folder that you may write to, on a disk with room, with -o"
    return OutputError(Problem(OUTPUT_DISK if full or broken else OUTPUT_UNWRITABLE, message, place, hint))
