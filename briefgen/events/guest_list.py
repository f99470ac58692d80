"""Guest lists from workbooks and CSV files: the headings are found by name, each row becomes a guest."""

from collections.abc import Iterable
from pathlib import Path

from briefgen.errors import DataError, Place, Problem
from briefgen.events.guest import Guest
from briefgen.sources import Entry, Findings, Mapping, Node, Scalar, Sequence, Table, did_you_mean, read_tables

# Headings as they may stand in a list, besides the fields' own names; case and spaces do not count.
_ALSO = {
    "no": "number", "no.": "number", "nr": "number", "#": "number",
    "title": "honorific", "full name": "name", "first name": "given_name", "forename": "given_name",
    "last name": "surname", "family name": "surname", "name in native script": "native_script",
    "native name": "native_script", "function": "position", "organization": "organisation",
    "rsvp": "reply", "dietary requirements": "dietary", "remark": "remarks", "notes": "remarks",
}  # fmt: skip
_NAMES = ("surname", "given_name", "name")
_FARTHEST_HEADINGS = 30  # rows; titles and dates may stand above the headings


def read_guest_list(path: Path, named_at: Place, findings: Findings) -> Node:
    """The guests of a workbook's first sheet that has headings, as nodes in the form of the model.

    Warnings go to the findings. Raises DataError if the file cannot be read or no sheet has the headings.
    """
    first: Table | None = None
    for table in read_tables(path, named_at):
        first = first or table
        found = _headings(table)
        if found is not None:
            findings.add(*table.problems)
            return _guests(table, found, findings)
    raise DataError(_no_headings(first, named_at))


def _headings(table: Table) -> int | None:
    for number, row in enumerate(table.rows[:_FARTHEST_HEADINGS]):
        if any(_field(cell) in _NAMES for cell in row) and sum(cell is not None for cell in row) > 1:
            return number
    return None


def _field(cell: Scalar | None) -> str | None:
    """The field that a heading names, or None."""
    words = " ".join((cell.text or "").casefold().replace("_", " ").split()) if cell else ""
    name = words.replace(" ", "_")
    return name if name in Guest.model_fields else _ALSO.get(words)


def _guests(table: Table, headings: int, findings: Findings) -> Sequence:
    columns: list[tuple[str, Place] | None] = []
    for cell in table.rows[headings]:
        field = _field(cell)
        if cell is not None and field is None:
            hint = did_you_mean(cell.text or "", map(_heading, Guest.model_fields), f"known: {_known()}")
            findings.warning("guests.heading-unknown", f"the column `{cell.text}` is not read", cell.place, hint)
        if cell is not None and field is not None and any(known and known[0] == field for known in columns):
            hint = "delete one of the two, or give it another heading"
            findings.error("guests.heading-twice", f"the column `{cell.text}` is there twice", cell.place, hint)
        columns.append((field, cell.place) if cell is not None and field is not None else None)
    rows = (row for row in table.rows[headings + 1 :] if any(row))
    return Sequence(tuple(_guest(row, columns) for row in rows), table.place)


def _guest(row: tuple[Scalar | None, ...], columns: Iterable[tuple[str, Place] | None]) -> Mapping:
    entries: dict[str, Entry] = {}
    for cell, column in zip(row, columns, strict=False):
        if cell is not None and column is not None:
            name = column[0]
            value = Scalar((cell.text or "").lower(), cell.place) if name == "reply" else cell
            entries[name] = Entry(value, cell.place)
    return Mapping(entries, next(cell.place for cell in row if cell is not None))


def _no_headings(table: Table | None, named_at: Place) -> Problem:
    hint = f"the first row should hold: {_known()}"
    if table is None or not any(any(row) for row in table.rows):
        return Problem("error", "guests.empty", "the guest list is empty", table.place if table else named_at, hint)
    top = next(row for row in table.rows if any(row))
    near = next((f"; `{cell.text}` is none" for cell in top if cell and did_you_mean(cell.text or "", ["Surname"])), "")
    place = next(cell.place for cell in top if cell is not None)
    message = f"the headings `Surname` and `Given name` are missing{near}"
    return Problem("error", "guests.heading-missing", message, place, hint)


def _heading(field: str) -> str:
    return "No" if field == "number" else field.replace("_", " ").capitalize()


def _known() -> str:
    return ", ".join(_heading(field) for field in Guest.model_fields if field != "release")
