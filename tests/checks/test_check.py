"""A check looks, and changes nothing: it finds the same a second time."""

from pathlib import Path

import pytest

from briefgen.checks.check import Check
from briefgen.checks.prose import prose_of
from briefgen.checks.registry import EVENT_CHECKS, PAPER_CHECKS
from briefgen.checks.subject import EventSubject, PaperSubject
from briefgen.loading import LoadedEvent, load_event
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
