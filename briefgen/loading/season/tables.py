"""The sheets of a season as tables, and which of them a sheet is: told from its headings and its name alone."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.errors import DataError, Place, Problem
from briefgen.findings import Findings
from briefgen.hints import nearest
from briefgen.loading.season.columns import EVENT_ID, details, plain
from briefgen.loading.season.rows import Table, tell_unheaded
from briefgen.reading import shown
from briefgen.rules.seasons import SEASON_HEADING_MISSING, SEASON_NONE, SEASON_SHEET_UNKNOWN
from briefgen.rules.tables import TABLE_TOO_LARGE, WORKBOOK_NOT_A_WORKBOOK, WORKBOOK_TOO_LARGE
from briefgen.sources import Row, Sheet, read_tables

FARTHEST_HEADINGS = 30  # non-empty rows; titles and dates may come above the headings
_EVENTS = {"title", "start"}
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
    if not found.events:
        raise DataError(_none(others, path))
    for sheet, rows in others:
        _sort_in(sheet, rows, found, findings)
    return found


def _rows(sheet: Sheet, found: Tables) -> list[Row]:
    """The rows; cells without a valid value are left out and noted. Raises DataError for a damaged sheet."""
    rows: list[Row] = []
    try:
        rows.extend(sheet.rows)
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
        known = {each.title: each for each in details().values()}
        meant = nearest(title, known)
        hint = f"did you mean `{meant}`?" if meant else f"sheets that are: Events, {', '.join(known)}"
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
