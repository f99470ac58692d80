"""Turns a cleared event into the names that a template starts with: `event`, `office`, `markings`, `kind`, `cut_off`.

The values are those of the data, with three changes: the id of a person becomes the person, `{fact:ID}` in a text
becomes the fact, and what is not given is empty instead of missing.
"""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from briefgen.events import (
    FACT_REFERENCE,
    Event,
    FieldText,
    Level,
    Part,
    Reference,
    SendingOffice,
    Settings,
    level_of,
    reference_of,
)
from briefgen.kinds import Kind
from briefgen.languages import Language
from briefgen.protocol import known_guests
from briefgen.templating.derived import (
    EXTRAS,
    REFERRED_TO,
    event_extras,
    extra_names,
    fact_in_words,
    markings,
    noun_of,
    nouns_held,
    person_extras,
)
from briefgen.templating.sandbox.named_values import NamedValues, amend, field_of

WITHHELD = "[…]"  # replaces a fact that the audience may not read; a check reports the place


def view(
    event: Event, settings: Settings, kind: Kind, language: Language, cut_off: datetime | None
) -> dict[str, object]:
    """The names for `fill`; `cut_off` is the time up to which the information was gathered, if it is known."""
    builder = _Builder(event, language)
    return {
        "event": builder.event(),
        "office": builder.part(settings.office or SendingOffice, Level.PUBLIC),
        "markings": NamedValues(
            "set of markings", {level.value: words for level, words in markings(settings, language).items()}
        ),
        "kind": NamedValues(
            "kind", {"title": kind.says.title_in(language.tag), "name": kind.name, "sections": list(kind.says.sections)}
        ),
        "cut_off": cut_off,
    }


class _Builder:
    """Builds one view: people first, because all other records refer to them."""

    def __init__(self, event: Event, language: Language) -> None:
        self.source, self.language = event, language
        plain = {name: fact_in_words(fact, language) for name, fact in event.facts.items()}
        # a fact may refer to another; circular references cannot be resolved
        self.facts = {name: _filled_in(_filled_in(words, plain), {}) for name, words in plain.items()}
        self.people = {name: NamedValues("person", {"id": name}) for name in event.people}
        self.named_facts = {name: NamedValues("fact", {"id": name}) for name in event.facts}
        self.empty: dict[type[Part], NamedValues] = {}
        nouns = nouns_held(event, language)
        for name, person in event.people.items():
            amend(
                self.people[name],
                self.values(person, Level.PUBLIC) | person_extras(name, person, event, nouns, language),
            )
        around = level_of(Event, "facts") or Level.PUBLIC
        for name, fact in event.facts.items():
            amend(self.named_facts[name], self.values(fact, around) | self.derived(fact))

    def event(self) -> NamedValues:
        """The event's record: lists instead of mappings, with the derived values that several sections use."""
        record = self.part(self.source, Level.PUBLIC)
        people = list(self.people.values())
        self.name_known_guests(record)
        glossary = [
            NamedValues("acronym", {"acronym": short, "expansion": self.told(long)})
            for short, long in self.source.glossary.items()
        ]
        amend(record, {"people": people, "glossary": glossary} | event_extras(self.source, self.people, self.language))
        return record

    def name_known_guests(self, event: NamedValues) -> None:
        """Names guests who are among the people as there, so that each person is spelled in one way."""
        lines = field_of(event, "guests", NamedValues)
        for index, name in known_guests(self.source).items():
            person = self.source.people[name]
            honorific = self.source.guests[index].honorific or person.honorific
            styled = " ".join(filter(None, (self.language.honorific(honorific or ""), person.name)))
            field = f"people.{name}.name"
            amend(lines[index], {"name": FieldText(person.name, field), "styled": FieldText(styled, field)})

    def part(self, part: Part | type[Part], around: Level) -> NamedValues:
        """The record of a part of the event, or the empty record of a part that is not given."""
        if isinstance(part, type):
            return self.absent(part)
        return NamedValues(noun_of(type(part)), self.values(part, around) | self.derived(part))

    def derived(self, part: Part) -> dict[str, object]:
        """The values derived from a part's fields."""
        extra = EXTRAS.get(type(part))
        worked_out = extra(part, self.language) if extra else {}
        return {key: self.told(value) if isinstance(value, str) else value for key, value in worked_out.items()}

    def values(self, part: Part, around: Level) -> dict[str, object]:
        """A part's fields by their names in files, as values for a template."""
        values: dict[str, object] = {}
        for name, key, level, value in part.fields(around):
            if reference := reference_of(type(part), name):
                values[key] = self.named(value, reference)
            elif value is None:
                model = _model_in(type(part), name)
                values[key] = self.absent(model) if model else None
            else:
                values[key] = self.value(value, level)
        if "release" in values:
            values["release"] = part.level(around).value
        return values

    def value(self, value: Any, level: Level) -> object:
        """A value for a template; a mapping becomes a list of records with their key as `id`."""
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
                    if isinstance(record, NamedValues):
                        amend(record, {"id": name})
                return list(records.values())
            case _:
                return value

    def told(self, text: str) -> str:
        """A text with the facts that it refers to inserted; the result has the same field."""
        if "{fact:" not in text:
            return text
        words = _filled_in(text, self.facts)
        return FieldText(words, text.field) if isinstance(text, FieldText) else words

    def named(self, value: Any, reference: Reference) -> object:
        """The people or facts that a field names; other names, such as `press`, remain words."""
        records = self.people if reference.into == "people" else self.named_facts
        match value:
            case tuple():
                return [records.get(name, name) for name in value]
            case Mapping():
                return {key: records.get(name, name) for key, name in value.items()}
            case _:
                return records.get(value) or self.absent(REFERRED_TO[reference.into])

    def absent(self, model: type[Part]) -> NamedValues:
        """A record that is false and has every field of the model empty; there is one per model."""
        if model not in self.empty:
            extra = dict.fromkeys(extra_names(model, self.language))
            record = self.empty[model] = NamedValues(noun_of(model), extra, given=False)
            amend(
                record, {field.alias or name: self.nothing(model, name) for name, field in model.model_fields.items()}
            )
        return self.empty[model]

    def nothing(self, model: type[Part], name: str) -> object:
        """The value of a field that is not given: an empty list, an empty record, or None."""
        if get_origin(model.model_fields[name].annotation) in (tuple, dict):
            return []
        reference = reference_of(model, name)
        inner = REFERRED_TO[reference.into] if reference else _model_in(model, name)
        return self.absent(inner) if inner else None


def _filled_in(text: str, facts: Mapping[str, str]) -> str:
    return FACT_REFERENCE.sub(lambda found: facts.get(found[1], WITHHELD), text)


@cache
def _model_in(model: type[Part], name: str) -> type[Part] | None:
    """The model of a field whose value is a part, given or not; None for texts, numbers, lists and the like."""
    annotation = model.model_fields[name].annotation
    if get_origin(annotation) in (Union, UnionType):
        annotation = next(option for option in get_args(annotation) if option is not NoneType)
    return annotation if isinstance(annotation, type) and issubclass(annotation, Part) else None
