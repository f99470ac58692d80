"""The people of a season: one sheet for all events, of which each event gets those that it names."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from briefgen.errors import DataError
from briefgen.events import Event, Part, Person
from briefgen.findings import Findings
from briefgen.loading.names import NAMED_BY
from briefgen.loading.references import references_in
from briefgen.loading.season.cells import as_id
from briefgen.loading.season.items import note_twice
from briefgen.loading.season.rows import RowReader, Table, cell_at, first_place, without_columns
from briefgen.reading import is_file
from briefgen.rules.seasons import SEASON_ID_MISSING
from briefgen.sources import Entry, Mapping, Scalar, Sequence, find, read_data
from briefgen.workspace import WORKSPACE_FILE, find_workspace

_MOST_OFFERED = 200  # people that an event gets for the sake of a hint, where it names one who is not there


class Registry:
    """The people in the sheets of a file. Rows without an id, and ids that stand twice, are noted."""

    def __init__(self, tables: Iterable[Table], file: Path, findings: Findings) -> None:
        self._people: dict[str, Entry] = {}
        for table in tables:
            at = table.index_of("id")
            reader = RowReader(without_columns(table.headings, {at}), Person, findings)
            for row in table.rows:
                cell = cell_at(row, at) if at is not None else None
                id = as_id(cell) if cell else None
                if id is None:
                    message = "this person has no id, and can be named by no event"
                    place = first_place(row) if at is None else table.place_in(row, at)
                    findings.note(SEASON_ID_MISSING, message, place, "write a short one into the column `Id`: okoro")
                elif id.text in self._people:
                    note_twice(id, self._people[id.text].key_place, findings)
                else:
                    self._people[id.text or ""] = Entry(reader.node(without_columns(row, {at}), id.place), id.place)
        self._spokesperson = _spokesperson(file) if self._people else None

    def with_people(self, event: Mapping) -> Mapping:
        """The event with the people that it names and whom these name, and the office's spokesperson."""
        if not self._people:
            return event
        file = event.get("people")
        named = dict.fromkeys(self._named_by(event, Event))
        waiting = [*named, self._spokesperson]
        while waiting:
            id = waiting.pop()
            if id in self._people:
                named[id] = None
                person = self._people[id].node
                more = self._named_by(person, Person) if isinstance(person, Mapping) else ()
                waiting += [each for each in more if each not in named]
        chosen = {id: self._people[id] for id in named if id in self._people}
        if file is None and len(self._people) <= _MOST_OFFERED and any(id not in self._people for id in named):
            # So that the hint on the unknown one can name who is meant: names alone, as what else is wrong with these
            # people is no matter of this event.
            names = {id: _name_in(entry) for id, entry in self._people.items()}
            chosen = {**{id: entry for id, entry in names.items() if entry}, **chosen}
        if not chosen:
            return event
        people = Mapping(chosen, next(iter(chosen.values())).key_place)
        return event.replaced("people", Sequence((file, people), file.place) if file else people)

    def _named_by(self, node: Mapping, model: type[Part]) -> Iterator[str]:
        for scalar, reference in references_in(node, model):
            if reference.into == "people" and scalar.text and scalar.text not in reference.words:
                yield scalar.text


def _name_in(person: Entry) -> Entry | None:
    """The person with what a hint compares, or None without a name."""
    node = person.node
    if not isinstance(node, Mapping) or node.get("name") is None:
        return None
    told = {key: entry for key, entry in node.entries.items() if key in NAMED_BY}
    return Entry(Mapping(told, node.place), person.key_place)


def _spokesperson(file: Path) -> str | None:
    """The id of the office's spokesperson, whom every event of the office may print."""
    settings = find_workspace(file) / WORKSPACE_FILE
    try:
        found = find(read_data(settings), ("office", "spokesperson")) if is_file(settings) else None
    except DataError:  # told by every event
        return None
    return found.text if isinstance(found, Scalar) else None
