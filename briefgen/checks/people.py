"""People: spellings that must not occur, offices that are over, photographs without credit."""

import re
from collections.abc import Iterator

from briefgen.errors import Problem
from briefgen.events import FieldText, LoadedEvent

_OWN_FIELDS = re.compile(r"people\.[^.]+\.(aliases|forbidden_names)(\.|$)")
_GUESTS_NAME = re.compile(r"guests\.\d+\.(given_name|surname|native_script|spouse|represented_by)$")


def check_names(loaded: LoadedEvent, text: FieldText) -> Iterator[Problem]:
    """No forbidden form of a name anywhere; an alias is better said as the name itself."""
    for person in loaded.event.people.values():
        if not (person.forbidden_names or person.aliases) or _OWN_FIELDS.match(text.field):
            continue
        said = text.replace(person.name, "·")  # what is part of the right name is no other form of it
        for form in person.forbidden_names:
            if _occurs(form, said):
                message, hint = f"'{form}' must not be used", f"write {person.name}"
                yield Problem("error", "people.forbidden-name", message, loaded.places[text.field], hint)
        for form in () if _GUESTS_NAME.match(text.field) else person.aliases:
            if _occurs(form, said):
                message = f"'{form}' is another name for {person.name}"
                hint = f"write {person.short_name or person.name}"
                yield Problem("warning", "people.alias", message, loaded.places[text.field], hint)


def _occurs(name: str, text: str) -> bool:
    """Whether a name stands in a text as a whole word, whatever the capitals; scripts without spaces as well."""
    if name.casefold() not in text.casefold():
        return False
    pattern = rf"(?<!\w){re.escape(name)}(?!\w)" if name.isascii() else re.escape(name)
    return re.search(pattern, text, re.IGNORECASE) is not None


def check_offices(loaded: LoadedEvent) -> Iterator[Problem]:
    """Whoever hosts, is honoured or speaks holds one of the offices listed on the day of the event."""
    event = loaded.event
    named = dict.fromkeys([*event.hosts, event.guest_of_honour, *(speech.speaker for speech in event.speeches)])
    day = event.start.date()
    for name in filter(None, named):
        person = event.people[name]
        if person.offices and person.office_on(day) is None:
            message = f"{person.name} holds none of the offices listed on {day:%Y-%m-%d}"
            hint = "add the office held on that day, or correct `from` and `to`"
            yield Problem("error", "people.office", message, loaded.places[f"people.{name}.offices"], hint)


def check_photographs(loaded: LoadedEvent) -> Iterator[Problem]:
    """A photograph says who took it and what it shows."""
    for name, person in loaded.event.people.items():
        picture = person.photograph
        for field, meaning in (("credit", "who took it"), ("alt", "what it shows")):
            if picture and not getattr(picture, field):
                message = f"the photograph of {person.name} does not say {meaning}"
                place = loaded.places[f"people.{name}.photograph"]
                yield Problem("warning", f"people.photograph-{field}", message, place, f"add `{field}:`")
