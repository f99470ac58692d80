"""A rule is known by its id."""

from dataclasses import replace

from briefgen.rules.events import EVENT_END


def test_rules_of_the_same_id_are_the_same() -> None:
    other = replace(EVENT_END, why="Another reason.")
    assert other == EVENT_END and hash(other) == hash(EVENT_END)
    assert EVENT_END.family == "event"
