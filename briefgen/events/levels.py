"""Release levels: who may read a field, declared on the field with `public`, `partner`, `internal` or `as_item`.

The level of a value is computed from the top down: the more restrictive of the field's own level and the level of what
contains it. An item (a speech, a fact, a step of the programme) starts with the level of the field that lists it,
unless it has `release:`; its fields marked `as_item` have the item's level, the others keep their own.
"""

from enum import Enum
from functools import total_ordering
from typing import Any

from pydantic import BaseModel, Field


@total_ordering
class Level(Enum):
    """Who may read it: this office, its partners, anybody."""

    rank: int

    INTERNAL = "internal"
    PARTNER = "partner"
    PUBLIC = "public"

    def __init__(self, _: str) -> None:
        self.rank = len(type(self).__members__)  # of the members defined so far

    def __lt__(self, other: object) -> bool:
        return self.rank < other.rank if isinstance(other, Level) else NotImplemented

    def __ge__(self, other: object) -> bool:
        return self.rank >= other.rank if isinstance(other, Level) else NotImplemented


def public(description: str, default: Any = ...) -> Any:
    """A field that anybody may read; required if it has no default."""
    return _field(description, default, Level.PUBLIC)


def partner(description: str, default: Any = ...) -> Any:
    """A field for partners and this office."""
    return _field(description, default, Level.PARTNER)


def internal(description: str, default: Any = ...) -> Any:
    """A field for this office alone."""
    return _field(description, default, Level.INTERNAL)


def as_item(description: str, default: Any = ...) -> Any:
    """A field with the level of the item that contains it."""
    return _field(description, default, None)


def level_of(model: type[BaseModel], name: str) -> Level | None:
    """The level declared for a field; None for a field marked `as_item`.

    Raises LookupError for a field without a declaration: every field of an event needs one.
    """
    for mark in model.model_fields[name].metadata:
        if isinstance(mark, _LevelMark):
            return mark.level
    raise LookupError(f"{model.__name__}.{name} declares no release level")


class _LevelMark:
    __slots__ = ("level",)

    def __init__(self, level: Level | None) -> None:
        self.level = level


def _field(description: str, default: Any, level: Level | None) -> Any:
    field = Field(default, description=description)
    field.metadata.append(_LevelMark(level))
    return field
