"""Bytes → files on the disk: each is written in full beside its place and then moved into it."""

import contextlib
import errno
import os
import platform
import secrets
from collections.abc import Iterator, Mapping
from pathlib import Path
from zlib import crc32

from briefgen.errors import OutputError, Place, Problem
from briefgen.reading import exists, in_words, is_folder, matching, shown
from briefgen.rules.outputs import OUTPUT_UNWRITABLE

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}  # the disk, or what one person or one file may take of it
_HERE = f"{crc32(platform.node().encode()):08x}"  # this machine, among those that may share the folder
_DAY = 86_400  # seconds


class Undo:
    """What has to be taken back where writing fails or is interrupted half way: files, and folders made for them."""

    def __init__(self) -> None:
        self._steps: list[tuple[Path, Path | None]] = []
        self._folders: list[Path] = []
        self._parts: list[Path] = []

    def part(self, path: Path) -> Path:
        """A name beside `path` for a file that is not in its place yet; it is gone at the end, whatever happens."""
        part = path.with_name(f".briefgen-{_HERE}-{os.getpid()}-{secrets.token_hex(4)}.part")
        self._parts.append(part)
        return part

    def folder(self, folder: Path) -> None:
        """Make a folder and those around it that are not there."""
        for each in reversed([folder, *folder.parents]):
            if not is_folder(each):
                self._folders.append(each)
                each.mkdir(exist_ok=True)

    def move(self, part: Path, path: Path, before: Path | None) -> None:
        """Move a part into its place; `before` holds what stood there (None: nothing did)."""
        self._steps.append((path, before))  # first, for an interruption may come between any two steps
        part.replace(path)

    @contextlib.contextmanager
    def on_failure(self) -> Iterator[None]:
        """Take everything back where the block fails or is interrupted; clear the parts away in any case."""
        try:
            yield
        except BaseException:
            for path, before in reversed(self._steps):
                with contextlib.suppress(OSError):
                    _put_back(path, before)
            self._clear()
            for folder in reversed(self._folders):
                with contextlib.suppress(OSError):  # not empty: something of it was kept
                    folder.rmdir()
            raise
        self._clear()

    def _clear(self) -> None:
        for part in self._parts:
            with contextlib.suppress(OSError):  # its folder was never made
                part.unlink()


def _put_back(path: Path, before: Path | None) -> None:
    if before is None:
        path.unlink(missing_ok=True)
    elif path.exists() and path.samefile(before):  # not replaced yet: two names for one file
        before.unlink()
    else:
        before.replace(path)


def write_new_files(files: Mapping[Path, bytes]) -> None:
    """Write files where none are, all of them or none.

    Raises OutputError saying which file and why, also where something stands in the place of one.
    """
    undo = Undo()
    with undo.on_failure():
        parts = {path: write_part(path, data, undo) for path, data in files.items()}
        for path, part in parts.items():
            with explained(path):
                if exists(path):
                    raise FileExistsError(errno.EEXIST, "", str(path))
                undo.move(part, path, None)


def replace_file(path: Path, data: bytes) -> None:
    """Write a file of our own whole, in the place of an older one. Raises OutputError."""
    undo = Undo()
    with undo.on_failure():
        part = write_part(path, data, undo)
        with explained(path):
            part.replace(path)


def write_part(path: Path, data: bytes, undo: Undo) -> Path:
    """Write a file in full beside its place, folders and all; where it stands. Raises OutputError."""
    with explained(path):
        undo.folder(path.parent)
        if is_folder(path):
            raise IsADirectoryError(errno.EISDIR, "", str(path))
        part = undo.part(path)
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _clear_leftovers(part)
    return part


def _clear_leftovers(mine: Path) -> None:
    """Delete the parts of runs that were killed, beside `mine`; those of runs that go on, here or elsewhere, stay.

    The age of another machine's part is judged by the clock of the disk that both were written to.
    """
    for part in matching(mine.parent, ".briefgen-*.part"):
        with contextlib.suppress(OSError, ValueError):
            _, machine, process, _ = part.name.split("-")
            old = part.stat().st_mtime < mine.stat().st_mtime - _DAY
            if (not _runs(int(process))) if machine == _HERE else old:
                part.unlink()


def _runs(process: int) -> bool:
    """Whether a process of this machine still runs; where the system cannot be asked without harm, yes."""
    if os.name == "nt":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:  # it runs, under another account
        return True
    return True


@contextlib.contextmanager
def explained(path: Path, standing: str = "nothing was changed") -> Iterator[None]:
    """Turn what the system says about a file into an OutputError; `standing` says what stands there afterwards."""
    try:
        yield
    except OSError as error:
        message = f"{path.name} cannot be written: {in_words(error)}; {standing}"
        raise OutputError(Problem(OUTPUT_UNWRITABLE, message, Place(shown(path.parent)), _hint(error))) from None


def _hint(error: OSError) -> str:
    match error:
        case NotADirectoryError() | FileExistsError():
            return "a file has the name that a folder needs; choose another folder with -o"
        case IsADirectoryError():
            return "a folder has the name that the paper needs; move it away or choose another folder with -o"
        case PermissionError():
            return "close the file if it is open in Word, or choose a folder that you may write to with -o"
        case _ if error.errno in _FULL:
            return "free some space, or choose a folder on another disk with -o"
        case _:
            return "choose another folder with -o"
