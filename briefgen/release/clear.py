"""Event → the event as one audience may read it.

What is above the audience is absent, as if it had never been entered: a field has its default, an item is not in its
list. So no template, sort order or count can reveal that there was more. Each remaining text keeps the name of its
original field, since positions in lists may have changed.
"""

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from briefgen.events import Event, FieldId, FieldText, Item, Level, Part, is_prose
from briefgen.release.named import named_people, without_withheld

PartT = TypeVar("PartT", bound=Part)


def clear(event: Event, audience: Level, press_contact: str | None = None) -> Event:
    """The event without what is above `audience`.

    `press_contact` is the id of the person who speaks to the press if the event names no media contact; the phone and
    e-mail of that one person are included. For partners and the public, only people whom a remaining field names are
    kept.
    """
    cleared = without_withheld(cut(event, audience))
    if audience is Level.INTERNAL:
        return cleared
    contact = (event.media.contact if event.media else None) or press_contact
    named = named_people(cleared) | {contact}
    people = {name: person for name, person in cleared.people.items() if name in named}
    if contact in people:
        whole = _value(event.people[contact].contact, Level.INTERNAL, Level.PUBLIC, f"people.{contact}.contact")
        people[contact] = people[contact].model_copy(update={"contact": whole})
    return cleared.model_copy(update={"people": people})


def cut(part: PartT, audience: Level) -> PartT:
    """An event, or settings, without the fields and items above `audience`; fields may still name removed people."""
    return _part(part, audience, Level.PUBLIC, "")


def _part(part: PartT, audience: Level, around: Level, path: str) -> PartT:
    kept: dict[str, Any] = {}
    for name, key, level, value in part.fields(around):
        if level >= audience or _has_items(value):
            told = FieldText if is_prose(type(part), name) else FieldId
            kept[name] = _value(value, audience, level, f"{path}.{key}" if path else key, told)
    return cast(PartT, type(part).model_construct(**kept))


def _has_items(value: object) -> bool:
    """Whether a value lists items, each of which may have a level of its own."""
    members = tuple(value.values()) if isinstance(value, dict) else value
    return isinstance(members, tuple) and bool(members) and all(isinstance(member, Item) for member in members)


def _value(value: Any, audience: Level, around: Level, path: str, told: type[FieldText] = FieldText) -> Any:
    """A value of the level `around` without items above the audience; texts are converted to the class `told`."""
    match value:
        case Part():
            return _part(value, audience, around, path)
        case str():
            return told(value, path)
        case tuple():
            kept = (each for each in enumerate(value) if _may_read(each[1], audience, around))
            return tuple(_value(member, audience, around, f"{path}.{index}", told) for index, member in kept)
        case Mapping():
            return {
                name: _value(member, audience, around, f"{path}.{name}", told)
                for name, member in value.items()
                if _may_read(member, audience, around)
            }
        case _:
            return value


def _may_read(member: object, audience: Level, around: Level) -> bool:
    level = member.level(around) if isinstance(member, Part) else around
    return level >= audience
