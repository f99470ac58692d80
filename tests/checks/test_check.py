"""A check looks, and changes nothing: it finds the same a second time."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.checks.check import Check
from briefgen.checks.prose import prose_of
from briefgen.checks.registry import EVENT_CHECKS, PAPER_CHECKS
from briefgen.checks.subject import EventSubject, PaperSubject
from briefgen.errors import Problem
from briefgen.loading import LoadedEvent, load_event
from briefgen.rules import Rule
from briefgen.rules.content import FACTS_SOURCE
from briefgen.rules.events import EVENT_END
from tests.papers import paper_of

FULL = Path(__file__).parents[1] / "loading" / "data" / "full" / "event.yaml"
WRONG = (
    "people: {a: {name: A, aliases: [Ah], mission: {state: X, class: ambassador}}}\n"
    "programme: [{at: 09:00, action: Ah arrives}]\npurpose: Meet TBC\n"
    "facts: {trade: {statement: T, value: 3, release: public}}\nbottom_line: " + "word " * 70
)


@pytest.fixture(params=["full", "wrong"], scope="module")
def loaded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> LoadedEvent:
    if request.param == "full":
        return load_event(FULL)
    event = tmp_path_factory.mktemp("wrong") / "event.yaml"
    event.write_text(f"title: R\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\n{WRONG}\n")
    return load_event(event)


@pytest.mark.parametrize("check", EVENT_CHECKS, ids=lambda check: check.run.__name__)
def test_an_event_stays_as_it_was(check: Check[EventSubject], loaded: LoadedEvent) -> None:
    before, subject = loaded.event.model_dump(), EventSubject(loaded, prose_of(loaded))
    found = list(check.run(subject))
    assert list(check.run(subject)) == found and {each.rule for each in found} <= set(check.rules)
    assert loaded.event.model_dump() == before


def test_a_paper_stays_as_it_was(loaded: LoadedEvent) -> None:
    paper = paper_of(loaded)
    subject, before = PaperSubject(loaded, paper), repr(paper.document)
    for check in PAPER_CHECKS:
        found = list(check.run(subject))
        assert list(check.run(subject)) == found and {each.rule for each in found} <= set(check.rules)
    assert repr(paper.document) == before


def _finds(rule: Rule) -> Check[EventSubject]:
    return Check(lambda _: iter([Problem(rule, "found")]), (FACTS_SOURCE,))


def test_a_problem_of_a_rule_that_the_check_does_not_declare_is_a_fault(loaded: LoadedEvent) -> None:
    subject = EventSubject(loaded, prose_of(loaded))
    assert [problem.rule for problem in _finds(FACTS_SOURCE).find(subject)] == [FACTS_SOURCE]
    for other in (EVENT_END, replace(FACTS_SOURCE, id="facts.unlucky"), replace(FACTS_SOURCE, severity="info")):
        with pytest.raises(LookupError, match="none of its rules"):
            list(_finds(other).find(subject))


def test_a_check_without_a_rule_is_refused() -> None:
    with pytest.raises(ValueError, match="declares no rule"):
        Check(lambda _: iter(()), ())
