"""Read-only values that templates see, each under a name."""

from collections.abc import Callable, Mapping
from typing import Any


class NamedValues:
    """Named values that a template may read with a dot, without any other access.

    A field that is not given exists and is empty; a group that is not given is false and all its fields are empty, so
    that `event.venue.city` needs no condition. A name that the group does not have is an error in the template. A group
    is printed as its `text`, `name` or `title`.
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


def field_of(group: NamedValues, name: str, otherwise: Callable[..., Any]) -> Any:
    """A group's field, or the result of `otherwise(obj=group, name=name)` if it has no such name."""
    values = group._values
    return values[name] if name in values else otherwise(obj=group, name=name)


def amend(group: NamedValues, values: Mapping[str, object]) -> None:
    """Add values to a group while the view is being built; a finished one never changes."""
    group._values.update(values)


def names_of(group: NamedValues) -> list[str]:
    """The names that a group has, for a message."""
    return list(group._values)


def items_of(group: object) -> int:
    """The number of items in all lists of a group: the guests of an event, its people, its steps."""
    if not isinstance(group, NamedValues):
        return 0
    return sum(len(value) for value in group._values.values() if isinstance(value, list | tuple))


def kind_of(group: NamedValues) -> str:
    """The type of a group, in a word ("person"), for a message."""
    return group._what
