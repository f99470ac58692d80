"""Who and what an event names, and the event without those that may not be named."""

from typing import Any

from briefgen.events import Event, FactId, FieldId, Level, PersonId, public
from briefgen.loading import LoadedEvent
from briefgen.release import clear
from briefgen.release.clear import cut
from briefgen.release.named import Named, named_people, names_in, without_withheld


def test_a_message_opened_to_partners_names_only_people_whom_they_may_know(full: LoadedEvent) -> None:
    asked = full.event.messages[2].model_copy(update={"release": Level.PARTNER, "to": ("han", "press")})
    event = full.event.model_copy(update={"messages": (asked,)})
    assert clear(event, Level.PARTNER).messages[0].to == ("han", "press")
    assert "han" in clear(event, Level.PARTNER).people
    hidden = event.people | {"han": event.people["han"].model_copy(update={"release": Level.INTERNAL})}
    left = clear(event.model_copy(update={"people": hidden}), Level.PARTNER)
    assert left.messages[0].to == ("press",) and "han" not in left.people


def test_a_speech_by_somebody_who_may_not_be_named_is_gone(full: LoadedEvent) -> None:
    hidden = full.event.people | {"okoro": full.event.people["okoro"].model_copy(update={"release": Level.INTERNAL})}
    left = clear(full.event.model_copy(update={"people": hidden}), Level.PUBLIC)
    assert [speech.speaker for speech in left.speeches] == ["solheim"]
    assert left.guest_of_honour is None and [step.lead for step in left.programme].count(None) == 1


def event(**fields: Any) -> Event:
    start = {"title": "R", "start": "2026-05-17 18:30 +07:00", "timezone": "Asia/Bangkok"}
    return Event.model_validate(start | fields)


PEOPLE = {"a": {"name": "A", "spouse": "b"}, "b": {"name": "B", "spouse": "c"}, "c": {"name": "C"}, "d": {"name": "D"}}


def test_each_field_that_names_somebody_is_told_with_its_place() -> None:
    named = event(
        hosts=["a", "b"], principal="c", messages=[{"text": "x", "to": ["d", "press"]}], people={"a": PEOPLE["a"]}
    )
    assert [(each.field, each.into, each.id) for each in names_in(named)] == [
        ("hosts.0", "people", "a"), ("hosts.1", "people", "b"), ("principal.person", "people", "c"),
        ("people.a.spouse", "people", "b"), ("messages.0.to.0", "people", "d"),
    ]  # fmt: skip


def test_whom_somebody_named_names_is_named_too() -> None:
    assert named_people(event(hosts=["a"], people=PEOPLE)) == {"a", "b", "c"}
    assert named_people(event(hosts=["d"], people=PEOPLE)) == {"d"}
    assert named_people(event(people=PEOPLE)) == set()


def test_somebody_who_is_not_listed_is_named_all_the_same() -> None:
    assert named_people(event(hosts=["gone"])) == {"gone"}


def test_two_who_name_each_other_are_found_once() -> None:
    couple = {"a": {"name": "A", "spouse": "b"}, "b": {"name": "B", "spouse": "a"}}
    assert named_people(event(hosts=["a"], people=couple)) == {"a", "b"}


def test_where_nobody_unknown_is_named_the_event_stays_as_it_is() -> None:
    whole = event(hosts=["a"], people=PEOPLE, messages=[{"text": "x", "to": ["all", "a"]}])
    assert without_withheld(whole) is whole


def test_a_field_that_may_be_empty_is_and_a_list_has_one_item_less() -> None:
    left = without_withheld(
        event(
            hosts=["a", "gone"],
            guest_of_honour="gone",
            messages=[{"text": "x", "to": ["gone", "press", "a"]}],
            people={"a": {"name": "A", "spouse": "gone", "dietary": "fish"}},
        )
    )
    assert (left.hosts, left.guest_of_honour, left.messages[0].to) == (("a",), None, ("press", "a"))
    assert (left.people["a"].spouse, left.people["a"].dietary) == (None, "fish")


def test_a_part_that_cannot_do_without_the_field_is_gone() -> None:
    left = without_withheld(
        event(
            principal={"person": "gone", "role": "host"},
            speeches=[{"speaker": "gone", "points": ["x"]}, {"speaker": "a", "points": ["y"]}],
            programme=[{"at": "18:30", "action": "Toast", "lead": "gone"}],
            people={"a": {"name": "A"}},
        )
    )
    assert left.principal is None
    assert [(speech.speaker, speech.points[0].text) for speech in left.speeches] == [("a", "y")]
    assert [(step.action, step.lead) for step in left.programme] == [("Toast", None)]
    assert (left.guests, left.if_raised, left.media, left.start) == ((), (), None, event().start)


class Dinner(Event):
    """An event that names people by table, and a fact: no field of today's does either."""

    tables: dict[str, PersonId] = public("Who leads which table: ids of people.", {})
    toast: FactId | None = public("What the toast is about: the id of a fact.", None)


def test_ids_by_name_and_ids_of_facts_are_ids_too() -> None:
    facts = {"trade": {"statement": "Trade"}}
    given = event(people={"a": {"name": "A"}}, facts=facts).model_dump() | {"tables": {"1": "a", "2": "gone"}}
    dinner = Dinner.model_validate(given | {"toast": "trade"})
    assert list(names_in(dinner)) == [
        Named("tables.1", "people", "a"), Named("tables.2", "people", "gone"), Named("toast", "facts", "trade")
    ]  # fmt: skip
    left = without_withheld(dinner)
    assert (left.tables, left.toast) == ({"1": "a"}, "trade")
    assert without_withheld(left.model_copy(update={"facts": {}})).toast is None
    assert type(cut(left, Level.PUBLIC).tables["1"]) is FieldId
