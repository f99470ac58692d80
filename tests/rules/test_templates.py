"""What shapes a paper is right for all events, or for none."""

import pytest

from briefgen.rules import Rule, templates
from tests.rules.mentions import mentions_of


@pytest.mark.parametrize("rule", templates.RULES, ids=lambda rule: rule.id)
def test_each_is_found_by_a_test(rule: Rule) -> None:
    assert mentions_of(rule)


def test_no_event_can_set_aside_what_is_wrong_for_all() -> None:
    assert not any(rule.waivable or rule.locked or rule.in_drafts for rule in templates.RULES)
