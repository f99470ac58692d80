"""A theme that cannot be drawn is refused with what is wrong; what a style leaves out comes from the one it is like."""

from pathlib import Path

import pytest

from briefgen.themes import find_theme
from tests.themes.looks import failure, make

# What is changed in a theme's text, what is said of it, and what its hint offers.
MISTAKES = [
    ("left: 25}", "left: 160}", "has margins that leave too little room for text", "of 210 by 297 mm they leave 25 by"),
    ("head: 14", "head: 80", "has its head or foot further than a quarter of the page", "write 74.25 or less"),
    ("body: {family", "text: {family", "needs a font called 'body'", "add `body: {family: Noto Sans}`"),
    ("accent:", "akcent:", "needs a colour called 'accent'", "write `accent` where `akcent` stands"),
    ("accent:", "gold:", "needs a colour called 'accent'", 'add `accent: "#6d1f31"`'),
    ("title: {", "title: {font: bodi, ", "names the font 'bodi', which the theme does not have", "`body`"),
    ("title: {", "title: {font: display, ", "names the font 'display', which", "the theme has: body"),
    ("title: {", "title: {colour: akcent, ", "names the colour 'akcent', which", "did you mean `accent`?"),
    ("title: {", "title: {colour: 6d1f31, ", "names the colour '6d1f31', which", 'write it as "#6d1f31"'),
    ("title: {", 'title: {colour: "#6d1f3g", ', "is not a colour: #6d1f3g", "six hexadecimal digits"),
    ("title: {", 'title: {colour: "#fff", ', "is not a colour: #fff", "six hexadecimal digits"),
    ("title: {", 'title: {colour: "", ', "names the colour '', which", "the theme has: accent"),
    ("accent:", "accent: red # ", "is not a colour: red", "six hexadecimal digits"),
    ("size: 20", "size: .nan", "is not a number: .nan", "digits"),
]


@pytest.mark.parametrize(("old", "new", "message", "hint"), MISTAKES)
def test_a_theme_that_cannot_be_drawn_is_refused(old: str, new: str, message: str, hint: str, tmp_path: Path) -> None:
    file = make(tmp_path, "mine")
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    problem = failure("mine", tmp_path)
    assert message in problem.message and hint in (problem.hint or "")
    assert problem.place and problem.place.file.endswith("mine.yaml")
    if "title" in old:
        assert problem.place.line == text[: text.index(old)].count("\n") + 1


def test_a_colour_may_be_given_as_it_is_and_a_leading_left_out(tmp_path: Path) -> None:
    file = make(tmp_path, "mine")
    text = file.read_text("utf-8").replace("size: 10.5, leading: 15.5, after: 7", "size: 10, after: 7", 1)
    file.write_text(text.replace("title: {", 'title: {colour: "#6d1f31", ', 1), "utf-8")
    theme = find_theme("mine", tmp_path)
    assert (theme.style("body").leading, theme.style("title").colour) == (14, "#6d1f31")


def test_a_theme_without_a_tint_has_a_pale_grey_one() -> None:
    assert find_theme("plain", None).tint == "#f4f4f4"
    assert find_theme("classic", None).tint == "#f6f3ee"
