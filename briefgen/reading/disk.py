"""Access to the disk for reading; errors of the system become problems in plain words."""

import errno
import os
import stat
from pathlib import Path

from briefgen.errors import DataError, Place, Problem
from briefgen.hints import nearest
from briefgen.reading.record import (
    NOTHING,
    inside_at,
    kind_at,
    names_at,
    note_bytes,
    note_inside,
    note_kind,
    note_names,
)
from briefgen.rules.files import FILE_NO_RIGHTS, FILE_NOT_A_FILE, FILE_NOT_FOUND, FILE_TOO_LARGE, FILE_UNREADABLE

_FOLDER_HINT = "name a file in it"
_DATA = {".yaml", ".yml", ".json", ".toml"}
_MOST_NAMED = 5


def shown(path: Path) -> str:
    """A path for messages: relative to the current folder if it is below it, else as given."""
    try:
        return Path(os.path.normpath(path.absolute())).relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError):
        return Path(os.path.normpath(path)).as_posix()


def is_file(path: Path) -> bool:
    """Whether a path is an ordinary file; false if it cannot be examined (no rights, invalid name, cycle of links)."""
    return _kind(path) == "file"


def is_folder(path: Path) -> bool:
    """Whether a path is a folder; false if it cannot be examined."""
    return _kind(path) == "folder"


def _kind(path: Path) -> str:
    kind = kind_at(path)
    note_kind(path, kind)
    return kind


def is_closed(path: Path) -> bool:
    """Whether a path is a folder whose content may not be listed or entered."""
    return is_folder(path) and not os.access(path, os.R_OK | os.X_OK)


def exists(path: Path) -> bool:
    """Whether a path exists, a broken link included."""
    return os.path.lexists(path)


def matching(folder: Path, pattern: str) -> list[Path]:
    """The paths that match a pattern in a folder ("themes/*.yaml"), sorted; empty if the folder cannot be examined."""
    found = names_at(folder, pattern)
    note_names(folder, pattern, found)
    return found


def is_inside(path: Path, folder: Path) -> bool:
    """Whether a path is inside a folder, after following links; false where links cannot be followed."""
    return _leads_to(path, folder) == "inside"


def leads_nowhere(path: Path, folder: Path) -> bool:
    """Whether the links of a path that should be inside a folder cannot be followed."""
    return _leads_to(path, folder) == NOTHING


def _leads_to(path: Path, folder: Path) -> str:
    answer = inside_at(path, folder)
    note_inside(path, folder, answer)
    return answer


def resolved(path: Path) -> Path:
    """A path with all links followed; unchanged if they cannot be."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path


def relative_to(path: Path, folder: Path) -> str:
    """A path relative to a folder that contains it, after following links."""
    return path.resolve().relative_to(folder.resolve()).as_posix()


def read_bytes(path: Path, limit: int, named_at: Place | None = None) -> bytes:
    """All bytes of a file.

    `named_at` is the place that names the file, if there is one. Raises DataError if the file does not exist, is no
    ordinary file, cannot be read, or has more bytes than the limit.
    """
    place = named_at or Place(shown(path))
    note_bytes(path, None)
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            if is_closed(path):
                raise PermissionError
            what = "a folder" if is_folder(path) else "no ordinary file"
            raise DataError(Problem(FILE_NOT_A_FILE, f"{shown(path)} is {what}", place, _in_folder(path)))
        with path.open("rb") as file:
            data = file.read(min(about.st_size, limit) + 1)  # allocating the whole limit takes 10 ms
            if len(data) > about.st_size:  # the file has grown, or its size is not known in advance
                data += file.read(max(limit + 1 - len(data), 0))
    except FileNotFoundError:
        raise DataError(_not_found(path, place)) from None
    except (OSError, ValueError, RuntimeError) as error:
        raise DataError(_unreadable(path, error, place)) from None
    note_bytes(path, data)
    if len(data) > limit:
        message = f"{shown(path)} is too large: more than {_size(limit)}"
        raise DataError(Problem(FILE_TOO_LARGE, message, place, "keep large material out of the data"))
    return data


def glanced(path: Path, limit: int) -> bytes:
    """The bytes of a file that is looked at to choose among many, which is not noted as read.

    Empty if it cannot be read, or has more bytes than the limit.
    """
    try:
        about = path.stat()
        return path.read_bytes() if stat.S_ISREG(about.st_mode) and about.st_size <= limit else b""
    except (OSError, ValueError, RuntimeError):
        return b""


def _in_folder(path: Path) -> str:
    """A hint that names the first data files in a folder."""
    inside = [shown(each) for each in names_at(path, "*") if each.suffix.lower() in _DATA and is_file(each)]
    return f"{_FOLDER_HINT}: {', '.join(inside[:_MOST_NAMED])}" if inside else _FOLDER_HINT


def _size(limit: int) -> str:
    return f"{limit // 1_000_000} MB" if limit >= 1_000_000 else f"{limit // 1_000} kB"


def _not_found(path: Path, place: Place) -> Problem:
    try:
        neighbours = [entry.name for entry in os.scandir(path.parent) if entry.is_file()]
    except OSError:
        message = f"there is no folder {shown(path.parent)}"
        return Problem(FILE_NOT_FOUND, message, place, "look at the path; folders are divided by /")
    meant = nearest(path.name, neighbours)
    hint = f"did you mean {shown(path.parent / meant)}?" if meant else "look at the path and its spelling"
    return Problem(FILE_NOT_FOUND, f"there is no file {shown(path)}", place, hint)


def _unreadable(path: Path, error: Exception, place: Place) -> Problem:
    name = shown(path)
    match error:
        case PermissionError():
            closed = _closed_folder(path)
            message = f"{name} cannot be read: you have no right to open {f'the folder {closed}' if closed else 'it'}"
            return Problem(FILE_NO_RIGHTS, message, place, "ask its owner, or copy it to a folder of yours")
        case OSError(errno=errno.ENAMETOOLONG):
            message = f"this is no file's name, it has {len(path.name)} letters: {path.name[:60]}…"
            return Problem(FILE_NOT_FOUND, message, place, "name a file here, relative to this one")
        case OSError(errno=errno.ELOOP) | RuntimeError():
            message = f"{name} cannot be read: its links lead round in a circle"
            return Problem(FILE_UNREADABLE, message, place, "put the file itself there in place of the link")
        case NotADirectoryError():
            message = f"there is no file {name}: a part of that path is a file, not a folder"
            return Problem(FILE_NOT_FOUND, message, place, "look at the path; folders are divided by /")
        case ValueError():
            return Problem(FILE_UNREADABLE, f"{name} cannot be a file's name", place, "look at its spelling")
        case _:
            message = f"{name} cannot be read: {in_words(error)}"
            return Problem(FILE_UNREADABLE, message, place, "look whether the disk is at hand, and try again")


def _closed_folder(path: Path) -> str:
    """The outermost parent folder that may not be entered, or an empty string."""
    for folder in reversed(path.absolute().parents):
        if is_folder(folder) and not os.access(folder, os.X_OK):
            return shown(folder)
    return ""


_WORDS = {
    errno.EACCES: "you have no right to do this here",
    errno.EPERM: "the system does not allow it",
    errno.EROFS: "the disk is read-only",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is full",
    errno.EFBIG: "the file is larger than allowed here",
    errno.EIO: "the disk does not answer",
    errno.ENOENT: "the folder is not there",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ELOOP: "links lead round in a circle",
    errno.EMFILE: "too many files are open",
    errno.EBUSY: "it is in use",
    errno.EXDEV: "the folder lies on another disk",
    errno.ENOTDIR: "a file has the name that a folder needs",
    errno.EISDIR: "a folder has the name that a file needs",
    errno.EEXIST: "something of that name is there already",
}


def in_words(error: Exception) -> str:
    """An error of the system in plain words."""
    code = error.errno if isinstance(error, OSError) else None
    return _WORDS.get(code or 0) or (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()
