"""Where an event comes from: a file of its own, or a row of a workbook or CSV file."""

import os
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from briefgen.errors import Place, Problem
from briefgen.reading import is_file
from briefgen.sources import Mapping, place_of, spelt


@dataclass(frozen=True)
class EventRow:
    """An event in a row of a table: the file, the event's id, its node, and what was found wrong with its rows.

    The node holds what all sheets say about the event, so that nobody has to read the file again.
    """

    file: Path
    id: str
    node: Mapping
    problems: tuple[Problem, ...] = ()

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of what the rows say, wherever in the file they stand."""
        said = [(problem.id, problem.message) for problem in self.problems]
        return sha256(repr((spelt(self.node), said)).encode("utf-8", "surrogateescape")).hexdigest()

    @cached_property
    def placed_digest(self) -> str:
        """The SHA-256 of what the rows say and where they stand."""
        return sha256(repr((self.node, self.problems)).encode("utf-8", "surrogateescape")).hexdigest()

    @property
    def place(self) -> Place:
        """The place of the id."""
        return place_of(self.node, ("id",))


Source = Path | EventRow


def address_of(source: Source) -> Path:
    """The name of an event's source for people: the file, or file and id of a row ("season.xlsx#oslo-talks")."""
    if not isinstance(source, EventRow):
        return source
    return source.file.with_name(f"{source.file.name}#{source.id.replace('/', '-').replace(os.sep, '-')}")


def table_in(address: Path) -> Path | None:
    """The table of a row, by the row's address; None for the address of a file that is there."""
    table, mark, _ = str(address).rpartition("#")
    return Path(table) if mark and not is_file(address) else None


def file_of(source: Source) -> Path:
    """The file that an event is in; the files that the event names are relative to it."""
    return source.file if isinstance(source, EventRow) else source


def moved(source: Source, file: Path) -> Source:
    """The same source where its file stands elsewhere, as on another computer."""
    return replace(source, file=file) if isinstance(source, EventRow) else file
