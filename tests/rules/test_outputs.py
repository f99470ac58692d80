"""What is written, and what stands in its way."""

import pytest

from briefgen.rules import Rule, outputs
from tests.rules.mentions import mentions_of


@pytest.mark.parametrize("rule", outputs.RULES, ids=lambda rule: rule.id)
def test_each_is_found_by_a_test(rule: Rule) -> None:
    assert mentions_of(rule)


def test_what_was_kept_is_told_and_stops_nothing() -> None:
    warned = {rule for rule in outputs.RULES if rule.severity == "warning"}
    kept = {outputs.OUTPUT_EDITED, outputs.OUTPUT_EVENT_GONE, outputs.OUTPUT_RECORD_LOST}
    assert warned == {outputs.CLUSTER_WORKER, *kept}
