"""Bytes → a file, whole or not at all: written beside its place, then moved into it."""

import contextlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from briefgen.errors import OutputError, Place, Problem


def write_files(files: Mapping[Path, bytes]) -> None:
    """Write every file, or leave every place as it was.

    All are written in full beside their places before the first is moved, so a disk that fills up, or Ctrl-C, costs
    nothing that was there before. Raises OutputError saying which file and why.
    """
    waiting: dict[Path, Path] = {}
    made: list[Path] = []
    try:
        for path, data in files.items():
            with _explained(path):
                made += _make_folder(path.parent)
                waiting[path] = _write_beside(path, data)
        for path in list(waiting):
            with _explained(path):
                waiting[path].replace(path)
            del waiting[path]
    except BaseException:  # Ctrl-C too must not leave a half file behind
        for leftover in waiting.values():
            leftover.unlink(missing_ok=True)
        for folder in reversed(made):
            with contextlib.suppress(OSError):  # not empty: something of it was kept
                folder.rmdir()
        raise


def _make_folder(folder: Path) -> list[Path]:
    """Make the folder; return those that were not there before, outermost first."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return missing[::-1]


def _write_beside(path: Path, data: bytes) -> Path:
    if path.is_dir():
        raise IsADirectoryError(21, "a folder stands where the file should go", str(path))
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(0o666 & ~_umask())
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return beside


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


@contextlib.contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        message = f"cannot write {path.name}: {_reason(error)}"
        raise OutputError(
            Problem("error", "output.unwritable", message, Place(str(path.parent)), _hint(error))
        ) from None


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _hint(error: OSError) -> str:
    match error:
        case NotADirectoryError() | FileExistsError():
            return "a file has the name that a folder needs; choose another folder with -o"
        case IsADirectoryError():
            return "a folder has the name that the paper needs; move it away or choose another folder with -o"
        case PermissionError():
            return "close the file if it is open in Word, or choose a folder that you may write to with -o"
        case _ if error.errno == 28:
            return "free some space, or choose a folder on another disk with -o; nothing was changed"
        case _:
            return "choose another folder with -o"
