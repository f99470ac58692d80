"""What is asked for and is not there: told with the nearest that is, and how to ask first."""

import pytest

from briefgen.languages import find_language
from briefgen.templating.missing import choice, no_item, unknown_field, unknown_to_language
from tests.templating.conftest import Fails, Fill


def test_what_there_is_instead_is_told(failing: Fails) -> None:
    problem = failing("{{ evnt }}", {"event": 1, "office": 2})
    assert problem.hint == "did you mean 'event'? there is: event, office"


@pytest.mark.parametrize(
    ("owner", "index", "count", "message", "ask"),
    [
        ("event.hosts", 0, 0, "the event has no hosts, so there is no first one", "{% if event.hosts %}"),
        ("event.hosts", -1, 0, "the event has no hosts, so there is no last one", "{% if event.hosts %}"),
        ("event.hosts", 2, 1, "`event.hosts` has 1 item, so there is no 3rd one", "{% if event.hosts | length > 2 %}"),
        ("names", -3, 2, "`names` has 2 items, so there is no such one", "{% if names | length >= 3 %}"),
        ("names", 0, 0, "`names` is empty, so there is no first one", "{% if names %}"),
        ("", 0, 0, "a list is empty here, so there is no first one", "ask first of each list in this line"),
        ("", 1, 1, "this list has 1 item, so there is no 2nd one", "event.hosts | length > 1"),
    ],
)
def test_an_item_that_a_list_does_not_have(owner: str, index: int, count: int, message: str, ask: str) -> None:
    problem = no_item(owner, index, count, None)
    assert problem.message == message and ask in (problem.hint or "")


@pytest.mark.parametrize(
    ("name", "known", "said"),
    [
        ("evnt", ["event", "office"], "did you mean 'event'? there is: event, office"),
        ("zzz", ["b", "a"], "there is: a, b"),
        ("nam01", [f"name{number:02}" for number in range(13)], "did you mean 'name01'?"),
    ],
)
def test_of_few_names_all_are_told_and_of_many_the_nearest(name: str, known: list[str], said: str) -> None:
    assert choice(name, known) == said


def test_of_many_names_of_which_none_is_near_some_are_told() -> None:
    said = choice("zzz", (f"name{number:02}" for number in range(13)))
    assert said.startswith("there is, for example: name") and said.count("name") == 4


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
