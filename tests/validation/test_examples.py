"""What a hint shows is a line that works when it is copied."""

import pytest

from briefgen.errors import Place
from briefgen.events import Event
from briefgen.sources.nodes import Scalar, Sequence
from briefgen.validation.examples import as_group, as_named

HERE = Place("event.yaml", 1)


@pytest.mark.parametrize(
    ("text", "path", "shown"),
    [
        ("Embassy", ("office",), "`office: {name: Embassy}`"),
        ("Embassy, Meridia", ("office",), '`office: {name: "Embassy, Meridia"}`'),
        ('say "x"', ("office",), "`office: {name: …}`"),
        ("x" * 61, ("office",), "`office: {name: …}`"),
        ("Dinner", ("programme", 0), "`- {at: 18:30, action: Dinner}`"),
        ("Norland", ("people", "a", "mission"), "`mission: {state: Norland, class: …}`"),
    ],
)
def test_a_text_stands_in_the_field_that_takes_one(text: str, path: tuple[str | int, ...], shown: str) -> None:
    assert as_named(text, Event, path).endswith(shown)


@pytest.mark.parametrize(
    ("name", "as_list", "shown"),
    [
        ("messages", True, "`- Thank them`"),
        ("clearance", True, "`- {office: Thank them}`"),
        ("objectives", True, "`- Thank them`"),
        ("glossary", False, "`glossary: {Thank them: …}`"),
        ("facts", False, "`facts: {my-id: {statement: …}}`"),
    ],
)
def test_a_text_stands_in_a_list_or_mapping(name: str, as_list: bool, shown: str) -> None:
    text = Scalar("Thank them", HERE)
    hint = as_group(as_list, name, text, Event, (name,))
    assert hint and hint.endswith(shown)
    if not as_list:
        assert as_group(False, name, Sequence((text,), HERE), Event, (name,)) == hint


def test_of_what_is_no_text_there_is_no_example() -> None:
    assert as_group(True, "messages", None, Event, ("messages",)) is None
