"""What an event holds: counts with their words apart, and where that is written which is no field of it."""

import re

import pytest
from pydantic import ValidationError

from briefgen.events import Event, Settings
from briefgen.events.event import Headcount


@pytest.mark.parametrize("given", ["more than 300", "about 1,250", "env. 1 250 "])
def test_words_belong_beside_a_count(given: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Headcount.model_validate(given)
    (error,) = caught.value.errors()
    words, digits = given.strip().rstrip("0123456789, "), re.sub(r"\D", "", given)
    assert f"has words beside its number: {given.strip()}" in error["msg"]
    assert error["ctx"]["error"].hint == f"write {{number: {digits}, qualifier: {words}}}"


@pytest.mark.parametrize(("given", "number"), [("300", 300), ({"number": 0}, 0), ({"number": 10_000_000}, 10_000_000)])
def test_a_count_alone_is_a_number(given: object, number: int) -> None:
    assert Headcount.model_validate(given).number == number


@pytest.mark.parametrize("given", ["many", "-1", {"number": 10_000_001}])
def test_what_is_no_count(given: object) -> None:
    with pytest.raises(ValidationError):
        Headcount.model_validate(given)


def test_what_is_looked_for_here_is_no_field_and_stands_where_the_hint_says() -> None:
    fields = {*Event.model_fields}
    for name, hint in Event.elsewhere.items():
        assert name not in fields
        named = {each.partition(":")[0] for each in re.findall(r"`([a-z_]+)", hint)}
        assert named & (fields | {*Settings.model_fields}) or name in Settings.model_fields, hint
