"""The people and facts that the fields of an event name, and the event without those that may not be named.

Only the model declares which fields name them (`PersonId`, `FactId`).
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar, cast

from briefgen.events import Event, Part, Reference, naming_fields

EventT = TypeVar("EventT", bound=Event)
Known = dict[str, Collection[str]]  # the ids that may be named, under "people" and "facts"


def known_in(event: Event) -> Known:
    """The ids that the fields of an event may name."""
    return {"people": event.people, "facts": event.facts}


class Named(NamedTuple):
    """A field (its dotted name in the event) that names the member `id` of `into`."""

    field: str
    into: str
    id: str


def names_in(part: Part, path: str = "") -> Iterator[Named]:
    """Each person and fact that the fields of a part name, in the order of its fields."""
    for field in naming_fields(type(part)):
        value, at = getattr(part, field.name), f"{path}{field.key}"
        if field.reference:
            into = field.reference.into
            yield from (Named(where, into, id) for where, id in _ids(value, field.reference, at))
        else:
            yield from _names_in_value(value, at)


def _names_in_value(value: Any, at: str) -> Iterator[Named]:
    match value:
        case Part():
            yield from names_in(value, f"{at}.")
        case tuple():
            for index, member in enumerate(value):
                yield from _names_in_value(member, f"{at}.{index}")
        case Mapping():
            for key, member in value.items():
                yield from _names_in_value(member, f"{at}.{key}")


def _ids(value: Any, reference: Reference, at: str) -> Iterator[tuple[str, str]]:
    match value:
        case str() if value not in reference.words:
            yield at, value
        case tuple():
            for index, member in enumerate(value):
                yield from _ids(member, reference, f"{at}.{index}")
        case Mapping():
            for key, member in value.items():
                yield from _ids(member, reference, f"{at}.{key}")


def named_people(event: Event) -> set[str]:
    """The ids of all people named outside the event's list of people, and of those named by these people in turn."""
    by_person = {name: {each.id for each in names_in(person)} for name, person in event.people.items()}
    left = event.model_copy(update={"people": {}})
    waiting = [each.id for each in names_in(left) if each.into == "people"]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += by_person.get(name, ())
    return found


def without_withheld(event: EventT) -> EventT:
    """The event without references to people and facts that it does not contain.

    An optional field with such a reference becomes empty, a list loses that item, and a part that requires the field is
    removed: a speech needs its speaker. If this removes a person, references to that person are removed as well.
    """
    while True:
        known = known_in(event)
        if all(each.id in known[each.into] for each in names_in(event)):
            return event
        event = cast(EventT, _part(event, known))


class _GoneError(Exception):
    """A part lost a required field."""


def _part(part: Part, known: Known) -> Part:
    kept: dict[str, Any] = {}
    for name, _, reference, _ in naming_fields(type(part)):
        value, declared = getattr(part, name), type(part).model_fields[name]
        try:
            left = _left(value, reference, known[reference.into]) if reference else _value(value, known)
        except _GoneError:
            if declared.is_required():
                raise
            left = declared.get_default()
        if left is not value:
            kept[name] = left
    return part.model_copy(update=kept) if kept else part


def _value(value: Any, known: Known) -> Any:
    match value:
        case Part():
            return _part(value, known)
        case tuple() if any(isinstance(member, Part) for member in value):
            return tuple(_each(value, known))
        case Mapping() if any(isinstance(member, Part) for member in value.values()):
            return {key: left for key, member in value.items() for left in _each((member,), known)}
        case _:
            return value


def _each(members: tuple[Any, ...], known: Known) -> Iterator[Any]:
    for member in members:
        try:
            yield _value(member, known)
        except _GoneError:
            continue


def _left(value: Any, reference: Reference, known: Collection[str]) -> Any:
    match value:
        case str() if value not in reference.words and value not in known:
            raise _GoneError
        case tuple():
            return tuple(member for member in value if member in reference.words or member in known)
        case Mapping():
            return {key: member for key, member in value.items() if member in reference.words or member in known}
        case _:
            return value
