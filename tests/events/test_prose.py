"""Fields whose values are words for readers are told from those whose values name something."""

import pytest
from pydantic import BaseModel

from briefgen.events import Event, Person, ProgrammeItem, Quote
from briefgen.events.media import Media
from briefgen.events.person import Mission, Photograph
from briefgen.events.prose import is_prose


@pytest.mark.parametrize(
    ("model", "name"),
    [(Event, "title"), (Event, "objectives"), (Event, "glossary"), (Person, "spoken_address"), (Quote, "text")],
)
def test_words(model: type[BaseModel], name: str) -> None:
    assert is_prose(model, name)


@pytest.mark.parametrize(
    ("model", "name"),
    [
        (Event, "id"),
        (Event, "timezone"),
        (Event, "hosts"),
        (Event, "guest_of_honour"),
        (Event, "status"),
        (Media, "contact"),
        (Mission, "class_"),
        (Photograph, "path"),
        (ProgrammeItem, "press"),
        (Quote, "status"),
    ],
)
def test_values_that_name_something(model: type[BaseModel], name: str) -> None:
    assert not is_prose(model, name)
