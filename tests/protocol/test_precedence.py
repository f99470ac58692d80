"""Heads of mission in the order of the Vienna Convention."""

import random
from datetime import date
from typing import Any

from briefgen.events import Event
from briefgen.protocol import heads_of_mission

START = "2026-05-17T18:30:00+07:00"


def event(**heads: dict[str, Any]) -> Event:
    people = {
        name.replace("_", "-"): {"name": name.title(), "mission": {"state": "X", **mission}}
        for name, mission in heads.items()
    }
    return Event.model_validate(
        {"id": "e", "title": "E", "start": START, "timezone": "UTC", "people": {**people, "guest": {"name": "G"}}}
    )


HEADS: dict[str, dict[str, Any]] = {
    "the_dean": {"class": "ambassador", "since": "2024-01-01", "dean": True},
    "first_ambassador": {"class": "ambassador", "since": "2020-01-01"},
    "the_nuncio": {"class": "nuncio", "since": "2021-01-01"},
    "tied_a": {"class": "ambassador", "since": "2022-01-01"},
    "tied_b": {"class": "ambassador", "since": "2022-01-01"},
    "nobody_knows_when": {"class": "ambassador"},
    "the_envoy": {"class": "envoy", "since": "2001-01-01"},
    "en_titre": {"class": "charge-en-titre", "since": "2005-01-01"},
    "ad_interim": {"class": "charge-ad-interim", "since": "2002-01-01"},
}


def test_the_dean_then_class_then_the_day_of_taking_up_functions_whatever_the_order_in_the_file() -> None:
    expected = tuple(name.replace("_", "-") for name in HEADS)
    names = list(HEADS)
    for seed in range(20):
        random.Random(seed).shuffle(names)
        assert heads_of_mission(event(**{name: HEADS[name] for name in names})) == expected


def test_nuncios_and_ambassadors_are_one_class() -> None:
    heads = event(a={"class": "ambassador", "since": "2021-01-02"}, b={"class": "nuncio", "since": "2021-01-01"})
    assert heads_of_mission(heads) == ("b", "a")
    assert heads.people["a"].mission and heads.people["a"].mission.since == date(2021, 1, 2)
