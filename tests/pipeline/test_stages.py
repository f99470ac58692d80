"""What stands at each stage, as text to look at."""

from pathlib import Path

import pytest

from briefgen.document.slots import CLOSE, OPEN
from briefgen.errors import TemplateError
from briefgen.loading import load_event
from briefgen.pipeline import Options
from briefgen.pipeline.stages import Stage, show_stage

EVENT = """\
title: Reception
start: 2026-05-17 18:30
timezone: Asia/Bangkok
purpose: Meet for this office
speeches: [{speaker: okoro, points: [Trade doubled]}]
people: {okoro: {name: Daniel Okoro, office: {title: Minister, from: 2020-01-01}}}
"""
PRESS = Options(kinds=("press-summary", "briefing"))


@pytest.fixture
def event(tmp_path: Path) -> Path:
    path = tmp_path / "event.yaml"
    path.write_text(EVENT, "utf-8")
    return path


@pytest.mark.parametrize(
    ("stage", "inside"), [("event", True), ("cleared", False), ("markdown", False), ("document", False)]
)
def test_each_stage_of_the_first_kind(stage: Stage, inside: bool, event: Path) -> None:
    text, problems = show_stage(event, stage, PRESS)
    assert problems == () and "Trade doubled" in text
    assert ("Meet for this office" in text) == inside
    assert OPEN not in text and CLOSE not in text


def test_an_event_is_shown_as_a_file_that_says_the_same(event: Path) -> None:
    text, _ = show_stage(event, "event", Options())
    assert "from: '2020-01-01'" in text and "dress" not in text
    before = load_event(event).event
    event.write_text(text, "utf-8")
    assert load_event(event).event == before


def test_what_loading_remarks_is_told_with_every_stage(event: Path) -> None:
    (event.parent / "briefgen.yaml").write_text("office: {name: E, spokesperson: nobody}\n", "utf-8")
    for stage in ("event", "cleared", "markdown", "document"):
        assert [each.id for each in show_stage(event, stage, PRESS)[1]] == ["event.spokesperson-unknown"]


def test_a_stage_that_cannot_be_reached(event: Path) -> None:
    with pytest.raises(TemplateError, match="breifing"):
        show_stage(event, "markdown", Options(kinds=("breifing",)))
