"""What an event cannot be without, as a whole; nothing of it can be set aside."""

import pytest

from briefgen.rules import Rule, events
from tests.rules.mentions import mentions_of


@pytest.mark.parametrize("rule", events.RULES, ids=lambda rule: rule.id)
def test_each_is_found_by_a_test(rule: Rule) -> None:
    assert mentions_of(rule)


def test_without_them_there_is_no_event_to_set_anything_aside() -> None:
    assert not any(rule.waivable or rule.locked for rule in events.RULES)
    assert {rule.family for rule in events.RULES} == {"event"}
