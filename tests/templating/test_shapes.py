"""Shapes say of every name of a template what the view gives it."""

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from briefgen.events import Event
from briefgen.kinds import find_kind
from briefgen.languages import find_language
from briefgen.loading import load_event
from briefgen.templating import view
from briefgen.templating.sandbox.named_values import NamedValues, field_of, kind_of, names_of
from briefgen.templating.shapes import ListShape, Plain, RecordShape, Shape, shapes_in

NORLAND = Path(__file__).resolve().parents[2] / "data" / "norland" / "event.yaml"
NOTHING = Event(id="e", title="E", start=datetime(2026, 1, 1, 12, tzinfo=UTC), timezone="UTC")


def compare(value: object, shape: Shape, path: str, seen: set[str]) -> None:
    """Whether a value of the view is of the shape, and all that is in it."""
    match shape:
        case RecordShape(noun, fields):
            assert isinstance(value, NamedValues), path
            assert (kind_of(value), set(names_of(value))) == (noun, set(fields)), path
            seen.add(noun)
            if path.count(".") < 5:  # people name one another
                for name, of_field in fields.items():
                    compare(field_of(value, name, dict), of_field, f"{path}.{name}", seen)
        case ListShape(item):
            assert isinstance(value, list | tuple), path
            for index, each in enumerate(value):
                compare(each, item, f"{path}[{index}]", seen)
        case Plain(noun, parts):
            expected = {"a text": str, "a number": int, "a date": date, "a time of day": time}
            assert value is None or isinstance(value, expected.get(noun, object)), (path, noun, value)
            assert value is None or all(hasattr(value, part) for part in parts), path
            seen.add(noun)
        case None:
            pass


@pytest.mark.parametrize("tag", ["en", "fr", "de"])
@pytest.mark.parametrize("full", [True, False])
def test_shapes_are_those_of_the_view(tag: str, full: bool) -> None:
    loaded = load_event(NORLAND)
    event = loaded.event if full else NOTHING
    kind, language = find_kind("briefing", None), find_language(tag)
    names = view(event, loaded.settings, kind, language, datetime(2026, 5, 17, 12))
    shapes, seen = shapes_in(language), set[str]()
    assert set(shapes) == set(names)
    for name, shape in shapes.items():
        compare(names[name], shape, name, seen)
    assert {"event", "sending office", "person", "venue", "a text", "a date with a time"} <= seen
    if full:
        assert {"guest", "speech", "fact", "programme item", "reply", "acronym", "a number"} <= seen
