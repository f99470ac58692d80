"""The verbs of a canvas: every body that the verbs are given takes the same things by the same names."""

import inspect
from typing import Any

import pytest

from briefgen.layout import Canvas
from briefgen.writers.pdf.canvas import PdfCanvas
from tests.layout.recorder import Recorder

VERBS = [name for name, member in vars(Canvas).items() if inspect.isfunction(member) and not name.startswith("_")]


@pytest.mark.parametrize("body", [PdfCanvas, Recorder])
@pytest.mark.parametrize("verb", VERBS)
def test_each_canvas_has_each_verb_as_it_is_called(body: Any, verb: str) -> None:
    wanted, given = (inspect.signature(getattr(each, verb)).parameters for each in (Canvas, body))
    assert [(each.name, each.kind) for each in given.values()] == [(each.name, each.kind) for each in wanted.values()]


def test_every_verb_is_told_what_it_draws() -> None:
    assert len(VERBS) > 10
    assert all(getattr(Canvas, verb).__doc__ for verb in VERBS)


def test_the_recorder_refuses_what_no_canvas_may_be_told() -> None:
    recorder = Recorder()
    recorder.begin_page(100, 100)
    with pytest.raises(AssertionError, match="nothing is open"):
        recorder.end()
    with pytest.raises(AssertionError, match="a page within a page"):
        recorder.begin_page(100, 100)
