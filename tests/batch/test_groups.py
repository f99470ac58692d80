"""Problems are one for a reader if their words are the same but for the values in them."""

from pathlib import Path

import pytest

from briefgen.batch.groups import grouped
from briefgen.errors import Place, Problem
from briefgen.rules.events import EVENT_END
from briefgen.rules.outputs import OUTPUT_EDITED


def count(*messages: str) -> int:
    return len(grouped((Path("e"), Problem(EVENT_END, message)) for message in messages))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("`start` is not a date and time: 1.5.2026", "`start` is not a date and time: May, the first"),
        ("it has the id 'a b', and so has the one in /a.yaml", "it has the id 'c', and so has the one in C:d"),
        ("Ada Roy is seated but coming", "Élodie d'Or-Li is seated but coming"),
        ("the briefing has 812 words; 700 is the most", "the briefing has 1,001 words; 650 is the most"),
        ("มาลี is seated", "Ada is seated"),
    ],
)
def test_values_are_left_out(one: str, other: str) -> None:
    assert count(one, other) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("`start` is not a date and time: x", "`start` is not a number: x"),
        ("the event's people lack it", "the event's guests lack it"),
        ("", "x"),
    ],
)
def test_other_words_are_another_problem(one: str, other: str) -> None:
    assert count(one, other) == 2


def test_another_hint_is_another_problem_and_another_value_in_it_is_not() -> None:
    problems = [Problem(EVENT_END, "wrong", hint=hint) for hint in ("did you mean `a`?", "did you mean `b`?", "mend")]
    first, second = grouped((Path("e"), each) for each in problems)
    assert (first.hint, len(first.problems), second.hint) == (None, 2, "mend")


def test_places_stand_as_found_once_each_and_events_are_counted() -> None:
    shared = Problem(EVENT_END, "wrong", Place("people.yaml", 2))
    found = [(Path(f"{n}.yaml"), shared) for n in range(10)]
    found += [(Path(f"{n}.yaml"), Problem(EVENT_END, "wrong")) for n in (9, 10, 2)]
    (group,) = grouped(found)
    assert [str(each.place) for each in group.problems] == ["people.yaml:2", "9.yaml", "10.yaml", "2.yaml"]
    assert (group.events, group.more, len(group.first)) == (11, 1, 3)


def test_the_gravest_stand_first_and_then_the_most_frequent() -> None:
    found = [(Path(f"{n}"), Problem(OUTPUT_EDITED, "edited")) for n in range(9)]
    found += [
        (Path("a"), Problem(EVENT_END, "rare")),
        *((Path(n), Problem(EVENT_END, "often")) for n in "ab"),
    ]
    assert [each.message for each in grouped(found)] == ["often", "rare", "edited"]


def test_the_file_of_the_place_is_a_value() -> None:
    found = [(None, Problem(EVENT_END, f"there is no file {name}", Place(name))) for name in ("lunch", "evening tea")]
    assert len(grouped(found)) == 1
