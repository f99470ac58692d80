"""Guest lists from workbooks and CSV files: columns are found by their headings, each row becomes a guest."""

from collections.abc import Iterable
from itertools import chain, islice
from pathlib import Path

from briefgen.errors import DataError, Place, Problem
from briefgen.events.guest import Guest
from briefgen.findings import Findings
from briefgen.hints import did_you_mean, nearest
from briefgen.loading.guest_warnings import GuestListWarnings
from briefgen.rules.tables import (
    GUESTS_EMPTY,
    GUESTS_HEADING_EMPTY,
    GUESTS_HEADING_MISSING,
    GUESTS_HEADING_TWICE,
    GUESTS_HEADING_UNKNOWN,
    GUESTS_TOO_MANY,
)
from briefgen.sources import Entry, Mapping, Node, Row, Scalar, Sequence, Sheet, read_tables

# Headings accepted besides the fields' own names; case and repeated spaces are ignored.
_ALSO = {
    "no": "number", "no.": "number", "nr": "number", "#": "number",
    "title": "honorific", "full name": "name", "first name": "given_name", "forename": "given_name",
    "last name": "surname", "family name": "surname", "name in native script": "native_script",
    "native name": "native_script", "function": "position", "organization": "organisation",
    "rsvp": "reply", "dietary requirements": "dietary", "remark": "remarks", "notes": "remarks",
}  # fmt: skip
_NAMES = ("surname", "given_name", "name")
MOST_GUESTS = 50_000
_MOST_NAMED = 8  # headings in one message
_LIKENESS = 0.8  # minimal similarity to a known heading for a hint
_FARTHEST_HEADINGS = 30  # non-empty rows; titles and dates may come above the headings


def read_guest_list(path: Path, named_at: Place, findings: Findings) -> Node:
    """The guests in the first sheet that has headings, as nodes for the model.

    Warnings go to the findings. Raises DataError if the file cannot be read, no sheet has headings, or there are too
    many guests; the number is checked before the rows are read.
    """
    first: tuple[Sheet, tuple[Row, ...]] | None = None
    for table in read_tables(path, named_at):
        rows = iter(table.rows)
        top = tuple(islice(rows, _FARTHEST_HEADINGS))
        first = first or (table, top)
        found = next((number for number, row in enumerate(top) if _are_headings(row)), None)
        if found is not None:
            check_number(table.filled - found - 1, table.place)
            findings.add(*table.problems)
            columns = guest_columns(top[found], findings)
            return guests_in(chain(top[found + 1 :], rows), top[found], columns, table.place, findings)
    raise DataError(_no_headings(first, named_at))


def check_number(guests: int, place: Place) -> None:
    """Raise DataError if a list has more guests than allowed."""
    if guests > MOST_GUESTS:
        message = f"the list has {guests:,} guests; {MOST_GUESTS:,} are the most"
        hint = "divide the list, and give each part an event of its own"
        raise DataError(Problem(GUESTS_TOO_MANY, message, place, hint))


def _are_headings(row: Row) -> bool:
    return any(_field(cell) in _NAMES for cell in row) and sum(cell is not None for cell in row) > 1


def _field(cell: Scalar | None) -> str | None:
    """The field of a heading, or None."""
    words = " ".join((cell.text or "").casefold().replace("_", " ").split()) if cell else ""
    name = words.replace(" ", "_")
    return name if name in Guest.model_fields else _ALSO.get(words)


def guests_in(
    rows: Iterable[Row], headings: Row, columns: list[str | None], place: Place, findings: Findings
) -> Sequence:
    """The guests in the rows below some headings, whose fields are the `columns`; warnings go to the findings."""
    told = {index for index, cell in enumerate(headings) if cell is not None}
    warnings = GuestListWarnings()
    guests = [_guest(row, columns, told, warnings, findings) for row in rows]
    findings.add(*warnings.problems())
    return Sequence(tuple(guest for guest in guests if guest is not None), place)


def guest_columns(headings: Row, findings: Findings) -> list[str | None]:
    """The field of each column; unknown headings similar to known ones get a warning each, the others one together."""
    columns: list[str | None] = []
    unknown: list[Scalar] = []
    for cell in headings:
        field = _field(cell)
        if cell is not None and field is None:
            if meant := nearest(cell.text or "", map(_heading, Guest.model_fields), _LIKENESS):
                message, hint = f"the column `{cell.text}` is not read", f"did you mean `{meant}`?"
                findings.note(GUESTS_HEADING_UNKNOWN, message, cell.place, hint)
            else:
                unknown.append(cell)
        if cell is not None and field is not None and field in columns:
            hint = "delete one of the two, or give it another heading"
            findings.note(GUESTS_HEADING_TWICE, f"the column `{cell.text}` is there twice", cell.place, hint)
        columns.append(field)
    if unknown:
        names = ", ".join(f"`{(cell.text or '')[:40]}`" for cell in unknown[:_MOST_NAMED])
        more = f" and {len(unknown) - _MOST_NAMED} more" if len(unknown) > _MOST_NAMED else ""
        message = f"the columns {names}{more} are not read" if len(unknown) > 1 else f"the column {names} is not read"
        findings.note(GUESTS_HEADING_UNKNOWN, message, unknown[0].place, f"known: {_known()}")
    return columns


def _guest(
    row: Row, columns: list[str | None], told: set[int], warnings: GuestListWarnings, findings: Findings
) -> Mapping | None:
    """The guest in a row; None for a section heading and for an empty row."""
    entries: dict[str, Entry] = {}
    filled = [(index, cell) for index, cell in enumerate(row) if cell is not None]
    if not filled:
        return None
    for index, cell in filled:
        name = columns[index] if index < len(columns) else None
        if name == "reply" and (reply := warnings.reply(cell)):
            entries[name] = Entry(Scalar(reply, cell.place), cell.place)
        elif name == "release":  # spreadsheets begin words with a capital
            entries[name] = Entry(Scalar((cell.text or "").strip().lower(), cell.place), cell.place)
        elif name is not None and name != "reply":
            entries[name] = Entry(cell, cell.place)
        elif name is None and index not in told:
            told.add(index)
            hint = f"write one above it; known: {_known()}"
            message = "the column of this cell has no heading, and is not read"
            findings.note(GUESTS_HEADING_EMPTY, message, cell.place, hint)
    if len(filled) == 1 and entries.keys() <= {"number"} and filled[0][0] == min(told):
        warnings.sections.append(filled[0][1])
        return None
    return Mapping(entries, filled[0][1].place)


def _no_headings(first: tuple[Sheet, tuple[Row, ...]] | None, named_at: Place) -> Problem:
    hint = f"the first row should hold: {_known()}"
    if first is None or not first[1]:
        return Problem(GUESTS_EMPTY, "the guest list is empty", first[0].place if first else named_at, hint)
    top = first[1][0]
    near = next((f"; `{cell.text}` is none" for cell in top if cell and did_you_mean(cell.text or "", ["Surname"])), "")
    place = next(cell.place for cell in top if cell is not None)
    message = f"the headings `Surname` and `Given name` are missing{near}"
    return Problem(GUESTS_HEADING_MISSING, message, place, hint)


def _heading(field: str) -> str:
    return field.replace("_", " ").capitalize()


def _known() -> str:
    return ", ".join(_heading(field) for field in Guest.model_fields if field != "release")
