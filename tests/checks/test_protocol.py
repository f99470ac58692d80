"""Heads of mission in order, places set by hand, seats."""

import pytest

from briefgen.rules.content import (
    PROTOCOL_ABSENT_SEATED,
    PROTOCOL_OVERRIDE,
    PROTOCOL_SEAT_TWICE,
    PROTOCOL_TIED,
    PROTOCOL_UNRANKED,
)
from tests.checks.cases import Case, Write, in_event, prove_of_event

CASES = [
    Case(
        PROTOCOL_UNRANKED,
        "people: {a: {name: A, mission: {state: X, class: ambassador}}}",
        "{state",
        "A cannot be ranked among heads of mission",
        "people: {a: {name: A, mission: {state: X, class: ambassador, dean: true}}}",
    ),
    Case(
        PROTOCOL_TIED,
        "people:\n  a: {name: A, mission: {state: X, class: ambassador, since: 2020-01-01}}\n"
        "  b: {name: B, mission: {state: Y, class: nuncio, since: 2020-01-01}}",
        "{state: Y",
        "B and A took up their functions on the same day",
        "people:\n  a: {name: A, mission: {state: X, class: ambassador, since: 2020-01-01}}\n"
        "  b: {name: B, mission: {state: Y, class: envoy, since: 2020-01-01}}\n"
        "  c: {name: C, mission: {state: Z, class: ambassador, since: 2020-01-01, dean: true}}",
    ),
    Case(
        PROTOCOL_OVERRIDE,
        "guests:\n- {surname: A, precedence: 3}",
        "3",
        "A is placed by hand, without a reason",
        "guests:\n- {surname: A, precedence: 3, precedence_reason: Doyen of the arts}",
    ),
    Case(
        PROTOCOL_SEAT_TWICE,
        "guests:\n- {surname: A, table: 1, seat: 2}\n- {surname: B, table: 1, seat: 2}",
        "2}",
        "table 1, seat 2 is given to A already",
        "guests:\n- {surname: A, table: 1, seat: 2}\n- {surname: B, table: 2, seat: 2}\n- {surname: C, table: 1}\n"
        "- {surname: D, table: 1}",
    ),
    Case(
        PROTOCOL_ABSENT_SEATED,
        "guests:\n- {surname: A, table: 1, seat: 2, reply: declined}",
        "2, reply",
        "A is seated but declined",
        "guests:\n- {surname: A, table: 1, seat: 2, reply: represented}\n- {surname: B, reply: declined}",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_mistakes_are_found_and_what_is_nearly_one_is_not(case: Case, write: Write) -> None:
    prove_of_event(case, write)


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        (
            "people:\n  dean: {name: Dean, mission: {state: W, class: ambassador, dean: true}}\n"
            "  a: {name: Ann, mission: {state: X, class: ambassador}}\n"
            "  b: {name: Bo, mission: {state: Y, class: envoy}}",
            ["Ann cannot be ranked among heads of mission", "Bo cannot be ranked among heads of mission"],
        ),
        (
            "people:\n  a: {name: Ann, mission: {state: X, class: ambassador, since: 2020-01-01}}\n"
            "  b: {name: Bo, mission: {state: Y, class: ambassador, since: 2020-01-01}}",
            ["Bo and Ann took up their functions on the same day"],
        ),
        (
            "guests:\n- {surname: Ann, precedence: 1, precedence_reason: Doyen}\n- {surname: Bo, precedence: 2}",
            ["Bo is placed by hand, without a reason"],
        ),
        (
            "guests:\n- {surname: Ann, table: 1, seat: 2, reply: no-show}\n- {surname: Bo, table: 1, seat: 2}\n"
            "- {surname: Cy, table: 1, seat: 2}\n- {surname: Di, table: 1, seat: 2}",
            [
                "Ann is seated but no-show",
                "table 1, seat 2 is given to Bo already",
                "table 1, seat 2 is given to Bo already",
            ],
        ),
    ],
)
def test_everybody_is_told_by_name(text: str, messages: list[str], write: Write) -> None:
    assert [problem.message for problem in in_event(text, write)] == messages
