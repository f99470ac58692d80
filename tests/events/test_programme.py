"""A step of the run of events."""

import pytest
from pydantic import ValidationError

from briefgen.events import Level, ProgrammeItem


@pytest.mark.parametrize(("minutes", "fits"), [(0, True), (10_000, True), (-1, False), (10_001, False), (1.5, False)])
def test_a_step_takes_whole_minutes(minutes: float, fits: bool) -> None:
    given = {"at": "18:30", "action": "Toast", "minutes": minutes}
    if fits:
        assert ProgrammeItem.model_validate(given).minutes == minutes
    else:
        with pytest.raises(ValidationError, match="minutes"):
            ProgrammeItem.model_validate(given)


def test_a_public_step_keeps_its_cue_in_the_house() -> None:
    step = ProgrammeItem.model_validate({"at": "18:30", "action": "Toast", "cue": "Lights", "release": "public"})
    inside = {key for _, key, level, _ in step.fields(Level.INTERNAL) if level is Level.INTERNAL}
    assert inside == {"cue"}


def test_the_press_is_let_in_or_is_not() -> None:
    with pytest.raises(ValidationError, match="press"):
        ProgrammeItem.model_validate({"at": "18:30", "action": "Toast", "press": "perhaps"})
