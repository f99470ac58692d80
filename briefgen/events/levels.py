"""Release levels: who may read a field, declared beside it with `public`, `partner`, `internal` or `as_item`.

What an audience gets is worked out from the top down. A field is as open as its own level and what it stands in
allow, the lesser of both. An item (a speech, a fact, a step of the programme) starts at the level of the field that
it is listed in, unless it says `release:`; its fields marked `as_item` go with it, the others keep their own level.
"""

from enum import Enum
from functools import total_ordering
from typing import Any

from pydantic import BaseModel, Field


@total_ordering
class Level(Enum):
    """Who may read it: this office, its partners, anybody."""

    INTERNAL = "internal"
    PARTNER = "partner"
    PUBLIC = "public"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Level):
            return NotImplemented
        return _RANK[self] < _RANK[other]


_RANK = {level: rank for rank, level in enumerate(Level)}


def public(description: str, default: Any = ...) -> Any:
    """A field that anybody may read; without a default it has to be given."""
    return _field(description, default, Level.PUBLIC)


def partner(description: str, default: Any = ...) -> Any:
    """A field for partners and this office."""
    return _field(description, default, Level.PARTNER)


def internal(description: str, default: Any = ...) -> Any:
    """A field for this office alone."""
    return _field(description, default, Level.INTERNAL)


def as_item(description: str, default: Any = ...) -> Any:
    """A field as open as the item that it is part of."""
    return _field(description, default, None)


def level_of(model: type[BaseModel], name: str) -> Level | None:
    """The level declared for a field; None for one that is as open as its item.

    Raises LookupError for a field that declares nothing: every field of an event has to.
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
