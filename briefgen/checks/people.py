"""People: forbidden spellings, offices that have ended, photographs without credit or description."""

import re
from collections.abc import Iterator

from briefgen.checks.names import Spellings
from briefgen.checks.subject import EventSubject
from briefgen.errors import Problem
from briefgen.rules.content import (
    PEOPLE_ALIAS,
    PEOPLE_CONTRADICTION,
    PEOPLE_FORBIDDEN_NAME,
    PEOPLE_OFFICE,
    PEOPLE_PHOTOGRAPH_ALT,
    PEOPLE_PHOTOGRAPH_CREDIT,
)

_GUESTS_NAME = re.compile(r"guests\.\d+\.(given_name|surname|name|native_script|spouse|represented_by)$")
# The required fields of a photograph, with their meaning in words.
_OF_PHOTOGRAPHS = (
    ("credit", PEOPLE_PHOTOGRAPH_CREDIT, "who took it"),
    ("alt", PEOPLE_PHOTOGRAPH_ALT, "what it shows"),
)


def check_names(subject: EventSubject) -> Iterator[Problem]:
    """Forbidden forms of names occur nowhere; instead of an alias, the name itself is recommended."""
    loaded = subject.loaded
    spellings = Spellings(loaded.event)
    for each in spellings.contradictions:
        person = loaded.event.people[each.person]
        form = person.forbidden_names[each.index]
        field = f"`{each.field}`"
        message = f"'{form}' must not be used of {person.name}, yet stands under {field} as well"
        place = loaded.places[f"people.{each.person}.forbidden_names.{each.index}"]
        yield Problem(PEOPLE_CONTRADICTION, message, place, f"take it out of `forbidden_names` or of {field}")
    for text in subject.texts:
        for sought in spellings.in_text(text.words):
            if told := spellings.forbidden.get(sought):
                form, person = told
                message, hint = f"'{form}' must not be used", f"write {person.name}"
                yield Problem(PEOPLE_FORBIDDEN_NAME, message, text.place, hint)
            if (told := spellings.aliases.get(sought)) and not _GUESTS_NAME.match(text.field):
                form, person = told
                message = f"'{form}' is another name for {person.name}"
                hint = f"write {person.short_name or person.name}"
                yield Problem(PEOPLE_ALIAS, message, text.place, hint)


def check_offices(subject: EventSubject) -> Iterator[Problem]:
    """Hosts, guests of honour and speakers hold one of their listed offices on the day of the event."""
    event = subject.loaded.event
    named = dict.fromkeys([*event.hosts, event.guest_of_honour, *(speech.speaker for speech in event.speeches)])
    day = event.start.date()
    for name in filter(None, named):
        person = event.people[name]
        if person.offices and person.office_on(day) is None:
            message = f"{person.name} holds none of the offices listed on {day:%Y-%m-%d}"
            hint = "add the office held on that day, or correct `from` and `to`"
            yield Problem(PEOPLE_OFFICE, message, subject.loaded.places[f"people.{name}.offices"], hint)


def check_photographs(subject: EventSubject) -> Iterator[Problem]:
    """Every photograph has a credit and a description."""
    for name, person in subject.loaded.event.people.items():
        picture = person.photograph
        for field, rule, meaning in _OF_PHOTOGRAPHS:
            if picture and not getattr(picture, field):
                message = f"the photograph of {person.name} does not say {meaning}"
                place = subject.loaded.places[f"people.{name}.photograph"]
                yield Problem(rule, message, place, f"add `{field}:`")
