"""What a paper may be is judged before it is written, its file before it is published."""

import pytest

from briefgen.checks import FILE_CHECKS, PAPER_CHECKS, PROOFS
from briefgen.rules import Rule, papers
from tests.rules.mentions import mentions_of


@pytest.mark.parametrize("rule", papers.RULES, ids=lambda rule: rule.id)
def test_each_is_found_by_a_test(rule: Rule) -> None:
    assert mentions_of(rule)


BY_WRITERS = {papers.FORMAT_UNSHOWN, papers.DOCX_CHARACTER}


def test_each_is_held_up_by_a_check_of_papers_or_files_but_for_what_writers_find() -> None:
    checked = {rule for check in PAPER_CHECKS for rule in check.rules}
    checked |= {rule for check in (*FILE_CHECKS, *PROOFS) for rule in check.rules}
    assert checked | BY_WRITERS == set(papers.RULES) and not checked & BY_WRITERS


def test_what_a_draft_may_have_is_no_error_of_it() -> None:
    eased = [rule for rule in papers.RULES if rule.in_drafts]
    assert eased and all(rule.severity == "error" != rule.in_drafts for rule in eased)
