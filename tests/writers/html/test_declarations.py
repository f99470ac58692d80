"""Single CSS values: lengths, lines, fonts, and strings that nothing in the data can end."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.themes import Font, Line, StyleName
from briefgen.writers.html.declarations import css_string, font_stack, line_css, rem, style_css
from tests.documents import hyphenating, theme


def test_the_size_of_the_body_is_one_rem() -> None:
    size = theme().style("body").size
    assert (rem(size, theme()), rem(size / 2, theme()), rem(0, theme())) == ("1rem", "0.5rem", "0rem")


def test_a_line_is_never_thinner_than_a_pixel_and_none_is_none() -> None:
    accent = theme().colour("accent")
    assert line_css(Line(weight=0.4, colour="accent"), theme()) == f"max(1px, 0.4pt) solid {accent}"
    assert line_css(Line(weight=0), theme()) == "0"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_nothing_in_a_string_ends_it(text: str) -> None:
    string = css_string(text)
    inside = string[1:-1]
    assert string[0] == string[-1] == '"'
    assert not set(inside) & set("\"'<>{}();\n") and "*/" not in inside


def test_other_characters_are_written_by_number() -> None:
    assert css_string('a"b') == '"a\\22 b"'
    assert css_string("No. 14, 2026 – x") == '"No. 14, 2026 – x"'


@pytest.mark.parametrize(
    ("family", "substitute", "last"),
    [("Gentium Book Plus", "Cambria", "serif"), ("Source Sans 3", "", "sans-serif"), ("Lato", "Calibri", "sans-serif")],
)
def test_fonts_end_in_what_every_computer_has(family: str, substitute: str, last: str) -> None:
    look = theme().model_copy(update={"fonts": {"body": Font(family=family, substitute=substitute)}})
    first, *_, end = font_stack(look, "body").split(", ")
    assert (first, end) == (f'"{family}"', last)


@pytest.mark.parametrize("name", get_args(StyleName))
def test_a_style_leaves_nothing_to_what_is_around_it(name: StyleName) -> None:
    css = style_css(theme().style(name), theme())
    said = dict(each.split(": ", 1) for each in css.rstrip(";").split("; "))
    assert len(said) == 11 and all(said.values())
    assert said["color"] == theme().style(name).colour


def test_words_are_divided_in_the_styles_that_ask_for_it() -> None:
    assert "hyphens" not in style_css(theme().style("body"), theme())
    look = hyphenating()
    assert "hyphens: auto;" in style_css(look.style("body"), look)
    assert "hyphens: manual;" in style_css(look.style("heading-1"), look)


def test_figures_and_small_capitals_are_those_of_the_style() -> None:
    style = theme().style("body")
    assert "font-variant" not in style_css(style, theme())
    css = style_css(style.model_copy(update={"figures": "oldstyle", "small_capitals": True}), theme())
    assert "font-variant-numeric: oldstyle-nums;" in css and "font-variant-caps: small-caps;" in css
