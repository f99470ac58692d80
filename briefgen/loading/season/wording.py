"""Problems of an event in a row, in the words of its table: headings and sheets in place of the fields of files."""

import re
from dataclasses import dataclass, replace
from functools import cached_property
from os.path import relpath
from pathlib import Path

from briefgen.errors import DataError, Problem
from briefgen.events import Event, Part
from briefgen.events.times import ADD_THE_TIME
from briefgen.loading.season.columns import FILES, columns_of, details, plain
from briefgen.loading.source import EventRow
from briefgen.reading import is_file
from briefgen.rules.events import EVENT_PERSON_UNKNOWN
from briefgen.sources import TEXT_TABLES, Mapping, Scalar, Sequence, read_data, scalars
from briefgen.workspace import find_workspace

PEOPLE_FILE = "people.yaml"  # as `briefgen init` calls it
SEVERAL = "divide them by ; or a new line (Alt+Enter)"
# `venue`, `venue.city`, `venue:`, `start: 2026-05-17 18:30`, `media: {contact: ID}`, `- speaker: ID`
_FIELD = re.compile(r"((?:under|in|the) )?`(?:- )?([a-z_]{1,40}(?:\.[a-z_]{1,40}){0,5})(?::(?: ([^`]{1,200}))?)?`")
_WITHIN = ("under ", "in ")
_TWICE = re.compile(r"`([a-z_]{1,40})`: `(?=\1:)")  # "as `start`: `start: 2026-05-17 18:30`"
_AS_IN = re.compile(r", as in `[^`]{0,200}\{[^`]{0,200}`")


@dataclass(frozen=True)
class Headings:
    """What fields are called in a table: in the sheet of a model, near the cell of a field there (its path)."""

    model: type[Part]
    near: tuple[str, ...] = ()
    sheets: bool = True  # whether the table is a workbook

    @cached_property
    def heading(self) -> str | None:
        """The heading above the cell."""
        fitting = [column for column in columns_of(self.model) if column.path == self.near[: len(column.path)]]
        return max(fitting, key=lambda column: len(column.path)).heading if fitting else None

    def spoken(self, text: str) -> str:
        """A message or hint with its fields called so."""
        own = _AS_IN.sub("", _TWICE.sub("`", text))
        return _FIELD.sub(self._put, own)

    def _put(self, found: re.Match[str]) -> str:
        before, said = found[1] or "", self._said(found[2], found[3])
        if said is None:
            return found[0]
        return f"{before}{said}" if said.startswith("`") else f"{'in ' if before in _WITHIN else ''}{said}"

    def _said(self, field: str, value: str | None) -> str | None:
        """A field, or a field with a value, in words; None if nothing is called so here."""
        if value and value.startswith("{"):
            inner = [part.partition(": ") for part in value.strip("{}").split(", ")]
            names = [self._column((*field.split("."), key)) for key, _, _ in inner]
            said = [f"`{name}`: {told}" for name, (_, _, told) in zip(names, inner, strict=True) if name]
            return ", ".join(said) or None
        name = self._column(tuple(field.split(".")))
        if value:
            return f"`{name}`: {value.strip('[]')}" if name else None
        return self._sheet(field) or (f"`{name}`" if name else self._group(field))

    def _column(self, path: tuple[str, ...]) -> str | None:
        """The heading of the column for a field: the cell's own, one beside it, one of its sheet, one of events."""
        if self.near[-len(path) :] == path and self.heading:
            return self.heading
        own, of_events = columns_of(self.model), columns_of(Event)
        beside = [(*self.near[:-1], *path), (*self.near, *path)]
        found = next((column for wanted in beside for column in own if column.path == wanted), None)
        name = plain(" ".join(path))
        found = found or next((column for column in (*own, *of_events) if name in column.names), None)
        return found.heading if found else None

    def _sheet(self, field: str) -> str | None:
        detail = details().get(plain(field))
        if detail is None or self.near[-1:] == (field,):
            return None
        if self.sheets:
            return f"the sheet {detail.title}"
        return f"the file that the column `{detail.title} file` names" if field in FILES else None

    def _group(self, field: str) -> str | None:
        words = field.replace("_", " ").capitalize()
        several = any(column.path[0] == field for column in columns_of(self.model))
        return f"the columns `{words} …`" if several else None


def in_headings(problem: Problem, row: EventRow) -> Problem:
    """A problem of the event in a row, in words of its table; one whose place is in another file stays as it is."""
    place = problem.place
    if place is None or place.file != row.place.file:
        return problem
    path = next((path for path, scalar in scalars(row.node) if scalar.place == place), ())
    detail = details().get(plain(place.sheet or ""))
    sheets = row.file.suffix.lower() not in TEXT_TABLES
    headings = Headings(detail.model if detail else Event, _names(path, of_list=detail is not None), sheets)
    message = headings.spoken(problem.message)
    if place.cell is None and headings.heading and f"`{headings.heading}`" not in message:
        message = f"{message} (column `{headings.heading}`)"
    hint = _of_people(problem, row) or (headings.spoken(problem.hint) if problem.hint else None)
    if hint and hint.startswith(ADD_THE_TIME) and place.cell:
        hint += "; for midnight with an apostrophe before it: '2026-05-17 00:00"  # in Excel a day alone is midnight
    return replace(problem, message=message, hint=hint)


def _names(path: tuple[str | int, ...], *, of_list: bool) -> tuple[str, ...]:
    """The fields of a path in the model of its sheet: without positions, and without the list and the id of an item."""
    return tuple(step for step in path[2 if of_list else 0 :] if isinstance(step, str))


def _of_people(problem: Problem, row: EventRow) -> str | None:
    """The hint on an unknown person that is several, or stands in the file of people of the workspace."""
    said = problem.message.partition("`")[2].rpartition("`")[0]
    if problem.rule != EVENT_PERSON_UNKNOWN or not said:
        return None
    if "," in said:
        return SEVERAL
    names_file = isinstance(row.node.get("people"), Scalar | Sequence)
    file = find_workspace(row.file) / PEOPLE_FILE
    if names_file or said not in _ids_in(file):
        return None
    return f"fill the column `People file` with {Path(relpath(file, row.file.parent)).as_posix()}"


def _ids_in(file: Path) -> frozenset[str]:
    """The ids of people in a file of people."""
    try:
        found = read_data(file) if is_file(file) else None
    except DataError:  # the event does not name it
        return frozenset()
    return frozenset(found.entries) if isinstance(found, Mapping) else frozenset()
