"""Paths in data: relative to the file that contains them, and never outside the workspace."""

from pathlib import Path, PurePosixPath, PureWindowsPath

from briefgen.errors import DataError, Place, Problem
from briefgen.reading.disk import is_file
from briefgen.rules.files import FILE_ABSOLUTE, FILE_OUTSIDE, FILE_UNREADABLE

WORKSPACE_FILE = "briefgen.yaml"


def find_workspace(path: Path) -> Path:
    """The workspace of a file: the nearest folder above it with a briefgen.yaml, else the file's own folder."""
    folder = path.absolute().parent
    return next((above for above in (folder, *folder.parents) if is_file(above / WORKSPACE_FILE)), folder)


def resolve_inside(name: str, beside: Path, workspace: Path, place: Place) -> Path:
    """The path of the file `name`, relative to the file `beside`. Raises DataError if it is outside the workspace."""
    hint = f"copy the file into {workspace.name or workspace} and name it relative to this one"
    if PurePosixPath(name).is_absolute() or PureWindowsPath(name).drive or PureWindowsPath(name).root:
        raise DataError(Problem(FILE_ABSOLUTE, f"this is not a relative path: {name}", place, hint))
    path = beside.parent / name.replace("\\", "/")
    try:
        inside = path.resolve().is_relative_to(workspace.resolve())
    except (OSError, ValueError, RuntimeError):  # a cycle of links, for example
        raise DataError(Problem(FILE_UNREADABLE, f"this is not a path: {name}", place, hint)) from None
    if not inside:
        raise DataError(Problem(FILE_OUTSIDE, f"the path leaves the workspace: {name}", place, hint))
    return path
