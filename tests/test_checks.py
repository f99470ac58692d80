"""What is right raises nothing, and what only a final paper must not have stops no draft."""

from pathlib import Path

import pytest

from briefgen.checks import as_for_a_draft, check_event, check_papers
from briefgen.errors import Problem
from briefgen.loading import load_event
from briefgen.rules.content import RESIDUE_PLACEHOLDER
from briefgen.rules.papers import CLEARANCE_OPEN, FONT_MISSING
from tests.papers import paper_of

DATA = Path(__file__).parent / "loading" / "data"


@pytest.mark.parametrize("name", ["full/event.yaml", "smallest.yaml"])
def test_the_events_of_the_contract_raise_nothing(name: str) -> None:
    loaded = load_event(DATA / name)
    assert check_event(loaded) == []
    assert (
        check_papers(loaded, [paper_of(loaded, kind, formats=("docx",)) for kind in ("briefing", "press-summary")])
        == []
    )


def test_what_only_a_final_paper_must_not_have_stops_no_draft() -> None:
    found = [Problem(rule, "") for rule in (CLEARANCE_OPEN, FONT_MISSING, RESIDUE_PLACEHOLDER)]
    assert [each.severity for each in as_for_a_draft(found)] == ["info", "warning", "error"]
