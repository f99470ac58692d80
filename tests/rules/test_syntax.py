"""Each way to write data down has rules of its own, and says when there are too many mistakes to tell."""

import pytest

from briefgen.rules import Rule, syntax
from tests.rules.mentions import mentions_of


@pytest.mark.parametrize("rule", syntax.RULES, ids=lambda rule: rule.id)
def test_each_is_found_by_a_test(rule: Rule) -> None:
    assert mentions_of(rule)


@pytest.mark.parametrize("family", sorted({rule.family for rule in syntax.RULES}))
def test_each_way_to_write_data_says_what_is_no_such_text_and_that_there_is_more(family: str) -> None:
    said = {rule.id for rule in syntax.RULES}
    assert {f"{family}.syntax", f"{family}.key-twice", f"{family}.more"} <= said
