"""What cannot be read is no event: it is an error in drafts as well."""

import pytest

from briefgen.rules import Rule, files
from tests.rules.mentions import mentions_of


@pytest.mark.parametrize("rule", files.RULES, ids=lambda rule: rule.id)
def test_each_is_found_by_a_test(rule: Rule) -> None:
    assert mentions_of(rule)


def test_what_cannot_be_read_is_an_error_for_everybody() -> None:
    assert all((rule.severity, rule.in_drafts, rule.waivable) == ("error", None, False) for rule in files.RULES)
