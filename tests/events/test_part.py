"""A part of an event: read as files write it, each field with its name and level."""

import pytest
from pydantic import ValidationError

from briefgen.events import (
    Level,
    Media,
    ProgrammeItem,
    Venue,
)
from briefgen.events.person import HeldOffice


def test_an_item_says_who_may_read_it_but_a_cue_stays_inside() -> None:
    step = ProgrammeItem.model_validate({"at": "18:30", "action": "Toast", "cue": "Lights", "release": "public"})
    levels = {key: level for _, key, level, _ in step.fields(Level.INTERNAL)}
    assert levels["action"] is Level.PUBLIC and levels["cue"] is Level.INTERNAL
    silent = ProgrammeItem.model_validate({"at": "18:30", "action": "Toast"})
    assert {level for _, _, level, _ in silent.fields(Level.INTERNAL)} == {Level.INTERNAL}


def test_a_heading_that_nothing_follows_says_nothing_but_an_unknown_one_is_told() -> None:
    assert Venue.model_validate({"name": "Hall", "city": None}).city is None
    with pytest.raises(ValidationError, match="cty"):
        Venue.model_validate({"name": "Hall", "cty": None})


def test_a_part_may_be_given_as_its_main_field() -> None:
    assert Venue.model_validate("Hall") == Venue.model_validate({"name": "Hall"})
    with pytest.raises(ValidationError):
        Media.model_validate("A headline")


def test_a_field_that_is_a_word_of_python_is_spelt_as_files_spell_it() -> None:
    office = HeldOffice.model_validate({"title": "Minister", "from": "2026-05-17"})
    assert office.from_ is not None
    assert {name: key for name, key, _, _ in office.fields(Level.PUBLIC) if name != key} == {"from_": "from"}


@pytest.mark.parametrize("around", Level)
def test_no_field_is_more_open_than_what_it_stands_in(around: Level) -> None:
    venue = Venue.model_validate("Hall")
    levels = {name: level for name, _, level, _ in venue.fields(around)}
    assert (levels["name"], levels["arrival_point"]) == (around, Level.INTERNAL)


def test_a_part_does_not_change() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        setattr(Venue.model_validate("Hall"), "name", "House")  # noqa: B010  # mypy refuses it, as it should
