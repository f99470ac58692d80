"""What the press gets, and an office's word on the papers."""

import pytest
from pydantic import ValidationError

from briefgen.events import Level, Media
from briefgen.events.media import Clearance


def test_nobody_has_cleared_until_it_is_said() -> None:
    assert Clearance.model_validate({"office": "Political section"}).decision == "pending"
    with pytest.raises(ValidationError, match="decision"):
        Clearance.model_validate({"office": "Political section", "decision": "approved"})


def test_the_press_may_read_all_that_is_for_it_and_nothing_of_who_cleared() -> None:
    media = Media.model_validate({"headline": "Trade doubles"})
    assert {level for _, _, level, _ in media.fields(Level.PUBLIC)} == {Level.PUBLIC}
    cleared = Clearance.model_validate({"office": "Political section"})
    assert {level for _, _, level, _ in cleared.fields(Level.PUBLIC)} == {Level.INTERNAL}


def test_an_embargo_needs_an_hour() -> None:
    with pytest.raises(ValidationError, match="is not a date and time"):
        Media.model_validate({"embargo": "2026-05-17"})
