"""A person: offices and when they were held, the class of a mission as the trade spells it."""

from contextlib import nullcontext
from datetime import date

import pytest
from pydantic import ValidationError

from briefgen.events import Person, Rank
from briefgen.events.person import Mission


@pytest.mark.parametrize(
    ("written_as", "meant"),
    [
        ("Chargé d'affaires a.i.", "charge-ad-interim"),
        ("Chargé d’affaires ad interim", "charge-ad-interim"),
        ("Chargé d'affaires en titre", "charge-en-titre"),
        ("Ambassador Extraordinary and Plenipotentiary", "ambassador"),
        ("Apostolic Nuncio", "nuncio"),
        ("Ambassador, extraordinary and plenipotentiary", "ambassador"),
        ("ENVOY", "envoy"),
        ("charge-en-titre", "charge-en-titre"),
    ],
)
def test_the_class_of_a_mission_may_be_spelt_as_the_trade_does(written_as: str, meant: str) -> None:
    assert Mission.model_validate({"state": "N", "class": written_as}).class_ == meant


OFFICES = [{"title": "Deputy", "to": "2024-05-31"}, {"title": "Minister", "from": "2024-06-01"}]


@pytest.mark.parametrize(
    ("day", "title"),
    [(date(2024, 5, 31), "Deputy"), (date(2024, 6, 1), "Minister"), (date(2030, 1, 1), "Minister")],
)
def test_an_office_is_held_from_its_first_day_to_its_last(day: date, title: str) -> None:
    office = Person.model_validate({"name": "Daniel", "offices": OFFICES}).office_on(day)
    assert office and office.title == title


def test_of_offices_held_at_once_the_first_counts_and_outside_of_them_none() -> None:
    person = Person.model_validate(
        {"name": "Daniel", "offices": [OFFICES[1], {"title": "Envoy", "from": "2025-01-01"}]}
    )
    held = person.office_on(date(2026, 1, 1))
    assert held and held.title == "Minister" and person.office_on(date(2024, 5, 31)) is None


def test_one_office_needs_no_list() -> None:
    assert Person.model_validate({"name": "D", "office": "Minister"}).offices[0].title == "Minister"
    with pytest.raises(ValidationError, match="office"):
        Person.model_validate({"name": "D", "office": "Minister", "offices": OFFICES})


def test_a_class_that_there_is_not_is_told_as_it_was_written() -> None:
    with pytest.raises(ValidationError) as caught:
        Mission.model_validate({"state": "N", "class": "Consul, general"})
    (error,) = caught.value.errors()
    assert (error["loc"], error["input"]) == (("class",), "Consul, general")


@pytest.mark.parametrize(("code", "fits"), [("OF-5", True), ("OR-10", True), ("OF-11", False), ("5", False)])
def test_a_rank_has_a_code_of_the_alliance(code: str, fits: bool) -> None:
    with nullcontext() if fits else pytest.raises(ValidationError):
        Rank.model_validate({"title": "Captain", "code": code})
