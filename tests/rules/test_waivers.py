"""What is said of waivers cannot itself be waived."""

import pytest

from briefgen.rules import Rule, waivers
from tests.rules.mentions import mentions_of


@pytest.mark.parametrize("rule", waivers.RULES, ids=lambda rule: rule.id)
def test_each_is_found_by_a_test(rule: Rule) -> None:
    assert mentions_of(rule)


def test_none_can_be_waived() -> None:
    assert not any(rule.waivable or rule.locked for rule in waivers.RULES)
