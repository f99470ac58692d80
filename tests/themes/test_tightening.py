"""A tighter setting: type in half points, smaller spaces, and everything around the text as it was."""

from typing import get_args

import pytest

from briefgen.themes import StyleName, Tighter, tightened
from tests.documents import theme

STEP = Tighter(leading=0.95, size=0.96, space=0.5)
AROUND = {"page-marking", "draft", "running-head", "foot", "letterhead-name", "letterhead-place", "letterhead-line"}


@pytest.mark.parametrize("name", ["classic", "modern", "plain"])
@pytest.mark.parametrize("style", get_args(StyleName))
def test_each_style_is_tighter_and_no_style_twice(name: str, style: StyleName) -> None:
    before, after = theme(name).style(style), tightened(theme(name), STEP).style(style)
    if style in AROUND and style in theme(name).styles and theme(name).styles[style].size:
        assert after.size == before.size
        return
    assert before.size * 0.9 < after.size < before.size and after.size * 2 == int(after.size * 2)
    assert before.leading * 0.9 < after.leading < before.leading
    assert after.after == before.after * 0.5 and after.before == before.before * 0.5
    assert (after.font, after.colour, after.align, after.indent) == (
        before.font, before.colour, before.align, before.indent
    )  # fmt: skip


def test_a_theme_says_how_far_it_may_be_set_tighter() -> None:
    assert all(step.leading < 1 and 0.9 <= step.size <= 1 for step in theme().tighten)
    assert tightened(theme(), Tighter()).style("body") == theme().style("body")


def test_the_page_and_the_logo_stay() -> None:
    found = tightened(theme(logo=True), STEP)
    assert found.page == theme().page and found.logo_picture is not None
