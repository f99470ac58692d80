"""Tables, workbooks and the guest lists in them."""

import pytest

from briefgen.rules import Rule, tables
from tests.rules.mentions import mentions_of


@pytest.mark.parametrize("rule", tables.RULES, ids=lambda rule: rule.id)
def test_each_is_found_by_a_test(rule: Rule) -> None:
    assert mentions_of(rule)


def test_an_oddity_of_a_guest_list_costs_no_guest() -> None:
    mild = {rule.id for rule in tables.RULES if rule.severity != "error"}
    assert {rule.id for rule in tables.RULES if rule.family == "guests" and "reply" in rule.id} <= mild
    assert all(not rule.waivable for rule in tables.RULES)
