"""Workbooks and CSV files in which a row is an event."""

import pytest

from briefgen.rules import Rule, seasons
from tests.rules.mentions import mentions_of


@pytest.mark.parametrize("rule", seasons.RULES, ids=lambda rule: rule.id)
def test_each_is_found_by_a_test(rule: Rule) -> None:
    assert mentions_of(rule)


def test_what_loses_a_row_is_an_error_and_what_loses_a_column_of_ones_own_is_none() -> None:
    grave = {rule.id for rule in seasons.RULES if rule.severity == "error"}
    assert {"season.event-unknown", "season.id-missing", "season.heading-missing", "season.id-twice"} <= grave
    assert "season.heading-unknown" not in grave and not any(rule.waivable for rule in seasons.RULES)
