"""The shapes of a template's names according to the data model: records with their fields, lists, values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from briefgen.events import Event, Level, MonthDay, Part, SendingOffice, reference_of
from briefgen.languages import Language
from briefgen.templating.derived import REFERRED_TO, extra_names, noun_of
from briefgen.validation import field_key


# Compared by identity: there is one per model, and models contain one another.
@dataclass(frozen=True, slots=True, eq=False)
class RecordShape:
    """A record: the word for it in a message, and its fields."""

    noun: str
    fields: Mapping[str, "Shape"]


@dataclass(frozen=True, slots=True)
class ListShape:
    """A list of items of one shape."""

    item: "Shape"


@dataclass(frozen=True, slots=True)
class Plain:
    """A value without fields, and its parts that a template may read."""

    noun: str
    parts: frozenset[str] = frozenset()


Shape: TypeAlias = RecordShape | ListShape | Plain | None  # None: known only at run time

TEXT, NUMBER = Plain("a text"), Plain("a number")
_DAY, _CLOCK = {"year", "month", "day"}, {"hour", "minute"}
_PLAIN: dict[object, Plain] = {
    int: NUMBER,
    date: Plain("a date", frozenset(_DAY)),
    time: Plain("a time of day", frozenset(_CLOCK)),
    datetime: Plain("a date with a time", frozenset(_DAY | _CLOCK)),
    MonthDay: Plain("a day of the year", frozenset({"month", "day"})),
    Level: TEXT,
}


# Derived values of records that are not texts, by name.
_EXTRAS: dict[str, Shape] = {
    "is_principal": None,
    "replies": ListShape(RecordShape("reply", {"text": TEXT, "count": NUMBER})),
    "glossary": ListShape(RecordShape("acronym", {"acronym": TEXT, "expansion": TEXT})),
}


@cache
def shapes_in(language: Language) -> Mapping[str, Shape]:
    """The names that every template starts with; `view` gives them their values."""
    models = _Models(language)
    return {
        "event": models.record(Event),
        "office": models.record(SendingOffice),
        "markings": RecordShape("set of markings", dict.fromkeys((level.value for level in Level), TEXT)),
        "kind": RecordShape("kind", {"title": TEXT, "name": TEXT, "sections": ListShape(TEXT)}),
        "cut_off": _PLAIN[datetime],
    }


class _Models:
    """The records of the data model as templates see them in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.records: dict[type[Part], RecordShape] = {}

    def record(self, model: type[Part]) -> RecordShape:
        if model not in self.records:
            fields: dict[str, Shape] = {}
            self.records[model] = RecordShape(noun_of(model), fields)
            fields |= {field_key(name, info): self.of_field(model, name) for name, info in model.model_fields.items()}
            fields |= {name: _EXTRAS.get(name, TEXT) for name in extra_names(model, self.language)}
            if model is Event:
                fields["people_to_meet"] = fields["people"]
        return self.records[model]

    def of_field(self, model: type[Part], name: str) -> Shape:
        annotation = model.model_fields[name].annotation
        reference = reference_of(model, name)
        if reference is None:
            return self.of_annotation(annotation)
        named = None if reference.words else self.record(REFERRED_TO[reference.into])
        origin = get_origin(annotation)
        return ListShape(named) if origin is tuple else None if origin is dict else named

    def of_annotation(self, annotation: Any) -> Shape:
        origin, inner = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            return self.of_annotation(inner[0])
        if origin in (Union, UnionType):
            options = {self.of_annotation(each) for each in inner if each is not NoneType}
            return options.pop() if len(options) == 1 else None
        if origin in (tuple, dict):  # a mapping becomes a list of its values
            return ListShape(self.of_annotation(inner[0 if origin is tuple else 1]))
        if origin is Literal:
            return TEXT
        if isinstance(annotation, type) and issubclass(annotation, Part):
            return self.record(annotation)
        return TEXT if isinstance(annotation, type) and issubclass(annotation, str) else _PLAIN.get(annotation)
