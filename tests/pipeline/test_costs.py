"""What an event costs grows as the event does, whatever is in it: counted in calls, which no busy machine changes."""

import sys
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from briefgen.pipeline import Job, Options, build
from briefgen.writers import FORMATS
from tests.pipeline.hostile import MANY, TEMPLATES, TEXTS, Grown

SIZE = 1_000  # characters
CASES = TEXTS | MANY | TEMPLATES


def calls(grown: Grown, size: int, folder: Path) -> tuple[int, bool]:
    """How many functions are called to make the papers of the event in every format, and whether they were made."""
    folder.mkdir()
    for name, text in grown(size).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    kinds = ("card",) if (folder / "templates").is_dir() else ()
    job = Job(folder / "event.yaml", Options(kinds=kinds, formats=tuple(FORMATS)), folder / "out")
    made = build(job).made  # the first time, whatever is looked up once and kept is no cost of the size
    counted = 0

    def count(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        build(job)
    finally:
        sys.setprofile(None)
    return counted, made


@pytest.mark.slow
@pytest.mark.parametrize("name", CASES)
def test_four_times_as_much_costs_about_four_times_as_much(name: str, tmp_path: Path) -> None:
    least, _ = calls(CASES[name], 1, tmp_path / "least")
    short, made = calls(CASES[name], SIZE, tmp_path / "short")
    long, _ = calls(CASES[name], 4 * SIZE, tmp_path / "long")
    base = least if made else 0  # an error ends the work early
    # Ten, not four: a paper of a few lines too many is set again, tighter, up to a number of times that the theme says.
    # What grows as the square of the size costs sixteen times as much.
    assert long - base < 10 * max(short - base, 2_500), (least, short, long)
