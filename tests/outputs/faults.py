"""A system that refuses one change of the disk: the n-th, or all from the n-th on."""

import errno
import io
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

_CALLS = ("fsync", "link", "mkdir", "rename", "replace", "rmdir", "unlink")  # of the module os
_CHANGES = ("BEGIN", "COMMIT", "CREATE", "DELETE", "INSERT")  # of SQLite; the first word of a statement
_ENDED = 2**22 + 1  # a process id that no process has
_ERRORS = {  # and what SQLite says then
    errno.ENOSPC: "database or disk is full",
    errno.EIO: "disk I/O error",
    errno.EACCES: "attempt to write a readonly database",
}


@dataclass
class Faults:
    """Counts changes; the `first` one is refused, and all later ones too if it is `lasting`."""

    first: int
    lasting: bool
    code: int
    counted: int = 0
    met: list[str] = field(default_factory=list)  # the changes that were refused

    def count(self, what: str) -> bool:
        """Whether this change is refused."""
        self.counted += 1
        refused = self.counted == self.first or (self.lasting and self.counted > self.first)
        if refused:
            self.met.append(what)
        return refused

    def meet(self, what: str) -> None:
        """Raise OSError if this change is refused."""
        if self.count(what):
            raise OSError(self.code, os.strerror(self.code))


class _Connection(sqlite3.Connection):
    faults: Faults

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        self._meet(sql.split()[0])
        return super().execute(sql, *values)

    def executescript(self, sql: str) -> sqlite3.Cursor:
        self._meet("CREATE")
        return super().executescript(sql)

    def __exit__(self, *raised: Any) -> Any:
        try:
            self._meet("COMMIT")
        except sqlite3.Error:
            self.rollback()
            raise
        return super().__exit__(*raised)

    def _meet(self, word: str) -> None:
        if word in _CHANGES and self.faults.count(f"sqlite {word}"):
            raise sqlite3.OperationalError(_ERRORS[self.faults.code])


@contextmanager
def faulty_disk(first: int, *, lasting: bool = False, code: int = 0) -> Iterator[Faults]:
    """Inside the block the changes of the disk are counted and refused, with a code that changes with `first`."""
    faults = Faults(first, lasting, code or list(_ERRORS)[first % len(_ERRORS)])
    opened, connect = io.open, sqlite3.connect

    def refusing(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def called(*arguments: Any, **options: Any) -> Any:
            faults.meet(name)
            return call(*arguments, **options)

        return called

    def open_(file: Any, mode: str = "r", *arguments: Any, **options: Any) -> Any:
        if not set(mode) & set("wxa+"):
            return opened(file, mode, *arguments, **options)
        faults.meet("open")
        stream = opened(file, mode, *arguments, **options)
        write = stream.write

        def half(data: Any) -> int:
            if faults.count("write"):
                write(data[: len(data) // 2])
                raise OSError(faults.code, os.strerror(faults.code))
            return int(write(data))

        return _Writing(stream, half)

    with pytest.MonkeyPatch.context() as patch:
        for name in _CALLS:
            patch.setattr(os, name, refusing(name, getattr(os, name)))
        patch.setattr(io, "open", open_)
        factory = type("Connection", (_Connection,), {"faults": faults})
        patch.setattr(sqlite3, "connect", lambda path, **options: connect(path, factory=factory, **options))
        yield faults


class _Writing:
    """A file that is written to, with another `write`."""

    def __init__(self, stream: Any, write: Callable[[Any], int]) -> None:
        self._stream, self.write = stream, write

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def __enter__(self) -> "_Writing":
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()


def until_none(do: Callable[[int], Faults]) -> set[str]:
    """Do it with the first fault at each change in turn, until there is none; the changes that were refused."""
    met: set[str] = set()
    for first in range(1, 1_000):
        faults = do(first)
        if not faults.met:
            return met
        met |= set(faults.met)
    raise AssertionError("there is no end of changes")


def let_end(folder: Path) -> None:
    """Make files that this process has left behind those of a process that has ended."""
    for part in folder.rglob(".briefgen-*.part"):
        part.rename(part.with_name(part.name.replace(f"-{os.getpid()}-", f"-{_ENDED}-")))


def seen(folder: Path) -> dict[str, bytes]:
    """What people see in a folder of papers."""
    found = (each for each in folder.rglob("*") if each.is_file() and not each.name.startswith("."))
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in found}
