"""What templates have beside the fields of the data is worked out once, in words."""

import pytest

from briefgen.events import Fact
from briefgen.languages import find_language
from briefgen.templating.derived import fact_in_words


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        ({"statement": "Trade doubled"}, "Trade doubled"),
        (
            {"statement": "Trade", "value": "840", "unit": "million dollars", "qualifier": "about"},
            "about 840 million dollars",
        ),
        ({"statement": "Students", "value": "1250"}, "1,250"),
        ({"statement": "Students", "value": "a few"}, "a few"),
    ],
)
def test_a_fact_in_words(fact: dict[str, str], words: str) -> None:
    assert fact_in_words(Fact.model_validate(fact), find_language("en")) == words
