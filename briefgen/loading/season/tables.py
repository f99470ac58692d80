"""The sheets of a season as tables, and which of them a sheet is: told from its headings and its name alone."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from briefgen.errors import DataError, Place, Problem
from briefgen.events import Event
from briefgen.findings import Findings
from briefgen.hints import nearest
from briefgen.loading.season.columns import EVENT_ID, columns_of, details, plain
from briefgen.loading.season.rows import Table, tell_unheaded
from briefgen.reading import shown
from briefgen.rules.seasons import SEASON_HEADING_MISSING, SEASON_NONE, SEASON_SHEET_UNKNOWN
from briefgen.rules.tables import TABLE_TOO_LARGE, WORKBOOK_NOT_A_WORKBOOK, WORKBOOK_TOO_LARGE
from briefgen.sources import Row, Sheet, read_tables

FARTHEST_HEADINGS = 30  # non-empty rows; titles and dates may come above the headings
# The headings by which a table of events is known, with what their columns say.
_NEEDED = {"Title": "what each event is called", "Start": "when each event begins"}
_EVENTS = {*map(plain, _NEEDED)}
_OF_GUESTS = {"name", "surname", "given name", "first name", "last name", "full name"}
_FEWEST_KNOWN = 3  # headings that events have and guests do not, from which a sheet seems to hold events
_LIKENESS = 0.6  # minimal similarity of a heading to one of these
_EVENT_IDS = {EVENT_ID, "event"}
# Sheets that `briefgen new --workbook` writes to explain the others, each with its first heading.
EXPLAINING = {"Columns": "Sheet", "Lists": "Lists to choose from"}
_NOT_READABLE = {TABLE_TOO_LARGE, WORKBOOK_NOT_A_WORKBOOK, WORKBOOK_TOO_LARGE}


@dataclass(slots=True)
class Tables:
    """The tables of a season: of events, and of what belongs to them by the key of the field ("guests", "people").

    `faults` are cells that hold no value, which concern only the event whose row they are in.
    """

    events: list[Table] = field(default_factory=list)
    details: dict[str, list[Table]] = field(default_factory=dict)
    faults: list[Problem] = field(default_factory=list)


def has_events(headings: Iterable[str]) -> bool:
    """Whether headings are those of a table in which a row is an event."""
    return {plain(heading) for heading in headings} >= _EVENTS


def seem_of_events(title: str, top: Iterable[Iterable[str]]) -> bool:
    """Whether the first rows of a sheet seem to be those of events, although one of the headings needed is missing.

    Such a sheet is called Events and has a heading of events, or has several that only events have.
    """
    if plain(title) in details():
        return False
    fewest = 1 if plain(title) == "events" else _FEWEST_KNOWN
    rows = ({*map(plain, row)} for row in top)
    return any(len(held & _event_headings()) >= fewest and not held & _OF_GUESTS for held in rows)


@cache
def _event_headings() -> frozenset[str]:
    """The headings that only events have, not guests or people, and the two that each event needs."""
    of_others = {name for each in details().values() for column in each.columns for name in column.names}
    of_events = {name for column in columns_of(Event) for name in column.names}
    return frozenset((of_events - of_others - {"id"}) | _EVENTS)


def read_tables_of(path: Path, findings: Findings) -> Tables:
    """The tables of a workbook or CSV file; what is not read is noted.

    Raises DataError if the file cannot be read, or if no sheet has the headings of events.
    """
    found, others = Tables(), list[tuple[Sheet, list[Row]]]()
    for sheet in read_tables(path):
        rows = _rows(sheet, found)
        at = next((at for at, row in enumerate(rows[:FARTHEST_HEADINGS]) if has_events(_texts(row))), None)
        if at is None:
            others.append((sheet, rows))
            continue
        found.events.append(_table(sheet, rows, at, findings))
    misspelt = [problem for sheet, rows in others if (problem := _misspelt(sheet, rows))]
    if not found.events:
        raise DataError(misspelt or _none(others, path))
    findings.add(*misspelt)
    for sheet, rows in others:
        _sort_in(sheet, rows, found, findings)
    return found


def _misspelt(sheet: Sheet, rows: list[Row]) -> Problem | None:
    """What is wrong with the headings of a sheet that seems to hold events, or None for any other sheet."""
    title = sheet.place.sheet or ""
    top = next((row for row in rows[:FARTHEST_HEADINGS] if seem_of_events(title, [_texts(row)])), None)
    if top is None:
        return None
    missing = [name for name in _NEEDED if plain(name) not in {*map(plain, _texts(top))}]
    unknown = {cell.text or "": cell for cell in top if cell and plain(cell.text or "") not in _event_headings()}
    meant = {name: nearest(name, unknown, _LIKENESS) for name in missing}
    near = {name: text for name, text in meant.items() if text}
    names = " and ".join(f"`{name}`" for name in missing)
    what = f"the heading {names} is" if len(missing) == 1 else f"the headings {names} are"
    where = f" in the sheet {title}" if title else ""
    place = next((unknown[text].place for text in near.values()), None) or next(cell.place for cell in top if cell)
    said = "; ".join(f"did you mean `{name}` by `{text}`?" for name, text in near.items())
    return Problem(
        SEASON_HEADING_MISSING,
        f"{what} missing{where}; none of its rows is read",
        place,
        said or "; ".join(f"write `{name}` above the column that says {_NEEDED[name]}" for name in missing),
    )


def _rows(sheet: Sheet, found: Tables) -> list[Row]:
    """The rows; cells without a valid value are left out and noted. Raises DataError for a damaged sheet."""
    rows: list[Row] = []
    try:
        for row in sheet.rows:
            if any((cell.text or "").isspace() for cell in row if cell):  # no-break spaces alone
                row = tuple(None if cell and (cell.text or "").isspace() else cell for cell in row)
            if any(row):
                rows.append(row)
    except DataError as error:
        if any(problem.rule in _NOT_READABLE for problem in error.problems):
            raise
        found.faults += error.problems
    return rows


def _table(sheet: Sheet, rows: list[Row], at: int, findings: Findings) -> Table:
    findings.add(*sheet.problems)
    headings = _texts(rows[at])
    below = [row for row in rows[at + 1 :] if _texts(row) != headings]  # printed lists repeat them on each page
    table = Table(sheet.place, rows[at], below)
    tell_unheaded(table, findings)
    return table


def _sort_in(sheet: Sheet, rows: list[Row], found: Tables, findings: Findings) -> None:
    """Find out what a sheet without events holds, by its name."""
    title = sheet.place.sheet or ""
    if not rows or EXPLAINING.get(title) == _texts(rows[0])[0]:
        return
    detail = details().get(plain(title))
    if detail is None:
        known = ["Events", *(each.title for each in details().values())]
        meant = nearest(title, known)
        hint = f"did you mean `{meant}`?" if meant else f"sheets that are: {', '.join(known)}"
        findings.note(SEASON_SHEET_UNKNOWN, f"the sheet `{title}` is not read", sheet.place, hint)
        return
    wanted = {"id"} if detail.key == "people" else _EVENT_IDS if detail.by_id else _EVENT_IDS | {"id"}
    at = next((at for at, row in enumerate(rows[:FARTHEST_HEADINGS]) if wanted & {*map(plain, _texts(row))}), None)
    if at is None:
        heading = "Id" if detail.key == "people" else "Event id"
        message = f"the heading `{heading}` is missing in the sheet {title}; none of its rows is read"
        place = next(cell.place for cell in rows[0] if cell)
        hint = f"write `{heading}` above the column with the {'ids of people' if heading == 'Id' else 'ids of events'}"
        findings.note(SEASON_HEADING_MISSING, message, place, hint)
        return
    found.details.setdefault(detail.key, []).append(_table(sheet, rows, at, findings))


def _texts(row: Row) -> list[str]:
    return [cell.text or "" for cell in row if cell] or [""]


def _none(others: list[tuple[Sheet, list[Row]]], path: Path) -> Problem:
    first = next((cell.place for _, rows in others for row in rows for cell in row if cell), None)
    place = first or (others[0][0].place if others else Place(shown(path)))
    message = "no row here is an event: the headings `Title` and `Start` are missing"
    hint = "briefgen new --workbook season.xlsx writes an empty workbook for events, with all headings"
    return Problem(SEASON_NONE, message, place, hint)
