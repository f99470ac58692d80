"""Fields with names of people and places, by their type."""

import pytest

from briefgen.events import is_proper_name


@pytest.mark.parametrize(
    "field", ["people.sok.native_name", "people.sok.name", "guests.3.surname", "guests.3.native_script", "venue.city"]
)
def test_names_of_people_and_places_are_proper_names(field: str) -> None:
    assert is_proper_name(field)


@pytest.mark.parametrize("field", ["title", "purpose", "people.sok", "people.sok.biography", "guests.3.remarks", "x.y"])
def test_other_fields_hold_none(field: str) -> None:
    assert not is_proper_name(field)
