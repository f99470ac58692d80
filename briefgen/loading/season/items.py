"""The rows of the other sheets: guests, speeches, steps of the programme and more, put into their events by id."""

from collections.abc import Iterable
from itertools import islice

from briefgen.errors import Place
from briefgen.findings import Findings
from briefgen.hints import did_you_mean
from briefgen.loading.guest_list import guest_columns, guests_in
from briefgen.loading.season.cells import as_id
from briefgen.loading.season.columns import EVENT_ID, Detail, details
from briefgen.loading.season.drafts import Draft
from briefgen.loading.season.rows import RowReader, Table, cell_at, first_place, without_columns
from briefgen.loading.season.tables import Tables
from briefgen.rules.seasons import (
    SEASON_EVENT_UNKNOWN,
    SEASON_GUESTS_TWICE,
    SEASON_HEADING_MISSING,
    SEASON_ID_MISSING,
    SEASON_ID_TWICE,
    SEASON_ROW_EMPTY,
)
from briefgen.sources import Entry, Mapping, Row, Scalar, Sequence

_MOST_COMPARED = 20  # unknown ids with a hint on the nearest id: each is compared with all events
_MOST_CELLS = 5  # named in one message


def add_items(tables: Tables, drafts: dict[str, Draft], findings: Findings) -> None:
    """Put what the sheets besides that of events say into the events; rows that belong to none are noted."""
    for detail in details().values():
        for table in tables.details.get(detail.key, ()) if detail.key != "people" else ():
            _add(detail, table, drafts, findings)


def _add(detail: Detail, table: Table, drafts: dict[str, Draft], findings: Findings) -> None:
    at = table.index_of(EVENT_ID, "event", "id")
    own = table.index_of("id") if detail.by_id else None
    if at is None:
        return
    if detail.by_id and own is None:
        message = f"the heading `Id` is missing in the sheet {table.name}; none of its rows is read"
        hint = "add the column `Id`, with a short name for each row"
        findings.note(SEASON_HEADING_MISSING, message, first_place(table.headings), hint)
        return
    ids = {at, own}
    headings = without_columns(table.headings, ids)
    groups = [(draft, _filled(rows, at, draft.findings)) for draft, rows in _by_event(table, at, drafts, findings)]
    if detail.key == "guests":
        fields = guest_columns(headings, findings)
        for draft, rows in groups:
            guests = guests_in(
                (without_columns(row, ids) for row in rows), headings, fields, table.place, draft.findings
            )
            _add_guests(draft, guests)
        return
    reader = RowReader(headings, detail.model, findings)
    for draft, rows in groups:
        if not rows:
            continue
        items = [reader.node(without_columns(row, ids), first_place(row)) for row in rows]
        if own is not None:
            given = (
                as_id(cell) if (cell := cell_at(row, own)) else Scalar(None, table.place_in(row, own)) for row in rows
            )
            _add_by_id(detail, draft, zip(given, items, strict=True))
        else:
            before = draft.node.get(detail.key)
            listed = before.items if isinstance(before, Sequence) else ()
            draft.node = draft.node.replaced(detail.key, Sequence((*listed, *items), items[0].place))


def _by_event(table: Table, at: int, drafts: dict[str, Draft], findings: Findings) -> list[tuple[Draft, list[Row]]]:
    """The rows of each event; `at` is the column of its id."""
    groups: dict[str, list[Row]] = {}
    without: list[Row] = []
    for row in table.rows:
        cell = cell_at(row, at)
        if cell is None:
            without.append(row)
        else:
            groups.setdefault(as_id(cell).text or "", []).append(row)
    if without:
        _tell_without([table.place_in(row, at) for row in without], findings)
    unknown = [id for id in groups if id not in drafts]
    for number, id in enumerate(unknown):
        rows = groups.pop(id)
        lost = "its row here is" if len(rows) == 1 else f"its {len(rows)} rows here are"
        message = f"there is no event `{id[:60]}` in this file; {lost} not read"
        hint = did_you_mean(id, drafts) if number < _MOST_COMPARED else None
        first = cell_at(rows[0], at)
        place = first.place if first else table.place
        findings.note(
            SEASON_EVENT_UNKNOWN, message, place, hint or "write the id of an event as it stands in the sheet Events"
        )
    found = []
    for id, rows in groups.items():
        for row in rows:
            drafts[id].take(row)
        found.append((drafts[id], rows))
    return found


def _filled(rows: list[Row], at: int, findings: Findings) -> list[Row]:
    """The rows that say something; those with nothing but the event's id, in the column `at`, are noted."""
    filled, alone = list[Row](), list[Row]()
    for row in rows:
        (filled if any(cell for index, cell in enumerate(row) if index != at) else alone).append(row)
    if not alone:
        return filled
    one = len(alone) == 1
    what = "this row holds nothing besides" if one else f"{len(alone)} rows hold nothing besides"
    places = [first_place(row) for row in alone]
    message = f"{what} the id of an event, and {'is' if one else 'are'} not read{'' if one else f': {_cells(places)}'}"
    hint = "fill it in, or delete the row" if one else "fill them in, or delete the rows"
    findings.note(SEASON_ROW_EMPTY, message, places[0], hint)
    return filled


def _cells(places: list[Place]) -> str:
    said = ", ".join(str(place.cell or f"line {place.line}") for place in islice(places, _MOST_CELLS))
    return said + (" …" if len(places) > _MOST_CELLS else "")


def _tell_without(places: list[Place], findings: Findings) -> None:
    what = "a row has no id" if len(places) == 1 else f"{len(places)} rows have no id"
    message = f"{what} of its event, and cannot be read: {_cells(places)}"
    findings.note(SEASON_ID_MISSING, message, places[0], "write the id into the row, or delete the row")


def _add_guests(draft: Draft, guests: Sequence) -> None:
    before = draft.node.get("guests")
    if isinstance(before, Scalar):
        message = "the event names a file of guests, and has guests in the sheet of guests too"
        draft.findings.note(SEASON_GUESTS_TWICE, message, before.place, "keep one of the two")
        return
    listed = before.items if isinstance(before, Sequence) else ()
    draft.node = draft.node.replaced("guests", Sequence((*listed, *guests.items), guests.place))


def _add_by_id(detail: Detail, draft: Draft, items: Iterable[tuple[Scalar, Mapping]]) -> None:
    """Put items that have ids of their own into an event."""
    before = draft.node.get(detail.key)
    entries = dict(before.entries) if isinstance(before, Mapping) else {}
    place = draft.node.place
    for id, item in items:
        place = item.place
        if id.text is None:
            message = f"a row of the sheet {detail.title} has no id"
            draft.findings.note(SEASON_ID_MISSING, message, id.place, "write one into the column `Id`")
        elif id.text in entries:
            note_twice(id, entries[id.text].key_place, draft.findings)
        else:
            entries[id.text] = Entry(item, id.place)
    draft.node = draft.node.replaced(detail.key, Mapping(entries, place))


def note_twice(id: Scalar, first: Place, findings: Findings) -> None:
    """Note that two rows have one id."""
    message = f"the id `{(id.text or '')[:60]}` stands here and in {first.cell or first}"
    findings.note(SEASON_ID_TWICE, message, id.place, "give each row an id of its own")
