"""What an event sets aside: said once with its reason, never what protects others, and never for nothing."""

import pytest

from briefgen.rules.catalogue import RULES
from tests.checks.cases import Write, in_event


def test_a_waiver_leaves_its_check_out(write: Write) -> None:
    text = "purpose: Meet TBC and TBD\nnext_steps: [TBC]\nwaive: {residue.placeholder: they are banks}"
    (used,) = in_event(text, write)  # said once, however much it hides
    assert (used.id, used.severity) == ("waive.used", "info") and "they are banks" in used.message


@pytest.mark.parametrize("identifier", [id for id, rule in RULES.items() if rule.locked])
def test_what_protects_others_no_event_can_waive(write: Write, identifier: str) -> None:
    (locked,) = in_event(f"waive: {{{identifier}: no time}}", write)
    assert (locked.id, locked.severity) == ("waive.locked", "error") and identifier in locked.message
    assert locked.place and locked.place.line == 5 and locked.hint


def test_a_waiver_for_nothing_or_of_no_check_is_told(write: Write) -> None:
    text = "waive:\n  residue.placeholder: why\n  residue.placholder: why\n  lengths.lead: why\n  font.missing: why"
    unused, unknown = in_event(text, write)
    assert (unused.id, unused.severity, unused.place and unused.place.line) == ("waive.unused", "warning", 6)
    assert (unknown.id, unknown.hint) == ("waive.unknown", "did you mean `residue.placeholder`?")
    assert unknown.place and unknown.place.line == 7
    assert unused.message == "nothing is left to waive for 'residue.placeholder'" and unused.hint
    assert unknown.message == "there is no check 'residue.placholder'"


def test_a_check_that_is_like_no_other_is_told_with_all_that_there_are(write: Write) -> None:
    (unknown,) = in_event("waive: {zzz: why}", write)
    known = [id for id, rule in RULES.items() if rule.waivable or rule.locked]
    assert unknown.hint == f"checks that there are: {', '.join(sorted(known))}"
