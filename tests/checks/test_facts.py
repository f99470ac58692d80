"""What is printed for the public has a source."""

import pytest

from briefgen.rules.content import FACTS_SOURCE
from tests.checks.cases import Case, Write, prove_of_event

CASES = [
    Case(
        FACTS_SOURCE,
        "facts:\n  trade: {statement: Trade, value: 3, release: public}",
        "{statement",
        "the public fact 'trade' has no source",
        "facts:\n  trade: {statement: Trade, value: 3}\n  open: {statement: X, release: public, source: Y}",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_mistakes_are_found_and_what_is_nearly_one_is_not(case: Case, write: Write) -> None:
    prove_of_event(case, write)
