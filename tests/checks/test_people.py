"""Spellings, offices and photographs of people."""

import pytest

from briefgen.rules.content import (
    PEOPLE_ALIAS,
    PEOPLE_CONTRADICTION,
    PEOPLE_FORBIDDEN_NAME,
    PEOPLE_OFFICE,
    PEOPLE_PHOTOGRAPH_ALT,
    PEOPLE_PHOTOGRAPH_CREDIT,
)
from tests.checks.cases import Case, Write, prove_of_event

CASES = [
    Case(
        PEOPLE_FORBIDDEN_NAME,
        "people: {a: {name: Ingrid Solheim, forbidden_names: [Soldheim]}}\npurpose: Mrs SOLDHEIM speaks.",
        "Mrs SOLDHEIM",
        "people: {a: {name: Ingrid Solheim, forbidden_names: [Sol, Ingrid]}}\npurpose: Ingrid Solheim of Solund.",
    ),
    Case(
        PEOPLE_CONTRADICTION,
        "people: {a: {name: Sem Rithy, short_name: Rithy, forbidden_names: [rithy]}}\nhosts: a",
        "rithy",
        "people: {a: {name: Sem Rithy, short_name: Rithy, forbidden_names: [Rithie, Sem]}}\nhosts: a",
    ),
    Case(
        PEOPLE_ALIAS,
        "people: {a: {name: Ingrid Solheim, aliases: [Inga]}}\npurpose: Inga speaks.",
        "Inga speaks",
        "people: {a: {name: Ingrid Solheim, aliases: [Inga, Ingrid]}}\npurpose: Ingaborg and Ingrid Solheim speak.\n"
        "guests:\n- {given_name: Inga, surname: Berg}",
    ),
    Case(
        PEOPLE_OFFICE,
        "people: {a: {name: A, offices: [{title: Minister, to: 2026-05-16}]}}\nhosts: a",
        "[{title",
        "people: {a: {name: A, offices: [{title: Minister, to: 2026-05-17}]}, b: {name: B, offices: "
        "[{title: Old, to: 2000-01-01}]}}\nhosts: a",
    ),
    Case(
        PEOPLE_PHOTOGRAPH_CREDIT,
        "people: {a: {name: A, photograph: {path: a.png, alt: A}}}",
        "{path",
        "people: {a: {name: A, photograph: {path: a.png, alt: A, credit: B}}}",
    ),
    Case(
        PEOPLE_PHOTOGRAPH_ALT,
        "people: {a: {name: A, photograph: {path: a.png, credit: B}}}",
        "{path",
        "people: {a: {name: A, photograph: {path: a.png, alt: A, credit: B}}}",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_mistakes_are_found_and_what_is_nearly_one_is_not(case: Case, write: Write) -> None:
    prove_of_event(case, write)
