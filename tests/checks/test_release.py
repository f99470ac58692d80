"""No paper names what its audience may not know, and each is marked for its audience."""

from pathlib import Path

import pytest

from briefgen.rules.papers import RELEASE_REFERENCE
from tests.checks.cases import Case, Write, in_paper, prove_of_paper

TRADE = "people: {a: {name: A}}\nspeeches: [{speaker: a, points: ['Trade is {fact:trade}']}]\n"
CASES = [
    Case(
        RELEASE_REFERENCE,
        TRADE + "facts: {trade: {statement: T, value: 3}}",
        "'Trade is",
        "this is public, but the fact 'trade' that it names is not",
        TRADE + "facts: {trade: {statement: T, value: 3, source: S, release: public}}",
        "press-summary",
    )
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_is_withheld_may_not_be_named(case: Case, write: Write) -> None:
    prove_of_paper(case, write)


def test_markings_fit_their_papers(write: Write, tmp_path: Path) -> None:
    office = tmp_path / "briefgen.yaml"
    office.write_text('markings: {internal: "", public: ""}\n')
    (unmarked,) = in_paper("", write)
    assert (unmarked.id, in_paper("", write, "press-summary")) == ("release.marking", [])
    office.write_text("markings: {internal: SECRET, public: SECRET}\n")
    (exposed,) = in_paper("", write, "press-summary")
    assert (exposed.id, in_paper("", write)) == ("release.marking", [])
    assert exposed.place is not None and exposed.place.file.endswith("briefgen.yaml")


def test_a_person_who_is_withheld_may_not_be_named_either(write: Write) -> None:
    text = "people: {a: {name: A, release: internal}}\nhosts: a"
    assert [problem.message for problem in in_paper(text, write, "press-summary")] == [
        "this is public, but the person 'a' that it names is not"
    ]


def test_a_public_paper_may_be_marked_as_what_it_is(write: Write, tmp_path: Path) -> None:
    office = tmp_path / "briefgen.yaml"
    office.write_text("markings: {internal: SECRET, partner: {fr: SECRET}, public: OPEN}\n")
    assert in_paper("", write, "press-summary") == []
    office.write_text("markings: {internal: SECRET, public: SECRET}\n")
    (exposed,) = in_paper("", write, "press-summary")
    assert exposed.message == "the public paper is marked 'SECRET', as an internal one is"
    assert exposed.hint == "correct `public` under `markings` in briefgen.yaml"
    office.write_text("markings: {internal: ''}\n")
    (unmarked,) = in_paper("", write)
    assert unmarked.message == "the internal paper 'briefing' carries no marking"
    assert unmarked.hint == "correct `internal` under `markings` in briefgen.yaml"
