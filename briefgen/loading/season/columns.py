"""The columns of tables in which a row is an event or a part of one; derived from the model."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any, Literal, TypeGuard, get_args, get_origin

from briefgen.events import FILLED_IN, Event, Part
from briefgen.validation import bare_type, field_key

# Fields of an event that may be the name of a file, in place of what the file holds.
FILES = ("people", "guests")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"  # of the columns of a sheet
EVENT_ID = "event id"  # the heading, in the form of `plain`, of what a row belongs to


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, and the path of the field in files; `model` and `name` are where the field is declared.

    A cell holds one value, or several (`many`). `with_field` is what each item has beside its text: status approved.
    """

    heading: str
    path: tuple[str, ...]
    model: type[Part]
    name: str
    many: bool = False
    with_field: tuple[str, str] | None = None

    @property
    def names(self) -> frozenset[str]:
        """The headings that mean this column: its own, the path, and one of several in the singular."""
        own = {plain(self.heading)} if self.with_field else {plain(self.heading), plain(" ".join(self.path))}
        return frozenset(own | {name.removesuffix("s") for name in own if self.many})

    @property
    def description(self) -> str:
        """What the field is for."""
        return self.model.model_fields[self.name].description or ""

    @property
    def required(self) -> bool:
        """Whether every row needs it."""
        filled_in = self.model is Event and self.name in FILLED_IN
        return len(self.path) == 1 and self.needed and not filled_in

    @property
    def needed(self) -> bool:
        """Whether the part that it belongs to needs it."""
        return self.model.model_fields[self.name].is_required()

    @property
    def required_with(self) -> str | None:
        """The columns that need this one as soon as one of them is filled in; None if there are none."""
        if len(self.path) == 1 or not self.needed:
            return None
        return _words(" ".join(self.path[:-1]))

    @property
    def kind(self) -> Any:
        """The type of the values in a cell."""
        kind = bare_type(self.model.model_fields[self.name].annotation)
        return bare_type(get_args(kind)[0]) if get_origin(kind) is tuple else kind

    @property
    def choices(self) -> tuple[str, ...]:
        """The words that a cell may have; empty if any are allowed."""
        return _choices(self.kind)


@dataclass(frozen=True, slots=True)
class Detail:
    """A sheet whose rows are items of one list of an event; `by_id`: each has an id of its own."""

    title: str
    key: str
    model: type[Part]
    by_id: bool

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns besides the ids."""
        return columns_of(self.model)


@cache
def columns_of(model: type[Part]) -> tuple[Column, ...]:
    """The columns of a part, in the order of the model, `release` last; fields that make no sensible cell have none."""
    return tuple(sorted(_columns(model, (), ""), key=lambda column: column.path == ("release",)))


@cache
def details() -> dict[str, Detail]:
    """The sheets of an event's lists, by title in the form of `plain`."""
    found = {}
    for name, field in Event.model_fields.items():
        kind = bare_type(field.annotation)
        item = bare_type(get_args(kind)[-1 if get_origin(kind) is dict else 0]) if get_args(kind) else None
        if get_origin(kind) in (tuple, dict) and _is_part(item):
            key = field_key(name, field)
            found[plain(key)] = Detail(_words(key), key, item, get_origin(kind) is dict)
    return found


def plain(text: str) -> str:
    """A heading or title in words of small letters alone: "Media.headline " and "media headline" are the same."""
    return " ".join(re.sub(r"[\W_]+", " ", text.casefold()).split())


def _columns(model: type[Part], path: tuple[str, ...], around: str) -> Iterator[Column]:
    for name, field in model.model_fields.items():
        key = field_key(name, field)
        here, kind = (*path, key), bare_type(field.annotation)
        heading = around if around and key == model.short else _words(f"{around} {key}")
        if model is Event and key in FILES:
            yield Column(f"{heading} file", here, model, name)
        elif _is_part(kind):
            yield from _columns(kind, here, heading)
        elif get_origin(kind) is tuple:
            yield from _of_several(Column(heading, here, model, name, many=True), bare_type(get_args(kind)[0]))
        elif get_origin(kind) is not dict:
            yield Column(heading, here, model, name)


def _of_several(column: Column, item: Any) -> Iterator[Column]:
    """The column of a list; where an item is more than a text, one more for each word that may stand beside it."""
    if not _is_part(item):
        yield column
    elif item.short:
        yield column
        for name, field in item.model_fields.items():
            words = _choices(bare_type(field.annotation)) if name != "release" else ()
            for word in words:
                if word != field.default:
                    told = (field_key(name, field), word)
                    yield Column(f"{column.heading}: {word}", column.path, column.model, column.name, True, told)


def _choices(kind: Any) -> tuple[str, ...]:
    if get_origin(kind) is Literal:
        return tuple(map(str, get_args(kind)))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return tuple(str(each.value) for each in kind)
    return ("yes", "no") if kind is bool else ()


def _words(key: str) -> str:
    words = key.replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def _is_part(kind: Any) -> TypeGuard[type[Part]]:
    return isinstance(kind, type) and issubclass(kind, Part)
