"""What an event says is judged by the checks of events, and an office may set most of it aside."""

import pytest

from briefgen.checks import EVENT_CHECKS
from briefgen.rules import Rule, content
from tests.rules.mentions import mentions_of


@pytest.mark.parametrize("rule", content.RULES, ids=lambda rule: rule.id)
def test_each_is_found_by_a_test(rule: Rule) -> None:
    assert mentions_of(rule)


def test_all_of_them_are_held_up_by_checks_of_the_event_and_no_others() -> None:
    checked = {rule for check in EVENT_CHECKS for rule in check.rules}
    assert checked == set(content.RULES)


def test_an_event_may_set_each_aside_or_is_told_why_not() -> None:
    assert all(rule.waivable or rule.locked for rule in content.RULES)
