"""Heads of mission in order, places set by hand, seats."""

import pytest

from briefgen.rules.content import (
    PROTOCOL_ABSENT_SEATED,
    PROTOCOL_OVERRIDE,
    PROTOCOL_SEAT_TWICE,
    PROTOCOL_TIED,
    PROTOCOL_UNRANKED,
)
from tests.checks.cases import Case, Write, prove_of_event

CASES = [
    Case(
        PROTOCOL_UNRANKED,
        "people: {a: {name: A, mission: {state: X, class: ambassador}}}",
        "{state",
        "people: {a: {name: A, mission: {state: X, class: ambassador, dean: true}}}",
    ),
    Case(
        PROTOCOL_TIED,
        "people:\n  a: {name: A, mission: {state: X, class: ambassador, since: 2020-01-01}}\n"
        "  b: {name: B, mission: {state: Y, class: nuncio, since: 2020-01-01}}",
        "{state: Y",
        "people:\n  a: {name: A, mission: {state: X, class: ambassador, since: 2020-01-01}}\n"
        "  b: {name: B, mission: {state: Y, class: envoy, since: 2020-01-01}}\n"
        "  c: {name: C, mission: {state: Z, class: ambassador, since: 2020-01-01, dean: true}}",
    ),
    Case(
        PROTOCOL_OVERRIDE,
        "guests:\n- {surname: A, precedence: 3}",
        "3",
        "guests:\n- {surname: A, precedence: 3, precedence_reason: Doyen of the arts}",
    ),
    Case(
        PROTOCOL_SEAT_TWICE,
        "guests:\n- {surname: A, table: 1, seat: 2}\n- {surname: B, table: 1, seat: 2}",
        "2}",
        "guests:\n- {surname: A, table: 1, seat: 2}\n- {surname: B, table: 2, seat: 2}\n- {surname: C, table: 1}\n"
        "- {surname: D, table: 1}",
    ),
    Case(
        PROTOCOL_ABSENT_SEATED,
        "guests:\n- {surname: A, table: 1, seat: 2, reply: declined}",
        "2, reply",
        "guests:\n- {surname: A, table: 1, seat: 2, reply: represented}\n- {surname: B, reply: declined}",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_mistakes_are_found_and_what_is_nearly_one_is_not(case: Case, write: Write) -> None:
    prove_of_event(case, write)
