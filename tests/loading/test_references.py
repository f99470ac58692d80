"""Ids that lead nowhere are told where they stand, with who or what is meant."""

from pathlib import Path

import pytest

from briefgen.loading import load_event, references
from tests.loading.good_event import GOOD, Spoilt, problems_of, prove, written

BAD = [
    Spoilt("[solheim]", "[solhiem]", "event.person-unknown", (4, 9), "`solhiem`", "did you mean `solheim`?"),
    Spoilt("hosts: [solheim]", "guest_of_honour: okoro", "event.person-unknown", (4, 18), "`okoro`", "here: solheim"),
    Spoilt("hosts:", "purpose: 'about {fact:trde}'\nhosts:", "event.fact-unknown", (4, 10), "`trde`", "under `facts`"),
    Spoilt("hosts:", "principal: anna\nhosts:", "event.person-unknown", (4, 12), "`anna`", "solheim"),
    Spoilt("Ingrid Solheim}", "Ingrid Solheim, spouse: bo}", "event.person-unknown", (6, 43), "`bo`", "solheim"),
]  # fmt: skip


@pytest.mark.parametrize("case", BAD, ids=str)
def test_a_mistake_is_told_at_its_place(case: Spoilt, tmp_path: Path) -> None:
    prove(case, tmp_path)


def test_words_for_everybody_are_no_ids(tmp_path: Path) -> None:
    assert (
        load_event(
            written(tmp_path, GOOD + "messages: [{text: Thanks, to: [press, public, partners, all, solheim]}]\n")
        ).problems
        == ()
    )


def test_a_reference_in_a_transcript_or_a_name_is_none(tmp_path: Path) -> None:
    written(tmp_path, "He said {fact:nothing}.", "said.txt")
    more = "speeches: [{speaker: solheim, transcript: said.txt}]\nguests: [{name: '{fact:nothing}'}]\n"
    assert load_event(written(tmp_path, GOOD + more)).problems == ()


def test_facts_that_would_fill_a_library_are_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(references, "_MOST_PUT_IN", 100)
    more = "objectives: ['{fact:long} {fact:long}', '{fact:long}']\nfacts: {long: {statement: " + "x" * 49 + "}}\n"
    (problem,) = problems_of(written(tmp_path, GOOD + more))
    assert problem.id == "event.facts-too-long" and "100 letters" in problem.message
    assert problem.place and (problem.place.line, problem.place.column) == (7, 41)


def test_of_very_many_unknown_ids_the_later_ones_are_told_with_whom_there_is(tmp_path: Path) -> None:
    more = "hosts: [" + ", ".join(["solhiem"] * 60) + "]\n"
    hints = [each.hint for each in problems_of(written(tmp_path, GOOD.replace("hosts: [solheim]\n", more)))]
    assert hints[0] == "did you mean `solheim`?" and "the people here: solheim" in hints
