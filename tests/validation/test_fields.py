"""What a model says of its fields is found by the names that files use, through lists and mappings."""

from typing import Annotated, Any

from pydantic import BaseModel, Field

from briefgen.validation.fields import field_meaning, field_names, fields_with


class Person(BaseModel):
    name: Annotated[str, Field(description="As on the card.")] = ""


class Event(BaseModel):
    host: Person | None = None
    guests: tuple[Person, ...] = ()
    people: dict[str, Person] = {}
    title: str = ""
    notes: Any = None


def test_a_field_is_found_wherever_it_stands() -> None:
    for path in (("host",), ("guests", 3), ("people", "okoro")):
        assert field_names(Event, path) == ["name"]
        assert field_meaning(Event, (*path, "name")) == "As on the card."
    assert fields_with(Event, "name") == ["host"]


def test_what_is_no_field_has_no_meaning() -> None:
    assert field_names(Event, ("nobody", "name")) == field_names(Event, ("title", 0)) == []
    assert field_meaning(Event, ("host", "age")) is None
    assert field_meaning(Event, ("title", "name")) is None
    assert field_meaning(Event, ()) is None
