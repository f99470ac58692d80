"""Values derived from the fields of a record, computed in one place for all templates."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from briefgen.events import Event, Fact, FieldText, Guest, Headcount, Level, Part, Person, Settings, Speech, said_in
from briefgen.languages import Language
from briefgen.protocol import naming_of, people_to_meet, style_of
from briefgen.templating.sandbox.named_values import NamedValues

# The derived values that only languages with words have.
WORDED = frozenset({"titled", "noun", "short_noun", "brief", "seat_label", "called"})

# The model of the records that a reference (`Reference.into`) is looked up in.
REFERRED_TO: dict[str, type[Part]] = {"people": Person, "facts": Fact}

# The names of the derived values of each model, in a language with words.
_EXTRA_NAMES: dict[type[Part], tuple[str, ...]] = {
    Event: ("people_to_meet", "replies", "called", "glossary"),
    Person: ("id", "styled", "office", "titled", "noun", "short_noun", "brief", "is_principal", "rank_line"),
    Guest: ("name", "styled", "seat_label"),
    Headcount: ("text",),
    Fact: ("id", "figure"),
    Speech: ("other_language",),
}


def extra_names(model: type[Part], language: Language) -> list[str]:
    """The names of the derived values of a model in the language."""
    return [name for name in _EXTRA_NAMES.get(model, ()) if language.words or name not in WORDED]


def noun_of(model: type[Part]) -> str:
    """The word for a model in a message: ProgrammeItem → programme item."""
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in model.__name__).strip()


def fact_in_words(fact: Fact, language: Language) -> str:
    """The figure of a fact (about 840 million US dollars), or its statement if it has no figure."""
    if fact.value is None:
        return fact.statement
    figure = fact.value if isinstance(fact.value, str) else language.number(fact.value)
    return " ".join(part for part in (fact.qualifier, figure, fact.unit) if part)


def markings(settings: Settings, language: Language) -> dict[Level, str]:
    """The marking at head and foot of a paper for each release level: the office's own, or else the language's."""
    usual = {Level.INTERNAL: language.marks.internal, Level.PARTNER: language.marks.partner, Level.PUBLIC: ""}
    given = {level: said_in(texts, language.tag) for level, texts in settings.markings.items()}
    return usual | {level: words for level, words in given.items() if words is not None}


def nouns_held(event: Event, language: Language) -> Counter[str]:
    """How many people have an office with each noun on the day of the event: "the Minister" must be unambiguous."""
    held = (person.office_on(event.start.date()) for person in event.people.values())
    return Counter(language.words.office_noun(office.title) for office in held if office and language.words)


def person_extras(
    name: str, person: Person, event: Event, nouns: Counter[str], language: Language
) -> dict[str, object]:
    """styled, office, titled, noun, short_noun, brief, is_principal, rank_line: as of the day of the event."""
    held = person.office_on(event.start.date())
    rank = person.rank
    leads = event.principal is not None and event.principal.person == name
    service = ", ".join(filter(None, (rank.title, rank.service))) if rank else ""
    extras = {
        "id": name,
        "styled": FieldText(style_of(person, language), f"people.{name}.name"),
        "short_name": person.short_name or person.name,
        "office": held.title if held else "",
        "is_principal": leads,
        "rank_line": f"{service} ({rank.code})" if rank and rank.code else service,
    }
    if words := language.words:
        who = naming_of(person, held.title if held else None)
        alone = leads or nouns[words.office_noun(who.office)] == 1
        extras |= {
            "titled": FieldText(words.titled(who), f"people.{name}.name"),
            "noun": words.noun(who),
            "short_noun": words.noun(who) if who.office and alone else words.brief(who, False),
            "brief": FieldText(words.brief(who, leads), f"people.{name}.name"),
        }
    return extras


def event_extras(event: Event, people: Mapping[str, NamedValues], language: Language) -> dict[str, object]:
    """people_to_meet, the most important first; replies: guests counted by reply; called: the title for use in a
    sentence.
    """
    counted = Counter(guest.reply for guest in event.guests if guest.reply)
    replies = [NamedValues("reply", {"text": reply, "count": count}) for reply, count in counted.most_common()]
    extras: dict[str, object] = {"people_to_meet": [people[name] for name in people_to_meet(event)], "replies": replies}
    if language.words:
        called = language.words.called(event.title.removesuffix("."), event.type or "")
        extras["called"] = FieldText(called, "title")
    return extras


def _guest(guest: Guest, language: Language) -> dict[str, object]:
    styled = " ".join(filter(None, (language.honorific(guest.honorific or ""), guest.full_name)))
    origin = guest.name or guest.surname or guest.given_name or guest.full_name
    field = origin.field if isinstance(origin, FieldText) else "guests"
    extras: dict[str, object] = {"name": FieldText(guest.full_name, field), "styled": FieldText(styled, field)}
    if language.words:
        seat = language.words.seat(guest.seat) if guest.seat else None
        extras["seat_label"] = ", ".join(filter(None, (guest.table, seat)))
    return extras


def _headcount(count: Headcount, language: Language) -> dict[str, object]:
    return {"text": " ".join(filter(None, (count.qualifier, language.number(count.number))))}


def _speech(speech: Speech, language: Language) -> dict[str, object]:
    """other_language: the name of the speech's language, if it is not the paper's."""
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
