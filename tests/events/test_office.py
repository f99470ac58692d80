"""briefgen.yaml: what an office that says little gets, and how it marks its papers."""

import pytest
from pydantic import ValidationError

from briefgen.events import Level, Settings


def test_what_is_not_said_has_its_usual_value() -> None:
    settings = Settings.model_validate({"defaults": {"theme": "plain", "language": None}})
    assert (settings.defaults.theme, settings.defaults.language) == ("plain", "en")
    assert settings.office is None and settings.defaults.kinds and settings.defaults.formats


def test_a_marking_that_is_left_empty_marks_nothing() -> None:
    given = {"internal": None, "public": "", "partner": {"fr": "PARTENAIRES"}}
    assert Settings.model_validate({"markings": given}).markings == {
        Level.INTERNAL: {"": ""}, Level.PUBLIC: {"": ""}, Level.PARTNER: {"fr": "PARTENAIRES"}
    }  # fmt: skip


@pytest.mark.parametrize("name", ["kinds", "formats"])
def test_some_paper_is_made_in_some_format(name: str) -> None:
    with pytest.raises(ValidationError, match="at least 1 item"):
        Settings.model_validate({"defaults": {name: []}})


def test_an_address_may_be_one_line() -> None:
    office = Settings.model_validate({"office": {"name": "Embassy", "address": "Harbour Road 1"}}).office
    assert office and office.address == ("Harbour Road 1",)
