"""What a template starts with: people in place of ids, facts in place of references, emptiness in place of absence."""

from pathlib import Path
from typing import Any

import pytest

from briefgen.events import Event, FieldText, Level, Settings
from briefgen.kinds import find_kind
from briefgen.languages import find_language
from briefgen.loading import load_event
from briefgen.release import clear
from briefgen.templating import view
from briefgen.templating.sandbox.named_values import NamedValues, names_of

FULL = Path(__file__).parents[1] / "loading" / "data" / "full" / "event.yaml"
KIND, ENGLISH = find_kind("briefing", None), find_language("en")


def look(names: object, path: str) -> Any:
    """`event.hosts.0.name`, as a template reads it."""
    for step in path.split("."):
        names = names[int(step)] if isinstance(names, list) else dict(names._values)[step]  # type: ignore[attr-defined]  # a record
    return names


def of(event: Event, audience: Level = Level.INTERNAL) -> NamedValues:
    found = view(clear(event, audience), Settings(), KIND, ENGLISH, None)["event"]
    assert isinstance(found, NamedValues)
    return found


@pytest.fixture(scope="module")
def full() -> Event:
    return load_event(FULL).event


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("hosts.0.name", "Ingrid Solheim"),
        ("hosts.0.styled", "H.E. Ms Ingrid Solheim"),
        ("guest_of_honour.office", "Minister of Commerce of Meridia"),  # not the office held until 2024
        ("guest_of_honour.noun", "the Minister"),
        ("guest_of_honour.spouse.styled", "Mrs Adaeze Okoro"),
        ("guest_of_honour.brief", "Minister Okoro"),
        ("principal.person.brief", "Ambassador"),
        ("programme.2.lead.brief", "Captain Lindqvist"),
        ("programme.2.lead.rank_line", "Captain, Navy (OF-5)"),
        ("messages.2.to.0.short_noun", "the Minister"),
        ("if_raised.0.to.0", "press"),
        ("attendance.present.text", "more than 300"),
        ("facts.0.figure", "about 840 million US dollars"),
        ("facts.0.id", "trade"),
        ("speeches.1.points.0.text", "Norland is a trusted partner in fisheries and shipping, and was the first "
         "to join the port modernisation programme."),
        ("glossary.0.expansion", "agreement on double taxation"),
        ("replies.0.text", "accepted"),
        ("background.0.release", "partner"),
        ("hosts.0.last_met.where", None),
        ("hosts.0.spouse.name", None),
        ("hosts.0.spouse.spouse.contact.phone", None),
        ("venue.country", None),
    ],
)  # fmt: skip
def test_what_stands_at(full: Event, path: str, words: str | None) -> None:
    assert look(of(full), path) == words


def test_a_fact_stands_where_a_text_refers_to_it(full: Event) -> None:
    assert look(of(full), "speeches.0.points.0.text").endswith("in ten years, to about 840 million US dollars.")


def test_texts_remember_their_fields(full: Event) -> None:
    public = of(full, Level.PUBLIC)
    for path, field in {
        "background.0.text": "background.1.text",
        "hosts.0.styled": "people.solheim.name",
        "speeches.0.points.0.text": "speeches.0.points.0.text",
        "people.1.office": "people.okoro.offices.1.title",
    }.items():
        text = look(public, path)
        assert isinstance(text, FieldText) and text.field == field


def test_a_withheld_fact_leaves_a_mark_and_not_its_words(full: Event) -> None:
    facts = {name: fact.model_copy(update={"release": Level.INTERNAL}) for name, fact in full.facts.items()}
    public = of(full.model_copy(update={"facts": facts}), Level.PUBLIC)
    assert "[…]" in look(public, "speeches.0.points.0.text") and "840" not in look(public, "speeches.0.points.0.text")


def test_the_minister_is_only_who_is_alone_in_that_office(full: Event) -> None:
    another = full.people["okoro"].model_copy(update={"name": "Aino Berg", "short_name": "Berg"})
    event = full.model_copy(update={"people": {**full.people, "berg": another}})
    assert look(of(event), "guest_of_honour.short_noun") == "Minister Okoro"


def test_an_event_that_says_nothing_has_every_field_that_a_full_one_has(full: Event) -> None:
    """At every depth, so that a template can be written against the full one and hold for the empty one."""
    empty = Event.model_validate({"id": "e", "title": "E", "start": full.start, "timezone": "UTC"})
    seen = 0

    def compare(one: object, other: object, path: str) -> None:
        nonlocal seen
        if not isinstance(one, NamedValues) or not isinstance(other, NamedValues) or path.count(".") > 4:
            return
        assert set(names_of(one)) == set(names_of(other)), path
        seen += 1
        for name in names_of(one):
            compare(look(one, name), look(other, name), f"{path}.{name}")

    compare(of(full), of(empty), "event")
    assert seen > 15


def test_nothing_is_missing_of_the_model() -> None:
    empty = Event.model_validate({"id": "e", "title": "E", "start": "2026-05-17T18:30:00Z", "timezone": "UTC"})
    fields = {field.alias or name for name, field in Event.model_fields.items()}
    assert fields <= set(names_of(of(empty)))


def test_one_person_has_one_spelling_in_the_guest_list_too(full: Event) -> None:
    guests = look(of(full), "guests")
    assert look(guests[2], "styled") == "H.E. Ms Han So-ra"  # given name So-ra, surname Han, in the workbook
    assert look(guests[8], "styled") == "H.E. Mr Kenji Morikawa"  # nobody among the people


@pytest.mark.parametrize(
    ("title", "type", "called"),
    [
        ("Reception for the National Day", None, "the reception for the National Day"),
        ("National Day of Norland", "reception", "the National Day of Norland"),
        ("Regatta of the Embassies", "regatta", "the regatta of the Embassies"),
        ("Norland Days", None, "the Norland Days"),
        ("The Hague Conference", "conference", "The Hague Conference"),
        ("UN Day", None, "the UN Day"),
        ("Dinner", None, "the dinner"),
        ("Forum Asia 2026", None, "the Forum Asia 2026"),
        ("A dinner for two", None, "a dinner for two"),
        ("Visit of the Minister.", None, "the visit of the Minister"),
    ],
)
def test_what_a_sentence_calls_the_event(full: Event, title: str, type: str | None, called: str) -> None:
    event = of(full.model_copy(update={"title": title, "type": type}))
    assert look(event, "called") == called


def test_a_fact_may_refer_to_a_fact_and_never_round_in_a_circle(full: Event) -> None:
    trade, students = full.facts["trade"], full.facts["students"]
    facts = {
        "trade": trade.model_copy(update={"value": "{fact:students}", "unit": None}),
        "students": students.model_copy(update={"unit": "of {fact:trade}"}),
    }
    event = of(full.model_copy(update={"facts": facts, "glossary": {"DTA": "see {fact:students}"}}))
    for words in (look(event, "facts.0.figure"), look(event, "glossary.0.expansion")):
        assert "{fact:" not in words and "400" in words
