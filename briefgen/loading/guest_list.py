"""Guest lists from workbooks and CSV files: the headings are found by name, each row becomes a guest."""

from collections.abc import Iterable
from itertools import chain, islice
from pathlib import Path

from briefgen.errors import DataError, Place, Problem
from briefgen.events.guest import Guest
from briefgen.findings import Findings
from briefgen.hints import did_you_mean
from briefgen.rules.tables import (
    GUESTS_EMPTY,
    GUESTS_HEADING_EMPTY,
    GUESTS_HEADING_MISSING,
    GUESTS_HEADING_TWICE,
    GUESTS_HEADING_UNKNOWN,
    GUESTS_TOO_MANY,
)
from briefgen.sources import Entry, Mapping, Node, Row, Scalar, Sequence, Table, read_tables

# Headings as they may stand in a list, besides the fields' own names; case and spaces do not count.
_ALSO = {
    "no": "number", "no.": "number", "nr": "number", "#": "number",
    "title": "honorific", "full name": "name", "first name": "given_name", "forename": "given_name",
    "last name": "surname", "family name": "surname", "name in native script": "native_script",
    "native name": "native_script", "function": "position", "organization": "organisation",
    "rsvp": "reply", "dietary requirements": "dietary", "remark": "remarks", "notes": "remarks",
}  # fmt: skip
_NAMES = ("surname", "given_name", "name")
MOST_GUESTS = 50_000
_FARTHEST_HEADINGS = 30  # rows with something in them; titles and dates may stand above the headings


def read_guest_list(path: Path, named_at: Place, findings: Findings) -> Node:
    """The guests of a workbook's first sheet that has headings, as nodes in the form of the model.

    Warnings go to the findings. Raises DataError if the file cannot be read, no sheet has the headings, or there are
    too many guests; that is told before their rows are read.
    """
    first: tuple[Table, tuple[Row, ...]] | None = None
    for table in read_tables(path, named_at):
        rows = iter(table.rows)
        top = tuple(islice(rows, _FARTHEST_HEADINGS))
        first = first or (table, top)
        found = next((number for number, row in enumerate(top) if _are_headings(row)), None)
        if found is not None:
            check_number(table.filled - found - 1, table.place)
            findings.add(*table.problems)
            return _guests(top[found], chain(top[found + 1 :], rows), table.place, findings)
    raise DataError(_no_headings(first, named_at))


def check_number(guests: int, place: Place) -> None:
    """Raise DataError if a list has more guests than can be."""
    if guests > MOST_GUESTS:
        message = f"the list has {guests:,} guests; {MOST_GUESTS:,} are the most"
        hint = "divide the list, and give each part an event of its own"
        raise DataError(Problem(GUESTS_TOO_MANY, message, place, hint))


def _are_headings(row: Row) -> bool:
    return any(_field(cell) in _NAMES for cell in row) and sum(cell is not None for cell in row) > 1


def _field(cell: Scalar | None) -> str | None:
    """The field that a heading names, or None."""
    words = " ".join((cell.text or "").casefold().replace("_", " ").split()) if cell else ""
    name = words.replace(" ", "_")
    return name if name in Guest.model_fields else _ALSO.get(words)


def _guests(headings: Row, rows: Iterable[Row], place: Place, findings: Findings) -> Sequence:
    columns: list[str | None] = []
    for cell in headings:
        field = _field(cell)
        if cell is not None and field is None:
            hint = did_you_mean(cell.text or "", map(_heading, Guest.model_fields), f"known: {_known()}")
            findings.note(GUESTS_HEADING_UNKNOWN, f"the column `{cell.text}` is not read", cell.place, hint)
        if cell is not None and field is not None and field in columns:
            hint = "delete one of the two, or give it another heading"
            findings.note(GUESTS_HEADING_TWICE, f"the column `{cell.text}` is there twice", cell.place, hint)
        columns.append(field)
    told = {index for index, cell in enumerate(headings) if cell is not None}
    return Sequence(tuple(_guest(row, columns, told, findings) for row in rows), place)


def _guest(row: Row, columns: list[str | None], told: set[int], findings: Findings) -> Mapping:
    entries: dict[str, Entry] = {}
    for index, cell in enumerate(row):
        if cell is None:
            continue
        name = columns[index] if index < len(columns) else None
        if name is not None:
            value = Scalar((cell.text or "").lower(), cell.place) if name == "reply" else cell
            entries[name] = Entry(value, cell.place)
        elif index not in told:
            told.add(index)
            hint = f"write one above it; known: {_known()}"
            message = "the column of this cell has no heading, and is not read"
            findings.note(GUESTS_HEADING_EMPTY, message, cell.place, hint)
    return Mapping(entries, next(cell.place for cell in row if cell is not None))


def _no_headings(first: tuple[Table, tuple[Row, ...]] | None, named_at: Place) -> Problem:
    hint = f"the first row should hold: {_known()}"
    if first is None or not first[1]:
        return Problem(GUESTS_EMPTY, "the guest list is empty", first[0].place if first else named_at, hint)
    top = first[1][0]
    near = next((f"; `{cell.text}` is none" for cell in top if cell and did_you_mean(cell.text or "", ["Surname"])), "")
    place = next(cell.place for cell in top if cell is not None)
    message = f"the headings `Surname` and `Given name` are missing{near}"
    return Problem(GUESTS_HEADING_MISSING, message, place, hint)


def _heading(field: str) -> str:
    return "No" if field == "number" else field.replace("_", " ").capitalize()


def _known() -> str:
    return ", ".join(_heading(field) for field in Guest.model_fields if field != "release")
