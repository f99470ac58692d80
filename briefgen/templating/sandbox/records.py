"""What a template holds in its hand: read-only records of named values."""

from collections.abc import Callable, Mapping
from typing import Any


class Record:
    """Named values that a template may read with a dot, and nothing else.

    A field that is not given is there and empty, and a record that is not given is false and has all its fields
    empty, so that `event.venue.city` can be written without asking first. A name that no such record has is an error
    in the template. The words of a record are its `text`, `name` or `title`.
    """

    __slots__ = ("_given", "_values", "_what")

    def __init__(self, what: str, values: Mapping[str, object], given: bool = True) -> None:
        self._what, self._values, self._given = what, dict(values), given

    def __str__(self) -> str:
        return str(self._values.get("text") or self._values.get("name") or self._values.get("title") or "")

    def __bool__(self) -> bool:
        return self._given

    def __repr__(self) -> str:
        return f"<{self._what}>"

    __eq__ = object.__eq__
    __hash__ = object.__hash__


def field_of(record: Record, name: str, otherwise: Callable[..., Any]) -> Any:
    """A record's field, or what `otherwise(obj=record, name=name)` makes of a name that it does not have."""
    values = record._values
    return values[name] if name in values else otherwise(obj=record, name=name)


def amend(record: Record, values: Mapping[str, object]) -> None:
    """Add values to a record while the view is being built; a finished record never changes."""
    record._values.update(values)


def names_of(record: Record) -> list[str]:
    """The names that a record has, for a message."""
    return list(record._values)


def items_of(record: object) -> int:
    """How many items the lists of a record have: the guests of an event, its people, its steps."""
    if not isinstance(record, Record):
        return 0
    return sum(len(value) for value in record._values.values() if isinstance(value, list | tuple))


def kind_of(record: Record) -> str:
    """What a record is, in a word ("person"), for a message."""
    return record._what
