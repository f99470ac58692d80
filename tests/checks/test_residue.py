"""Placeholders are told from what only looks like one."""

import pytest

from briefgen.checks.residue import placeholder, whole_placeholder

LEFT = [
    "Meet the Minister on XX May", "Mr XX speaks", "XX,XXX guests", "Remarks by TBC", "TODO: ask", "[insert address]",
    "[name] and [title]", "See ??", "Lorem ipsum dolor", "at [TBC]", "about XX per cent", "Hall XX", "Room XXX",
]  # fmt: skip
MEANT = [
    "Article XX of the agreement applies.", "Articles XIX and XX apply.", "Chapter XX", "Annex XXX", "Rama XX",
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
    "text", ["tbc", "TBD.", "(tbc)", "t.b.a.", "xx", "???", "To be confirmed", "lorem ipsum", "[tbc]"]
)
def test_a_value_that_is_nothing_else_is_found_in_any_case(text: str) -> None:
    assert whole_placeholder(text) == text


@pytest.mark.parametrize("text", ["Tbilisi", "x", "to be", "xxl", "a tbc b"])
def test_a_value_that_says_something_is_none(text: str) -> None:
    assert whole_placeholder(text) is None
