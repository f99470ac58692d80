"""A line of the guest list: its name, in one piece or in several."""

import pytest
from pydantic import ValidationError

from briefgen.events.guest import Guest


def test_a_guest_may_be_given_as_a_name() -> None:
    guests = [Guest.model_validate(given) for given in ("Ada Roy", {"name": "Jan Doe"})]
    assert [guest.full_name for guest in guests] == ["Ada Roy", "Jan Doe"]


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ({"given_name": "Daniel", "surname": "Okoro", "native_script": "다니엘"}, "Daniel Okoro"),
        ({"surname": "Okoro"}, "Okoro"),
        ({"name": "Daniel Okoro", "surname": "O."}, "Daniel Okoro"),
        ({"native_script": "다니엘"}, "다니엘"),
    ],
)
def test_a_guest_is_called_by_the_first_name_there_is(given: dict[str, str], name: str) -> None:
    assert Guest.model_validate(given).full_name == name


def test_a_guest_has_a_name() -> None:
    with pytest.raises(ValidationError, match="has no name"):
        Guest.model_validate({"organisation": "Ministry of Trade"})
