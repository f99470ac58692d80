"""A rule is known by its id."""

import pickle
from dataclasses import asdict, replace

from briefgen.rules.events import EVENT_END


def test_rules_of_the_same_id_are_the_same() -> None:
    other = replace(EVENT_END, why="Another reason.")
    assert other == EVENT_END and hash(other) == hash(EVENT_END)
    assert EVENT_END.family == "event"


def test_a_process_has_one_object_of_each_rule_that_it_receives() -> None:
    sent = pickle.dumps(EVENT_END)
    first, second = pickle.loads(sent), pickle.loads(sent)
    assert first is second and first == EVENT_END and asdict(first) == asdict(EVENT_END)
