"""A theme that cannot be drawn is refused with what is wrong; what a style leaves out comes from the one it is like."""

from pathlib import Path

import pytest

from briefgen.themes import find_theme
from tests.themes.test_find import failure, make


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("left: 25}", "left: 160}", "the margins leave too little room for text"),
        ("head: 14", "head: 80", "head and foot stand within a quarter of the page"),
        ("body: {family", "text: {family", "a theme needs a font called 'body'"),
        ("accent:", "akcent:", "a theme needs a colour called 'accent'"),
        ("title: {", "title: {font: display, ", "names the font 'display', which the theme does not have"),
        ("title: {", "title: {colour: gold, ", "no colour called 'gold'"),
        ("title: {", "title: {like: lead, ", "is like itself"),
    ],
)
def test_a_theme_that_cannot_be_drawn_is_refused(old: str, new: str, message: str, tmp_path: Path) -> None:
    file = make(tmp_path, "mine")
    text = file.read_text("utf-8").replace("lead: {", "lead: {like: title, " if "like" in new else "lead: {")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    problem = failure("mine", tmp_path)
    assert message in problem.message
    assert problem.place and problem.place.file.endswith("mine.yaml")


def test_a_colour_may_be_given_as_it_is_and_a_leading_left_out(tmp_path: Path) -> None:
    file = make(tmp_path, "mine")
    text = file.read_text("utf-8").replace("size: 10.5, leading: 15.5, after: 7", "size: 10, after: 7", 1)
    file.write_text(text.replace("title: {", 'title: {colour: "#6d1f31", ', 1), "utf-8")
    theme = find_theme("mine", tmp_path)
    assert (theme.style("body").leading, theme.style("title").colour) == (14, "#6d1f31")
