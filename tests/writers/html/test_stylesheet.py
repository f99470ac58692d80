"""The style sheet: every style and span of the theme, for each element and class that papers have."""

import re
from typing import get_args

import pytest

from briefgen.themes import StyleName
from briefgen.writers.html.declarations import css_string, style_css
from briefgen.writers.html.stylesheet import stylesheet
from tests.documents import theme
from tests.sample import EVERYTHING
from tests.writers.html.reading import read

CSS = stylesheet(EVERYTHING, theme())


@pytest.mark.parametrize("name", sorted({*get_args(StyleName)} - {"running-head"}))
def test_every_style_of_the_theme_has_a_rule(name: StyleName) -> None:
    assert f"{{ {style_css(theme().style(name), theme())} }}" in CSS  # the running head stands on paper alone


def test_every_class_in_a_paper_has_a_rule() -> None:
    classes = {name for element in read(EVERYTHING).iter() for name in (element.get("class") or "").split()}
    assert len(classes) > 20
    without = {name for name in classes if not re.search(rf"\.{name}\b", CSS)}
    assert not without, without


@pytest.mark.parametrize("look", ["classic", "modern", "plain"])
def test_braces_are_closed_and_values_are_whole(look: str) -> None:
    css = stylesheet(EVERYTHING, theme(look))
    assert css.count("{") == css.count("}") > 80
    assert "None" not in css and "nan" not in css


def test_spans_look_as_the_theme_says() -> None:
    strong = re.findall(r"^strong \{ (.*?) \}$", CSS, re.MULTILINE)[-1]
    assert ("font-weight: bold" in strong) is bool(theme().span("strong").bold)


def test_bullets_are_the_themes_by_level() -> None:
    for level, bullet in enumerate(theme().lists.bullets):
        assert f"{'li ' * level}ul.items {{ list-style-type: {css_string(bullet + '  ')}; }}" in CSS
