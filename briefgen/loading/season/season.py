"""The events of a workbook or CSV file in which a row is an event, with what the other sheets say about them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from briefgen.errors import DataError, Place, Problem
from briefgen.events import Event
from briefgen.findings import Findings
from briefgen.loading.season.drafts import Draft, row_at
from briefgen.loading.season.items import add_items
from briefgen.loading.season.people import Registry
from briefgen.loading.season.rows import RowReader, first_place
from briefgen.loading.season.tables import FARTHEST_HEADINGS, Tables, has_events, read_tables_of, seem_of_events
from briefgen.loading.source import EventRow
from briefgen.names import file_name
from briefgen.reading import LARGEST_TEXT, is_file, read_bytes, shown
from briefgen.rules.seasons import SEASON_ID_TWICE, SEASON_SEVERAL
from briefgen.sources import TABLE_ENDINGS, TEXT_TABLES, Mapping, Scalar, texts_at_top


@dataclass(frozen=True, slots=True)
class Season:
    """The events of a file, and the problems that are none of a single event."""

    events: tuple[EventRow, ...]
    problems: tuple[Problem, ...]


def is_table(path: Path) -> bool:
    """Whether a file is a workbook or a CSV file, by its ending."""
    return path.suffix.lower() in TABLE_ENDINGS


def is_season(path: Path) -> bool:
    """Whether rows of a table are events: some sheet has the headings Title and Start. Only its top is read.

    Raises DataError if the file cannot be read, or if it seems to hold events but no sheet has these headings.
    """
    tops = list(texts_at_top(path, FARTHEST_HEADINGS))
    if any(has_events(row) for _, top in tops for row in top):
        return True
    if any(seem_of_events(title, top) for title, top in tops):
        read_tables_of(path, Findings())  # raises with the cell
    return False


def may_be_season(path: Path) -> bool:
    """Whether a CSV file that cannot be read has the headings of events: one saved by Excel in an old encoding."""
    if path.suffix.lower() not in TEXT_TABLES or not is_file(path):
        return False
    text = read_bytes(path, LARGEST_TEXT).replace(b"\0", b"").decode("latin-1").lstrip("þÿ")  # the mark of UTF-16
    return any(has_events(re.split("[,;\t]", line)) for line in islice(text.splitlines(), FARTHEST_HEADINGS))


def several(path: Path) -> Problem:
    """Why a table cannot be taken for one event. Raises DataError if it cannot be read as events at all."""
    read_season(path)
    message = "in this file each row is an event, and only one event can be shown here"
    hint = "name it to generate, check or batch; those make or check the papers of each"
    return Problem(SEASON_SEVERAL, message, Place(shown(path)), hint)


def read_season(path: Path) -> Season:
    """The events in the rows of a workbook or CSV file.

    Raises DataError if the file cannot be read, has no table of events, or gives two events the same id.
    """
    findings = Findings()
    tables = read_tables_of(path, findings)
    drafts = _drafts(tables, findings)
    add_items(tables, drafts, findings)
    registry = Registry(tables.details.get("people", ()), path, findings)
    _add_faults(tables.faults, drafts.values(), findings)
    events = []
    for id, draft in drafts.items():
        node = registry.with_people(draft.node)
        events.append(EventRow(path, id, node, draft.findings.problems))
    return Season(tuple(events), findings.problems)


def _drafts(tables: Tables, findings: Findings) -> dict[str, Draft]:
    """The events by id, from the tables of events alone."""
    drafts: dict[str, Draft] = {}
    twins: list[Problem] = []
    for table in tables.events:
        reader = RowReader(table.headings, Event, findings)
        for row in table.rows:
            node = reader.node(row, first_place(row))
            id = _id_of(node)
            if id.text in drafts:
                twins.append(_twin(id, drafts[id.text].node))
                continue
            draft = drafts[id.text or ""] = Draft(node.replaced("id", id))
            draft.take(row)
    if twins:
        raise DataError(twins)
    return drafts


def _id_of(event: Mapping) -> Scalar:
    """The id in the row, or else one made of the title."""
    given, title = event.get("id"), event.get("title")
    if isinstance(given, Scalar):
        return given
    text = title.text if isinstance(title, Scalar) else None
    place = title.place if title else event.place
    return Scalar(file_name(text or f"row {place.cell or place.line}", "event"), place)


def _twin(id: Scalar, other: Mapping) -> Problem:
    first = other.entries["id"].node.place
    where = f"cell {first.cell} of the sheet {first.sheet}" if first.cell else str(first)
    message = f"the event has the id '{(id.text or '')[:60]}', and so has the one in {where}"
    return Problem(SEASON_ID_TWICE, message, id.place, "give each event an id of its own, in the column `Id`")


def _add_faults(faults: Iterable[Problem], drafts: Iterable[Draft], findings: Findings) -> None:
    """Give each cell without a value to the event of its row; the others concern the file."""
    owners = {row: draft for draft in drafts for row in draft.rows} if faults else {}
    for problem in faults:
        owner = owners.get(row_at(problem.place)) if problem.place else None
        (owner.findings if owner else findings).add(problem)
