"""A record prints what it is called, and tells nothing else of itself."""

import pytest

from briefgen.templating.sandbox.named_values import NamedValues


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"text": "Trade doubled", "name": "x"}, "Trade doubled"),
        ({"name": "Daniel Okoro", "title": "Minister"}, "Daniel Okoro"),
        ({"title": "Reception"}, "Reception"),
        ({"number": 3}, ""),
    ],
)
def test_a_record_is_called_by_its_first_name(values: dict[str, object], said: str) -> None:
    record = NamedValues("thing", values)
    assert (str(record), repr(record)) == (said, "<thing>")
