"""Cleared event → the names that a template starts with: `event`, `office`, `markings`, `kind` and `cut_off`.

Everything is as the data says, with three comforts: the id of a person is the person, `{fact:ID}` in a text is the
fact, and what is not given is empty instead of missing.
"""

from collections.abc import Mapping
from datetime import datetime
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from briefgen.events import (
    FACT_REFERENCE,
    Event,
    FieldText,
    IfRaised,
    Level,
    Media,
    Message,
    Office,
    Part,
    Person,
    Principal,
    ProgrammeItem,
    Settings,
    Speech,
)
from briefgen.kinds import Kind
from briefgen.languages import Language
from briefgen.templating.extras import EXTRAS, event_extras, fact_in_words, person_extras
from briefgen.templating.records import Record, amend

# Fields that name people by id; in a template they are the people themselves.
_NAMES_PEOPLE = {
    (Event, "hosts"), (Event, "guest_of_honour"), (Principal, "person"), (Speech, "speaker"), (ProgrammeItem, "lead"),
    (Message, "to"), (IfRaised, "to"), (Media, "contact"), (Person, "spouse"), (Office, "spokesperson"),
}  # fmt: skip
WITHHELD = "[…]"  # stands for a fact that the audience may not read; a check names the place


def view(
    event: Event, settings: Settings, kind: Kind, language: Language, cut_off: datetime | None
) -> dict[str, object]:
    """The names for `fill`; `cut_off` is the time up to which the information was gathered, if it is known."""
    builder = _Builder(event, language)
    return {
        "event": builder.event(),
        "office": builder.part(settings.office or Office, Level.PUBLIC),
        "markings": Record("set of markings", {level.value: words for level, words in settings.markings.items()}),
        "kind": Record("kind", {"title": kind.says.title, "name": kind.name, "sections": list(kind.says.sections)}),
        "cut_off": cut_off,
    }


class _Builder:
    """One view in the making: the people first, so that everything else can point at them."""

    def __init__(self, event: Event, language: Language) -> None:
        self.source, self.language = event, language
        self.facts = {
            name: FieldText(fact_in_words(fact, language), f"facts.{name}") for name, fact in event.facts.items()
        }
        self.people = {name: Record("person", {"id": name}) for name in event.people}
        self.nobody = self.absent(Person, deep=False)
        for name, person in event.people.items():
            amend(self.people[name], self.values(person, Level.PUBLIC) | person_extras(name, person, event))

    def event(self) -> Record:
        """The event's record: lists in place of mappings, and what several sections need worked out once."""
        record = self.part(self.source, Level.PUBLIC)
        people = list(self.people.values())
        glossary = [
            Record("acronym", {"acronym": short, "expansion": long}) for short, long in self.source.glossary.items()
        ]
        amend(record, {"people": people, "glossary": glossary} | event_extras(self.source, self.people))
        return record

    def part(self, part: Part | type[Part], around: Level) -> Record:
        """The record of a part of the event, or the empty record of a part that is not given."""
        if isinstance(part, type):
            return self.absent(part)
        record = Record(_noun(type(part)), self.values(part, around))
        if extra := EXTRAS.get(type(part)):
            amend(record, extra(part, self.language))
        return record

    def values(self, part: Part, around: Level) -> dict[str, object]:
        """A part's fields by the names that files use, ready for a template."""
        values: dict[str, object] = {}
        for name, key, level, value in part.fields(around):
            if (type(part), name) in _NAMES_PEOPLE:
                values[key] = self.named(value)
            elif value is None:
                values[key] = self.missing(type(part).model_fields[name])
            else:
                values[key] = self.value(value, level)
        if "release" in values:
            values["release"] = part.level(around).value
        return values

    def value(self, value: Any, level: Level) -> object:
        """A value ready for a template; a mapping becomes a list of records that know their `id`."""
        match value:
            case Part():
                return self.part(value, level)
            case FieldText():
                return self.told(value)
            case tuple():
                return [self.value(member, level) for member in value]
            case Mapping():
                records = {name: self.value(member, level) for name, member in value.items()}
                for name, record in records.items():
                    if isinstance(record, Record):
                        amend(record, {"id": name})
                return list(records.values())
            case _:
                return value

    def told(self, text: FieldText) -> FieldText:
        """A text with the facts that it refers to put in."""
        if "{fact:" not in text:
            return text
        return FieldText(FACT_REFERENCE.sub(lambda found: self.facts.get(found[1], WITHHELD), text), text.field)

    def named(self, value: Any) -> object:
        """The people whom a field names; `press` and the like stay words."""
        if isinstance(value, tuple):
            return [self.people.get(name, name) for name in value]
        return self.people.get(value, self.nobody)

    def missing(self, field: FieldInfo) -> object:
        """What a field that is not given is in a template: an empty record, or nothing."""
        model = _model_in(field.annotation)
        return self.absent(model) if model else None

    def absent(self, model: type[Part], deep: bool = True) -> Record:
        """A record that is false and has every field of the model empty."""
        values: dict[str, object] = {}
        for name, field in model.model_fields.items():
            inner = _model_in(field.annotation)
            if (model, name) in _NAMES_PEOPLE:
                values[field.alias or name] = self.nobody if deep else None
            elif inner and not _lists(field.annotation):
                values[field.alias or name] = self.absent(inner, deep)
            else:
                values[field.alias or name] = [] if _lists(field.annotation) else None
        empty = dict.fromkeys(_EXTRA_NAMES.get(model, ()))
        return Record(_noun(model), values | empty, given=False)


# What `extras` adds to a record, so that an absent one has it too.
_EXTRA_NAMES: dict[type[Part], tuple[str, ...]] = {
    Person: ("id", "styled", "office", "noun", "short_noun", "brief", "is_principal", "rank_line"),
}


def _noun(model: type[Part]) -> str:
    """The word for a model in a message: ProgrammeItem → programme item."""
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in model.__name__).strip()


def _lists(annotation: Any) -> bool:
    return get_origin(annotation) in (tuple, dict, list)


def _model_in(annotation: Any) -> type[Part] | None:
    if get_origin(annotation) in (Union, UnionType):
        options = [option for option in get_args(annotation) if option is not NoneType]
        return _model_in(options[0])
    return annotation if isinstance(annotation, type) and issubclass(annotation, Part) else None
