"""Whom the principal meets: guest of honour, speakers, heads of mission; nobody of one's own, nobody who stays away."""

from pathlib import Path
from typing import Any

import pytest

from briefgen.events import Event
from briefgen.loading import load_event
from briefgen.protocol import known_guests, people_to_meet

FULL = Path(__file__).parents[1] / "loading" / "data" / "full" / "event.yaml"


def test_the_full_event() -> None:
    # Sok is represented; Solheim is the principal; Lindqvist and Brandt are of the embassy
    assert people_to_meet(load_event(FULL).event) == ("okoro", "han", "yildiz", "haddad")


def event(**given: Any) -> Event:
    people = {
        "host": {"name": "Ingrid Solheim", "office": "Ambassador"},
        "aide": {"name": "Per Berg", "offices": [{"title": "Attaché", "state": "Norland"}]},
        "guest": {"name": "Han So-ra"},
        "speaker": {"name": "Daniel Okoro"},
    }
    base = {"id": "e", "title": "E", "start": "2026-05-17T18:30:00Z", "timezone": "UTC", "sending_state": "Norland"}
    speeches = [{"speaker": name} for name in ("host", "speaker", "aide", "guest")]
    return Event.model_validate({**base, "people": people, "hosts": ["host"], "speeches": speeches, **given})


def test_the_guest_of_honour_comes_first_and_nobody_twice() -> None:
    assert people_to_meet(event()) == ("speaker", "guest")
    assert people_to_meet(event(guest_of_honour="guest")) == ("guest", "speaker")


@pytest.mark.parametrize(
    ("reply", "meets"),
    [("accepted", True), ("attended", True), ("sent", True), ("declined", False), ("represented", False)],
)
def test_who_stays_away_is_not_met_however_the_list_orders_the_name(reply: str, meets: bool) -> None:
    found = people_to_meet(event(guests=[{"given_name": "So-ra", "surname": "Han", "reply": reply}]))
    assert ("guest" in found) is meets


def test_a_guest_is_known_in_whatever_coding_and_order() -> None:
    people = {"z": {"name": "Zoë Müller"}}
    guests = [{"name": "Mu\u0308ller  ZOE\u0308"}, {"name": "Zoe Muller"}]
    assert known_guests(event(people=people, hosts=[], speeches=[], guests=guests)) == {0: "z"}
