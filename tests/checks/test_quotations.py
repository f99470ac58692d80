"""Quotations are word for word, but for what an editor may do."""

import pytest

from briefgen.rules.content import QUOTATIONS_VERBATIM
from tests.checks.cases import Case, Write, in_event, prove_of_event, stands_at

CASES = [
    Case(
        QUOTATIONS_VERBATIM,
        "people: {a: {name: A}}\nspeeches:\n- speaker: a\n  transcript: a.txt\n  quotes:\n  - We came as neighbour",
        "We came",
        "these words are not in the transcript: we came as neighbour",
        "people: {a: {name: A}}\nspeeches:\n- speaker: a\n  transcript: a.txt\n  quotes:\n"
        "  - “[W]e CAME … as neighbours”\n"
        "  - The sea … [our] sailors\n  - 우리는 친구\n- speaker: a\n  quotes: [Never said, but no transcript]",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_mistakes_are_found_and_what_is_nearly_one_is_not(case: Case, write: Write) -> None:
    prove_of_event(case, write)


def test_an_invented_quotation_is_told_though_its_event_waives_it(write: Write) -> None:
    text = (
        "people: {a: {name: A}}\n"
        "speeches: [{speaker: a, transcript: a.txt, quotes: [{text: We stay, status: approved}]}]\n"
        "waive: {quotations.verbatim: x}"
    )
    assert {problem.id for problem in in_event(text, write)} == {"quotations.verbatim", "waive.locked"}


SPEECH = "people: {a: {name: A}}\nspeeches: [{speaker: a, transcript: a.txt, quotes: [{text: '%s'}]}]"


@pytest.mark.parametrize(
    "quote",
    [
        "“[W]e came [as] neighbours, said the sailors.”",
        "We ca[n] … neighbours",
        "„We came as neighbours“",
        "«We came as neighbours»",
        "We came ... [our] sailors",
        "We came ... sailors",
        "[our]... neighbours",
        "… as neighbours …",
    ],
)
def test_an_editor_may_cut_and_put_in(quote: str, write: Write) -> None:
    assert in_event(SPEECH % quote, write) == []


@pytest.mark.parametrize(
    ("quote", "missing"),
    [
        ("e came as neighbours", "e came as neighbours"),  # not whole words, and nothing says that they were cut
        ("We never … neighbours", "we never"),
        ("We came … xs neighbours", "xs neighbours"),
        ("We camx[e] … neighbours", "we camx"),
        ("We came … as neighbour", "as neighbour"),
        ("We came [as neighbours", "we came [as neighbours"),
        ("x" * 100, "x" * 80),
    ],
)
def test_a_word_that_was_not_said_is_told(quote: str, missing: str, write: Write) -> None:
    (problem,) = in_event(SPEECH % quote, write)
    assert problem.message == f"these words are not in the transcript: {missing}"


def test_a_speech_without_a_transcript_does_not_hide_the_next(write: Write) -> None:
    text = (
        "people: {a: {name: A}}\nspeeches:\n- {speaker: a, quotes: [We stay]}\n"
        "- {speaker: a, transcript: a.txt, quotes: [We stay, We came as]}"
    )
    assert [stands_at(problem) for problem in in_event(text, write)] == ["We stay, We came as]}"]
