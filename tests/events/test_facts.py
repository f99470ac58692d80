"""A fact holds one figure, exactly as it was written, or words."""

from decimal import Decimal

import pytest
from pydantic import ValidationError

from briefgen.events import Fact


@pytest.mark.parametrize(
    ("given", "value"),
    [
        ("840", Decimal(840)),
        ("1.50", Decimal("1.50")),
        (840, Decimal(840)),
        (0.1, Decimal("0.1")),
        ("about 840", "about 840"),
    ],
)
def test_figures_and_words(given: object, value: Decimal | str) -> None:
    fact = Fact.model_validate({"statement": "Trade", "value": given})
    assert (fact.value, str(fact.value)) == (value, str(value))


def test_one_figure_and_no_list() -> None:
    with pytest.raises(ValidationError) as caught:
        Fact.model_validate({"statement": "Trade", "value": ["840"]})
    (error,) = caught.value.errors()
    assert "should be a number or text" in error["msg"] and "840" in error["ctx"]["error"].hint


def test_a_figure_in_words_can_be_printed() -> None:
    with pytest.raises(ValidationError, match="U\\+0007"):
        Fact.model_validate({"statement": "Trade", "value": "about\x07 840"})
