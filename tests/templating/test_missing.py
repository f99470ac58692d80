"""What is not there is told with the nearest of what there is, and with the line that asks for it first."""

import pytest

from briefgen.languages import find_language
from briefgen.templating.missing import choice, no_item, no_parts, unknown_field, unknown_to_language
from tests.templating.conftest import Fails, Fill

ITEMS = {
    ("event.hosts", 0, 0): ("the event has no hosts, so there is no first one", "{% if event.hosts %}"),
    ("event.next_steps", -1, 0): ("the event has no next steps, so there is no last one", "{% if event.next_steps %}"),
    ("s.points", 0, 0): ("`s.points` is empty, so there is no first one", "{% if s.points %}"),
    ("s.points", 1, 1): ("`s.points` has 1 item, so there is no 2nd one", "{% if s.points | length > 1 %}"),
    ("s.points", -3, 2): ("`s.points` has 2 items, so there is no such one", "{% if s.points | length >= 3 %}"),
    ("", 0, 0): ("a list is empty here, so there is no first one", "of each list in this line"),
}


@pytest.mark.parametrize("asked", ITEMS)
def test_an_item_that_a_list_has_not(asked: tuple[str, int, int]) -> None:
    problem = no_item(*asked, None)
    message, hint = ITEMS[asked]
    assert problem.message == message and problem.hint and hint in problem.hint


@pytest.mark.parametrize(
    ("owner", "noun", "parts", "message", "hint"),
    [
        ("event.dress", "a text", (), "`event.dress` is a text and has no parts", "leave out .x: {{ event.dress }}"),
        ("", "a text", (), "a text has no parts", "leave out .x: the value without it"),
        ("event.start", "a date", ("day",), "has no part 'x'", "its parts: day; or write it with a word"),
        ("event.guests", "a list", (), "is a list and has no field 'x'", "{% for item in event.guests %}{{ item.x }}"),
    ],
)
def test_a_field_of_what_has_none(owner: str, noun: str, parts: tuple[str, ...], message: str, hint: str) -> None:
    problem = no_parts("x", owner, noun, parts, None)
    assert message in problem.message and problem.hint and hint in problem.hint


def test_of_few_names_all_are_told_and_of_many_the_nearest() -> None:
    many = [f"section-{number}" for number in range(30)]
    assert choice("citty", ["city", "room"]) == "did you mean 'city'? there is: city, room"
    assert choice("section-1O", many) == "did you mean 'section-1'?"
    assert choice("zzzz", many).count(",") == 4


def test_what_there_is_instead_is_told(failing: Fails) -> None:
    problem = failing("{{ evnt }}", {"event": 1, "office": 2})
    assert problem.hint == "did you mean 'event'? there is: event, office"


@pytest.mark.parametrize(
    ("noun", "said"), [("event", "an event has no field 'x'"), ("person", "a person has no field 'x'")]
)
def test_a_field_that_a_record_does_not_have(noun: str, said: str) -> None:
    assert unknown_field("x", noun, ["name"], None).message == said


def test_a_word_that_only_other_languages_have(filled: Fill) -> None:
    problem = unknown_to_language("de", find_language("en"), None)
    assert problem and problem.message == "English has no word for 'de': write it out"
    assert problem.hint == "languages that have it: French"
    assert unknown_to_language("nonsense", find_language("en"), None) is None
