"""The fields listed for templates are those that templates know, and no field that the audience may not read."""

import pytest

from briefgen.authoring.event_fields import event_fields
from briefgen.events import Event, Level, Part
from briefgen.languages import find_language
from briefgen.loading import load_event
from briefgen.release import cut
from briefgen.templating.shapes import ListShape, RecordShape, shapes_in
from tests.test_golden import EVENTS, ROOT


def listed(audience: Level) -> set[str]:
    return {line.split()[0] for line in event_fields(audience)}


def given(part: Part, path: str) -> set[str]:
    """The fields of a cleared event that have a value, as the listing names them."""
    found = set()
    for name, value in part.__dict__.items():
        if value in (None, (), {}):
            continue
        key = f"{path}{name.rstrip('_')}"
        found.add(key)
        members = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else ()
        for each in members:
            found |= given(each, f"{key}[].") if isinstance(each, Part) else set()
        found |= given(value, f"{key}.") if isinstance(value, Part) else set()
    return found


def test_every_listed_field_is_known_to_templates() -> None:
    paths = listed(Level.INTERNAL)
    assert {"title", "venue.city", "speeches[].points[].text", "people[].offices[].from"} <= paths
    for path in paths:
        shape = shapes_in(find_language("en"))["event"]
        for step in path.split("."):
            assert isinstance(shape, RecordShape) and step.removesuffix("[]") in shape.fields, path
            shape = shape.fields[step.removesuffix("[]")]
            if step.endswith("[]"):
                assert isinstance(shape, ListShape), path
                shape = shape.item


@pytest.mark.parametrize("audience", Level)
def test_what_an_audience_may_read_is_listed(audience: Level) -> None:
    event = load_event(ROOT / EVENTS["norland"]).event
    may_read = given(cut(event, audience), "")
    assert len(may_read) > 60 and may_read <= listed(audience)


def test_what_an_audience_may_not_read_is_not_listed() -> None:
    hidden = {"bottom_line", "venue.arrival_point", "principal.person", "attendance.expected", "people[].contact.phone"}
    assert hidden <= listed(Level.INTERNAL)
    assert not hidden & listed(Level.PUBLIC)
    assert "people[].biography" not in listed(Level.PUBLIC) and "people[].name" in listed(Level.PUBLIC)


def test_each_field_has_its_description() -> None:
    for line in event_fields(Level.INTERNAL):
        assert len(line.split(maxsplit=1)) == 2, line
    assert set(Event.model_fields) <= listed(Level.INTERNAL)
