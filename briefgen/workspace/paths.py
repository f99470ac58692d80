"""Paths in data: relative to the file that contains them, and never outside the workspace."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path, PurePosixPath, PureWindowsPath

from briefgen.errors import DataError, Place, Problem
from briefgen.reading.disk import is_file, is_inside, leads_nowhere
from briefgen.rules.files import FILE_ABSOLUTE, FILE_OUTSIDE, FILE_UNREADABLE

WORKSPACE_FILE = "briefgen.yaml"


_TOP: ContextVar[Path | None] = ContextVar("the folder above which no workspace is looked for", default=None)


@contextmanager
def looking_below(top: Path) -> Iterator[None]:
    """Inside the block no workspace is looked for above `top`: there a copy of another computer's folders begins."""
    token = _TOP.set(top)
    try:
        yield
    finally:
        _TOP.reset(token)


def find_workspace(path: Path) -> Path:
    """The workspace of a file: the nearest folder above it with a briefgen.yaml, else the file's own folder."""
    folder, top = path.absolute().parent, _TOP.get()
    above = [each for each in (folder, *folder.parents) if top is None or each.is_relative_to(top)]
    return next((each for each in above if is_file(each / WORKSPACE_FILE)), folder)


def resolve_inside(name: str, beside: Path, workspace: Path, place: Place) -> Path:
    """The path of the file `name`, relative to the file `beside`. Raises DataError if it is outside the workspace."""
    hint = f"copy the file into {workspace.name or workspace} and name it relative to this one"
    if PurePosixPath(name).is_absolute() or PureWindowsPath(name).drive or PureWindowsPath(name).root:
        raise DataError(Problem(FILE_ABSOLUTE, f"this is not a relative path: {name}", place, hint))
    path = beside.parent / name.replace("\\", "/")
    if leads_nowhere(path, workspace):  # a cycle of links, for example
        raise DataError(Problem(FILE_UNREADABLE, f"this is not a path: {name}", place, hint))
    if not is_inside(path, workspace):
        raise DataError(Problem(FILE_OUTSIDE, f"the path leaves the workspace: {name}", place, hint))
    return path
