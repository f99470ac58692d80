"""Files that many events name: each is read once a process, as long as its content stays the same."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from briefgen.errors import DataError, Place, Problem
from briefgen.findings import Findings
from briefgen.loading.guest_list import read_guest_list
from briefgen.reading import remembered, shown
from briefgen.sources import Node, PictureData, read_data, read_picture

ResultT = TypeVar("ResultT")
_Reader = Callable[[Path, Place], ResultT]


def _shared(read: _Reader[ResultT], size: int) -> _Reader[ResultT]:
    """The reader of a file, named at some place, that keeps what it made of the last `size` files."""

    @remembered(size)
    def known(asked: tuple[Path, Path]) -> ResultT:
        path, _ = asked
        return read(path, Place(shown(path)))

    def reading(path: Path, named_at: Place) -> ResultT:
        try:
            return known((path, Path.cwd()))  # places in the result are counted from the current folder
        except DataError:
            return read(path, named_at)  # an error is reported where the file is named

    return reading


def _read_guests(path: Path, named_at: Place) -> tuple[Node, tuple[Problem, ...]]:
    findings = Findings()
    return read_guest_list(path, named_at, findings), findings.problems


# Content of a YAML, JSON or TOML file: people, the office's settings. Raises DataError.
shared_data: _Reader[Node] = _shared(read_data, 8)
# A picture. Raises DataError.
shared_picture: _Reader[PictureData] = _shared(read_picture, 32)
_guests = _shared(_read_guests, 2)


def shared_guests(path: Path, named_at: Place, findings: Findings) -> Node:
    """The guests of a workbook or CSV file; warnings go to the findings. Raises DataError."""
    guests, warnings = _guests(path, named_at)
    findings.add(*warnings)
    return guests
