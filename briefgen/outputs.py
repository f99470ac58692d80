"""Bytes → a file, whole or not at all: written beside its place, then moved into it."""

import contextlib
import errno
import os
import secrets
from collections.abc import Iterator, Mapping
from pathlib import Path

from briefgen.errors import OutputError, Place, Problem

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}  # the disk, or what one person or one file may take of it


def write_files(files: Mapping[Path, bytes]) -> None:
    """Write every file, each whole or not at all.

    All are written in full beside their places before the first is moved, so a disk that fills up, or Ctrl-C, costs
    nothing that was there before. Raises OutputError saying which file and why.
    """
    beside = {path: path.with_name(f".briefgen-{secrets.token_hex(6)}.part") for path in files}
    made: list[Path] = []
    try:
        for path, data in files.items():
            with _explained(path):
                _make_folder(path.parent, made)
                _refuse_folder(path)
                _write_in_full(beside[path], data)
        for path, whole in beside.items():
            with _explained(path):
                whole.replace(path)
    except BaseException:  # Ctrl-C too must not leave a half file behind
        for leftover in beside.values():
            with contextlib.suppress(OSError):  # its folder was never made
                leftover.unlink()
        for folder in reversed(made):
            with contextlib.suppress(OSError):  # not empty: something of it was kept
                folder.rmdir()
        raise


def _make_folder(folder: Path, made: list[Path]) -> None:
    """Make the folder; add those that were not there before to `made`, outermost first."""
    for each in reversed([folder, *folder.parents]):
        if not each.is_dir():
            made.append(each)
            each.mkdir(exist_ok=True)


def _refuse_folder(path: Path) -> None:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "a folder stands where the file should go", str(path))


def _write_in_full(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


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
        case _ if error.errno in _FULL:
            return "free some space, or choose a folder on another disk with -o; nothing was changed"
        case _:
            return "choose another folder with -o"
