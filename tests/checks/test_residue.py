"""Placeholders are told from what only looks like one."""

import pytest

from briefgen.checks.residue import placeholder, whole_placeholder
from briefgen.rules.content import RESIDUE_PLACEHOLDER
from tests.checks.cases import Case, Write, prove_of_event

CASES = [
    Case(
        RESIDUE_PLACEHOLDER,
        "purpose: Meet TBC at noon",
        "Meet TBC",
        "a placeholder was left: TBC",
        "purpose: Visit the TBCs of the XXI century? [sic]\npeople: {a: {name: A}}\n"
        "speeches:\n- {speaker: a, transcript: b.txt}",
    )
]

LEFT = [
    "Meet the Minister on XX May", "Mr XX speaks", "XX,XXX guests", "Remarks by TBC", "TODO: ask", "[insert address]",
    "[name] and [title]", "See ??", "Lorem ipsum dolor", "at [TBC]", "about XX per cent", "Hall XX", "Room XXX",
]  # fmt: skip
MEANT = [
    "Article XX of the agreement applies.", "Articles XXXVIII and XX apply.",
    "Articles XIX and XX apply.", "Chapter XX", "Annex XXX", "Rama XX",
    "the XXX Olympiad", "the XXth century", "Volume XX", "TBC Bank opened a branch", "Louis XX", "Section XX, part two",
    "Phase XX of the programme", "Why? Because.", "the XX Congress",
]  # fmt: skip


@pytest.mark.parametrize("text", LEFT)
def test_what_was_left_is_found(text: str) -> None:
    assert placeholder(text) is not None


@pytest.mark.parametrize("text", MEANT)
def test_what_is_meant_is_none(text: str) -> None:
    assert placeholder(text) is None


@pytest.mark.parametrize(
    "text", ["tbc", "TBD.", "(tbc)", "t.b.a.", "xx", "???", "To be confirmed", "__", "lorem ipsum", "[tbc]"]
)
def test_a_value_that_is_nothing_else_is_found_in_any_case(text: str) -> None:
    assert whole_placeholder(text) == text


@pytest.mark.parametrize("text", ["Tbilisi", "x", "to be", "xxl", "a tbc b", "tbc" + " " * 60 + "a"])
def test_a_value_that_says_something_is_none(text: str) -> None:
    assert whole_placeholder(text) is None


@pytest.mark.parametrize("case", CASES, ids=str)
def test_mistakes_are_found_and_what_is_nearly_one_is_not(case: Case, write: Write) -> None:
    prove_of_event(case, write)
