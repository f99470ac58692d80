"""People: spellings that must not occur, offices that are over, photographs without credit."""

import re
from collections.abc import Iterator, Sequence

from briefgen.checks.names import Spellings
from briefgen.checks.prose import Prose
from briefgen.errors import Problem
from briefgen.loading import LoadedEvent

_GUESTS_NAME = re.compile(r"guests\.\d+\.(given_name|surname|name|native_script|spouse|represented_by)$")


def check_names(loaded: LoadedEvent, texts: Sequence[Prose]) -> Iterator[Problem]:
    """No forbidden form of a name anywhere; an alias is better said as the name itself."""
    spellings = Spellings(loaded.event)
    for each in spellings.contradictions:
        person = loaded.event.people[each.person]
        form = person.forbidden_names[each.index]
        field = f"`{each.field}`"
        message = f"'{form}' must not be used of {person.name}, yet stands under {field} as well"
        place = loaded.places[f"people.{each.person}.forbidden_names.{each.index}"]
        yield Problem(
            "error", "people.contradiction", message, place, f"take it out of `forbidden_names` or of {field}"
        )
    for text in texts:
        for sought in spellings.in_text(text.words):
            if told := spellings.forbidden.get(sought):
                form, person = told
                message, hint = f"'{form}' must not be used", f"write {person.name}"
                yield Problem("error", "people.forbidden-name", message, text.place, hint)
            if (told := spellings.aliases.get(sought)) and not _GUESTS_NAME.match(text.field):
                form, person = told
                message = f"'{form}' is another name for {person.name}"
                hint = f"write {person.short_name or person.name}"
                yield Problem("warning", "people.alias", message, text.place, hint)


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
