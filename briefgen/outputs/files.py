"""Writes files: each is written completely to a temporary file (a part) in the same folder and then renamed."""

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
from briefgen.rules.outputs import OUTPUT_DISK, OUTPUT_UNWRITABLE

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}  # the disk, the quota of the user or the maximum file size
_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO}  # what concerns all files on the disk
_HERE = f"{crc32(platform.node().encode()):08x}"  # identifies this computer, if several share the folder
_DAY = 86_400  # seconds


class Undo:
    """Undoes an incomplete write that failed or was interrupted: files, and folders created for them."""

    def __init__(self) -> None:
        self._steps: list[tuple[Path, Path | None]] = []
        self._folders: list[Path] = []
        self._parts: list[Path] = []

    def part(self, path: Path) -> Path:
        """A name beside `path` for a temporary file, which is deleted at the end in any case."""
        part = path.with_name(f".briefgen-{_HERE}-{os.getpid()}-{secrets.token_hex(4)}.part")
        self._parts.append(part)
        return part

    def folder(self, folder: Path) -> None:
        """Create a folder and its missing parents."""
        for each in reversed([folder, *folder.parents]):
            if not is_folder(each):
                self._folders.append(each)
                each.mkdir(exist_ok=True)

    def move(self, part: Path, path: Path, before: Path | None) -> None:
        """Rename a part to `path`; `before` is a copy of the file that was there (None: there was none)."""
        self._steps.append((path, before))  # before the rename, because an interruption may occur between any two steps
        part.replace(path)

    @contextlib.contextmanager
    def on_failure(self) -> Iterator[None]:
        """Undo everything if the block fails or is interrupted; delete the parts in any case."""
        try:
            yield
        except BaseException:
            for path, before in reversed(self._steps):
                with contextlib.suppress(OSError):
                    _put_back(path, before)
            self._clear()
            for folder in reversed(self._folders):
                with contextlib.suppress(OSError):  # not empty: a file in it was kept
                    folder.rmdir()
            raise
        self._clear()

    def _clear(self) -> None:
        for part in self._parts:
            with contextlib.suppress(OSError):  # its folder was not created
                part.unlink()


def _put_back(path: Path, before: Path | None) -> None:
    if before is None:
        path.unlink(missing_ok=True)
    elif path.exists() and path.samefile(before):  # not replaced yet: both names are of the same file
        before.unlink()
    else:
        before.replace(path)


def write_new_files(files: Mapping[Path, bytes]) -> None:
    """Write files that do not exist yet, all of them or none.

    Raises OutputError with the file and the reason, also if a file or folder of that name exists.
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


def forget_file(path: Path) -> None:
    """Delete a file of our own, if it is there. Raises OutputError."""
    with explained(path):
        path.unlink(missing_ok=True)


def write_part(path: Path, data: bytes, undo: Undo) -> Path:
    """Write a file completely to a part beside `path`, creating folders; return the part. Raises OutputError."""
    with explained(path):
        undo.folder(path.parent)
        if is_folder(path):
            raise IsADirectoryError(errno.EISDIR, "", str(path))
        part = undo.part(path)
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        clear_leftovers(part.parent, part)
    return part


def clear_leftovers(folder: Path, mine: Path | None = None) -> None:
    """Delete the parts in a folder of runs that were killed, but not of running ones, here or on other computers.

    A part of another computer is deleted by its age, measured against `mine`, a part just written, by the clock of the
    disk that contains both.
    """
    for part in matching(folder, ".briefgen-*.part"):
        with contextlib.suppress(OSError, ValueError):
            _, machine, process, _ = part.name.split("-")
            old = mine is not None and part.stat().st_mtime < mine.stat().st_mtime - _DAY
            if (not _runs(int(process))) if machine == _HERE else old:
                part.unlink()


def _runs(process: int) -> bool:
    """Whether a process of this computer is running; True on Windows, where os.kill(process, 0) is no mere query."""
    if os.name == "nt":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:  # it is running, under another account
        return True
    try:  # Linux: one that has ended counts until its parent has taken note, which may last in a container
        return Path(f"/proc/{process}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()[0] != "Z"
    except (OSError, IndexError):
        return True


@contextlib.contextmanager
def explained(path: Path, standing: str = "nothing was changed") -> Iterator[None]:
    """Turn an OSError about a file into an OutputError; `standing` describes the state of the folder afterwards."""
    try:
        yield
    except OSError as error:
        message = f"{path.name} cannot be written: {in_words(error)}; {standing}"
        rule = OUTPUT_DISK if error.errno in _DISK else OUTPUT_UNWRITABLE
        raise OutputError(Problem(rule, message, Place(shown(path.parent)), _hint(error))) from None


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
