"""The catalogue as people read it; docs/checks.md is that page."""

from pathlib import Path

import pytest

from briefgen.checks import check_event
from briefgen.loading import load_event
from briefgen.rules import Rule
from briefgen.rules.catalogue import RULES
from briefgen.rules.entries import as_markdown, entry, listing

PAGE = Path(__file__).resolve().parents[2] / "docs" / "checks.md"


def test_the_page_is_made_from_the_rules() -> None:
    made = PAGE.read_text(encoding="utf-8")
    assert made == as_markdown() + "\n", "write it anew: briefgen explain --format markdown > docs/checks.md"


def test_the_page_and_the_list_hold_every_rule() -> None:
    assert [line.split("`")[1] for line in as_markdown().splitlines() if line.startswith("### ")] == list(RULES)
    assert [line.split()[0] for line in listing().splitlines() if line.startswith("  ")] == list(RULES)


@pytest.mark.parametrize("rule", [rule for rule in RULES.values() if rule.waivable], ids=lambda rule: rule.id)
def test_the_lines_that_waive_a_rule_work_as_they_are_printed(rule: Rule, tmp_path: Path) -> None:
    lines = entry(rule).split("\n\n")[-1]
    assert lines.startswith("waive:\n")
    event = tmp_path / "event.yaml"
    event.write_text(f"title: Reception\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\n{lines}\n", "utf-8")
    loaded = load_event(event)
    assert list(loaded.event.waive) == [rule.id]
    assert {problem.id for problem in check_event(loaded)} <= {"waive.unused"}


def test_an_entry_says_all_there_is_to_say() -> None:
    assert entry(RULES["clearance.open"]) == (
        "clearance.open · Clearance · error, in a draft info\n\n"
        "A paper that somebody still has to clear is not the office's word yet.\n\n"
        "Source: the office's own rule.\n\n"
        "To mend it: Obtain clearance and write `decision: cleared`, or make a draft without --final.\n\n"
        "No event can waive it: it is for those who clear the papers to say that they may go."
    )
    assert entry(RULES["file.empty"]).endswith("checks find in an event and its papers.")
