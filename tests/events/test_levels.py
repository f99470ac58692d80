"""Every field declares who may read it, as the contract says; items may say otherwise."""

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import BaseModel, Field

from briefgen import events
from briefgen.events import (
    Event,
    Level,
    Media,
    Occasion,
    Part,
    Person,
    ProgrammeItem,
    Quote,
    Speech,
    Venue,
    level_of,
    partner,
)
from briefgen.events.levels import as_item, internal, public
from briefgen.events.office import SendingOffice

PARTS = [
    kind
    for name in events.__all__
    if isinstance(kind := getattr(events, name), type) and issubclass(kind, Part) and kind.model_fields
]

PUBLIC: dict[type[BaseModel], str] = {
    Event: "id title type status start end timezone office sending_state receiving_state venue occasions hosts "
    "guest_of_honour attendance people speeches media glossary",
    Venue: "name room address city country",
    Occasion: "name day since ordinal",
    Speech: "speaker language points quotes",
    Media: "headline number embargo contact boilerplate",
    Person: "name native_name short_name honorific offices rank post_nominals",
    SendingOffice: "name state address phone email website spokesperson",
}


def test_all_parts_are_looked_at() -> None:
    assert {Event, Person, Quote, ProgrammeItem} < set(PARTS) and len(PARTS) > 25


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_every_field_declares_its_level(part: type[Part]) -> None:
    for name, field in part.model_fields.items():
        level_of(part, name)
        assert field.description, f"{part.__name__}.{name} says not what it is for"


@pytest.mark.parametrize("part", PUBLIC, ids=lambda part: part.__name__)
def test_what_is_public(part: type[BaseModel]) -> None:
    found = {name for name in part.model_fields if level_of(part, name) is Level.PUBLIC}
    assert found == set(PUBLIC[part].split())


def test_levels_are_ordered() -> None:
    assert Level.INTERNAL < Level.PARTNER < Level.PUBLIC


def test_levels_have_an_order_of_their_own_alone() -> None:
    assert sorted(Level, reverse=True) == [Level.PUBLIC, Level.PARTNER, Level.INTERNAL]
    with pytest.raises(TypeError):
        assert Level.PUBLIC > "internal"


def test_a_field_has_the_level_that_it_declares_and_has_to_declare_one() -> None:
    class Visit(Part):
        line: str = partner("What partners may read.", "")
        room: str = Field("", title="Room")

    assert level_of(Visit, "line") is Level.PARTNER
    with pytest.raises(LookupError, match=r"Visit\.room declares no release level"):
        level_of(Visit, "room")


@pytest.mark.parametrize(
    ("declare", "level"),
    [(public, Level.PUBLIC), (partner, Level.PARTNER), (internal, Level.INTERNAL), (as_item, None)],
)
def test_a_field_without_a_default_has_to_be_given(declare: Callable[..., Any], level: Level | None) -> None:
    class Visit(Part):
        line: str = declare("What is said.")
        room: str = declare("Where.", "Hall")

    line, room = Visit.model_fields["line"], Visit.model_fields["room"]
    assert (line.is_required(), room.is_required(), room.default) == (True, False, "Hall")
    assert (line.description, room.description) == ("What is said.", "Where.")
    assert level_of(Visit, "line") is level_of(Visit, "room") is level
