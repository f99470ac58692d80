"""What a record has beside the fields of the data: things worked out from them, each said once for all templates."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from briefgen.events import Event, Fact, FieldText, Guest, Headcount, Part, Person, Speech
from briefgen.languages import TYPES_OF_EVENT, Language, lower_first, with_the
from briefgen.protocol import brief_name, office_noun, people_to_meet, style_of
from briefgen.templating.sandbox.records import Record


def fact_in_words(fact: Fact, language: Language) -> str:
    """About 840 million US dollars; a fact without a figure is its statement."""
    if fact.value is None:
        return fact.statement
    figure = fact.value if isinstance(fact.value, str) else language.number(fact.value)
    return " ".join(part for part in (fact.qualifier, figure, fact.unit) if part)


def nouns_held(event: Event) -> Counter[str]:
    """How many people hold an office of each noun on the day: "the Minister" should mean nobody else."""
    held = (person.office_on(event.start.date()) for person in event.people.values())
    return Counter(office_noun(office.title) for office in held if office)


def person_extras(name: str, person: Person, event: Event, nouns: Counter[str]) -> dict[str, object]:
    """styled, office, noun, short_noun, brief, is_principal, rank_line: as of the day of the event."""
    held = person.office_on(event.start.date())
    office = held.title if held else None
    noun = with_the(office_noun(office)) if office else person.name
    rank = person.rank
    leads = event.principal is not None and event.principal.person == name
    brief = brief_name(person, office)
    service = ", ".join(filter(None, (rank.title, rank.service))) if rank else ""
    return {
        "id": name,
        "styled": FieldText(style_of(person), f"people.{name}.name"),
        "short_name": person.short_name or person.name,
        "office": office or "",
        "noun": noun,
        "short_noun": noun if office and (leads or nouns[office_noun(office)] == 1) else brief,
        "brief": FieldText(office_noun(office) if leads and office else brief, f"people.{name}.name"),
        "is_principal": leads,
        "rank_line": f"{service} ({rank.code})" if rank and rank.code else service,
    }


def event_extras(event: Event, people: Mapping[str, Record]) -> dict[str, object]:
    """people_to_meet, most important first; replies: how many guests gave which; called: the title in a sentence."""
    counted = Counter(guest.reply for guest in event.guests if guest.reply)
    replies = [Record("reply", {"text": reply, "count": count}) for reply, count in counted.most_common()]
    return {
        "people_to_meet": [people[name] for name in people_to_meet(event)],
        "replies": replies,
        "called": FieldText(called(event), "title"),
    }


def called(event: Event) -> str:
    """The title as a sentence names it: the reception for the National Day; Forum Asia keeps its capitals."""
    title = event.title.removesuffix(".")
    words = title.split()
    types = TYPES_OF_EVENT | {event.type.casefold()} if event.type else TYPES_OF_EVENT
    described = words[0].casefold() in types and all(word[0].islower() for word in words[1:2])
    return with_the(lower_first(title) if described else title)


def _guest(guest: Guest, _language: Language) -> dict[str, object]:
    styled = " ".join(filter(None, (guest.honorific, guest.full_name)))
    origin = guest.name or guest.surname or guest.given_name or guest.full_name
    field = origin.field if isinstance(origin, FieldText) else "guests"
    seat = ", ".join(filter(None, (guest.table, f"seat\u00a0{guest.seat}" if guest.seat else None)))
    return {"name": FieldText(guest.full_name, field), "styled": FieldText(styled, field), "seat_label": seat}


def _headcount(count: Headcount, language: Language) -> dict[str, object]:
    return {"text": " ".join(filter(None, (count.qualifier, language.number(count.number))))}


def _speech(speech: Speech, language: Language) -> dict[str, object]:
    """other_language: the language spoken, by name, where it is not the paper's own."""
    spoken = speech.language or language.tag
    same = spoken.split("-")[0] == language.tag.split("-")[0]
    return {"other_language": "" if same else language.name_of(spoken)}


def _fact(fact: Fact, language: Language) -> dict[str, object]:
    return {"figure": fact_in_words(fact, language) if fact.value is not None else ""}


EXTRAS: dict[type[Part], Callable[[Any, Language], dict[str, object]]] = {
    Guest: _guest,
    Headcount: _headcount,
    Fact: _fact,
    Speech: _speech,
}
