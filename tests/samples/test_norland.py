"""The Norland sample shows every field of the model, so that nobody has to guess how one is written."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops

from briefgen.document import Block, Note, Paragraph, Strong, plain_text
from briefgen.events import Event, Part, Settings
from briefgen.loading import load_event
from tests.papers import paper_of
from tests.samples.portraits import PHOTOGRAPHS, PORTRAITS, portrait

DATA = Path(__file__).parents[2] / "data"
NORLAND = DATA / "norland" / "event.yaml"


def models_in(annotation: Any) -> Iterator[type[Part]]:
    """Every model that a field's type mentions."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from models_in(argument)


def fields_of(model: type[Part], seen: set[type[Part]]) -> Iterator[tuple[str, str]]:
    """Every field of a model and of the models in it."""
    if model in seen:
        return
    seen.add(model)
    for name, field in model.model_fields.items():
        yield model.__name__, name
        for inner in models_in(field.annotation):
            yield from fields_of(inner, seen)


def used_in(value: object) -> Iterator[tuple[str, str]]:
    """Every field that the data gives."""
    match value:
        case Part():
            for name in value.model_fields_set:
                yield type(value).__name__, name
                yield from used_in(getattr(value, name))
        case dict():
            for member in value.values():
                yield from used_in(member)
        case tuple():
            for member in value:
                yield from used_in(member)


def test_every_field_of_the_model_is_used() -> None:
    loaded = load_event(NORLAND)
    declared = {*fields_of(Event, set()), *fields_of(Settings, set())}
    assert len(declared) > 100
    # an office where no briefgen.yaml gives it, and names that given name and surname do not make
    elsewhere = {("Event", "office"), ("Guest", "name")}
    elsewhere &= {*used_in(load_event(DATA / "korea-reception-2023.yaml").event)}
    assert declared - {*used_in(loaded.event), *used_in(loaded.settings), *elsewhere} == set()


def test_forty_guests_and_every_kind_of_message() -> None:
    event = load_event(NORLAND).event
    assert len(event.guests) == 40
    assert {message.kind for message in event.messages} == {"key", "raise", "ask", "thank", "avoid"}


@pytest.mark.parametrize("name", PORTRAITS)
def test_portraits_are_as_drawn(name: str) -> None:
    with Image.open(PHOTOGRAPHS / f"{name}.png") as drawn:
        assert ImageChops.difference(drawn, portrait(PORTRAITS[name])).getbbox() is None


def test_an_embargo_is_said_strongly_in_a_box_above_the_headline() -> None:
    blocks = paper_of(load_event(NORLAND), "press-summary").document.blocks
    box, title = (next(at for at, each in enumerate(blocks) if found(each)) for found in (_is_callout, _is_title))
    assert box < title
    note = blocks[box]
    assert isinstance(note, Note)
    (paragraph,) = note.content
    assert isinstance(paragraph, Paragraph) and isinstance(paragraph.content[0], Strong)
    assert "17 May 2026, 21:00" in plain_text(paragraph.content)


def _is_callout(block: Block) -> bool:
    return isinstance(block, Note) and plain_text(block.title) == "EMBARGO"


def _is_title(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role == "title"
