"""What stands in the sheets of a new workbook of events: headings and example rows, from the model and one example."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.events import Event, Settings
from briefgen.loading.season import Column, columns_of, details
from briefgen.sources import Mapping, Node, Scalar, Sequence, find, read_data
from briefgen.workspace import shipped_templates

EVENTS = "Events"
_WRITTEN = ("guests", "speeches", "programme", "people")  # the lists that have a sheet from the start


@dataclass(frozen=True, slots=True)
class NewSheet:
    """A sheet: its columns and example rows, of cells as text. `ids` are the headings of the ids before the columns.

    A sheet that is not `written` is read where somebody adds it.
    """

    title: str
    ids: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[str | None, ...], ...] = ()
    written: bool = True

    @property
    def headings(self) -> tuple[str, ...]:
        """The first row."""
        return (*self.ids, *(column.heading for column in self.columns))


def new_sheets() -> tuple[NewSheet, ...]:
    """The sheet of events, and those of the lists of an event."""
    example = read_data(shipped_templates() / "workbook" / "season.yaml")
    id = _text(find(example, ("id",))) or ""
    columns = tuple(sorted(columns_of(Event), key=_order))
    return NewSheet(EVENTS, (), columns, (_cells(example, columns),)), *_of_lists(example, id)


def _order(column: Column) -> tuple[bool, bool]:
    """What every event needs comes first, what only replaces the office's settings last."""
    return column.path[0] in Settings.model_fields, not column.required and column.path != ("id",)


def _of_lists(example: Node, id: str) -> Iterator[NewSheet]:
    every = {detail.key: detail for detail in details().values()}
    for key in (*_WRITTEN, *(key for key in every if key not in _WRITTEN)):
        detail = every[key]
        ids = (*(() if key == "people" else ("Event id",)), *(("Id",) if detail.by_id else ()))
        rows = []
        node = find(example, (key,)) if key in _WRITTEN else None
        if isinstance(node, Mapping):
            rows = [(name, *_cells(entry.node, detail.columns)) for name, entry in node.entries.items()]
        elif isinstance(node, Sequence):
            rows = [(id, *_cells(item, detail.columns)) for item in node.items]
        yield NewSheet(detail.title, ids, detail.columns, tuple(rows), key in _WRITTEN)


def _cells(node: Node, columns: tuple[Column, ...]) -> tuple[str | None, ...]:
    return tuple(_cell(node, column) for column in columns)


def _cell(node: Node, column: Column) -> str | None:
    found = find(node, column.path)
    if not isinstance(found, Sequence):
        return _text(found)
    said = [text for item in found.items if (text := _of_item(item, column))]
    return "\n".join(said) or None


def _of_item(item: Node, column: Column) -> str | None:
    """The text of an item that belongs into the column: the plain one, or the one beside its word."""
    if isinstance(item, Scalar):
        return item.text if column.with_field is None else None
    key, word = column.with_field or ("", "")
    return _text(find(item, ("text",))) if _text(find(item, (key,))) == word else None


def _text(node: Node | None) -> str | None:
    return node.text if isinstance(node, Scalar) else None
