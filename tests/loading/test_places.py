"""Each field knows where it was read, and what is not there stands where the nearest thing does."""

from pathlib import Path

import pytest

from briefgen.loading import load_event
from briefgen.loading.places import Places
from briefgen.sources import compose_yaml

DATA = Path(__file__).parent / "data"


@pytest.mark.parametrize(
    ("field", "place"),
    [
        ("title", "event.yaml:4:8"),
        ("people.sok.native_name", "people.yaml:45:16"),
        ("people.okoro.offices.1.from_", "people.yaml:25:70"),
        ("people.okoro.no_such.thing", "people.yaml:18:3"),
        ("guests.13.dietary", "guests.xlsx:Guests!M15"),
        ("guests.4.remarks", "guests.xlsx:Guests!A6"),
        ("speeches.1.transcript", "okoro.txt:1:1"),
    ],
)
def test_each_field_knows_where_it_was_read(field: str, place: str) -> None:
    assert str(load_event(DATA / "full" / "event.yaml").places[field]).endswith(place)


NODE = compose_yaml("glossary: {U.N.: United Nations, U: {N: x}}\nlist: [{from: 1}]\n", "f")


@pytest.mark.parametrize(
    ("field", "column"),
    [
        ("glossary.U.N.", 18),  # the longest key that the steps spell
        ("glossary.U.N", 41),
        ("glossary.U.X", 37),
        ("glossary.none", 11),
        ("list.0.from_", 15),
        ("list.1.from_", 7),
        ("list.x", 7),
        ("", 1),
        ("nothing.at.all", 1),
    ],
)
def test_the_nearest_thing_around_a_field(field: str, column: int) -> None:
    assert Places(NODE)[field].column == column


def test_a_key_of_very_many_dots_is_found_whole() -> None:
    key = ".".join("a" * 500)
    node = compose_yaml(f"glossary:\n  {key}: x\n", "f")
    assert Places(node)[f"glossary.{key}"].line == 2
