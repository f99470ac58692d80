"""Styles: the theme's, with fonts found and colours resolved, and spans that add to what is around them."""

from typing import get_args

import pytest
from pytest import approx

from briefgen.errors import TemplateError
from briefgen.fonts import find_family, open_font
from briefgen.layout.styles import Abbreviations, Stroke, Styles
from briefgen.themes import Font, Line, StyleName
from briefgen.themes.theme import SpanStyleName
from tests.documents import theme

STYLES = Styles(theme(), "en")


@pytest.mark.parametrize("name", get_args(StyleName))
def test_every_style_has_a_font_and_a_colour(name: StyleName) -> None:
    style, given = STYLES.paragraph(name), theme().style(name)
    assert style.look.family.name == theme().fonts[given.font].family
    assert style.look.colour.startswith("#") and len(style.look.colour) == 7
    assert (style.look.size, style.leading, style.before) == (given.size, given.leading, given.before)
    assert STYLES.paragraph(name) is style


@pytest.mark.parametrize("name", get_args(SpanStyleName))
def test_a_span_changes_what_the_theme_says_of_it_and_nothing_else(name: SpanStyleName) -> None:
    around, given = STYLES.paragraph("body").look, theme().span(name)
    look = STYLES.span(around, name)
    assert look.size == approx(around.size * (given.scale or 1))
    assert look.colour == (given.colour or around.colour)
    assert look.bold == (around.bold if given.bold is None else given.bold)
    assert look.family is around.family


def test_emphasis_in_words_that_slant_stands_upright() -> None:
    slanting = STYLES.span(STYLES.paragraph("body").look, "emphasis")
    assert slanting.italic and not STYLES.span(slanting, "emphasis").italic


def test_lines_and_fills_have_the_colours_of_the_theme() -> None:
    assert STYLES.stroke(Line(weight=2, colour="accent")) == Stroke(2, theme().colour("accent"))
    assert STYLES.fill("tint") == theme().colour("tint") and STYLES.fill(None) is None


def test_a_theme_with_an_unknown_family_is_told_the_nearest() -> None:
    odd = theme().model_copy(update={"fonts": {**theme().fonts, "display": Font(family="EB Garamont")}})
    with pytest.raises(TemplateError, match="EB Garamond"):
        Styles(odd, "en").paragraph("title")


@pytest.mark.parametrize("name", ["classic", "modern", "plain"])
def test_links_are_told_by_more_than_their_colour(name: str) -> None:
    styles = Styles(theme(name), "en")
    assert styles.span(styles.paragraph("body").look, "link").underline


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("the DTA, UN and UNDP", [("the ", ""), ("DTA", "treaty"), (", ", ""), ("UN", "Nations"), (" and UNDP", "")]),
        ("DTAs", [("DTAs", "")]),
        ("C++ (DTA)", [("C++", "language"), (" (", ""), ("DTA", "treaty"), (")", "")]),
        ("", []),
    ],
)
def test_abbreviations_are_found_as_whole_words(text: str, pieces: list[tuple[str, str]]) -> None:
    known = Abbreviations((("UN", "Nations"), ("DTA", "treaty"), ("C++", "language")))
    assert list(known.cut(text)) == pieces


def styled(name: StyleName, **given: object) -> Styles:
    plain = theme()
    style = plain.styles[name].model_copy(update=given)
    return Styles(plain.model_copy(update={"styles": {**plain.styles, name: style}}), "en")


def test_figures_and_small_capitals_are_features_of_the_font() -> None:
    assert STYLES.paragraph("body").look.features == STYLES.paragraph("table-cell").look.features == ()
    assert styled("lead", figures="tabular").paragraph("lead").look.features == ("lnum", "tnum")
    assert styled("kicker", small_capitals=True).paragraph("kicker").look.features == ("smcp",)
    old = styled("body", figures="oldstyle")
    assert old.paragraph("body").look.features == ("onum",)
    assert old.paragraph("table-cell").look.features == ("onum", "tnum")


def test_figures_of_a_table_stand_below_one_another_in_every_look() -> None:
    for name in ("classic", "modern", "plain"):
        for figures in (None, "tabular", "oldstyle"):
            body = theme(name).styles["body"].model_copy(update={"figures": figures})
            look = theme(name).model_copy(update={"styles": {**theme(name).styles, "body": body}})
            cell = Styles(look, "en").paragraph("table-cell").look
            font = open_font(cell.family.face(), cell.features)
            assert len({round(font.advance(figure)) for figure in "0123456789"}) == 1, (name, figures)


def test_small_capitals_are_drawn_from_the_font_and_those_it_lacks_change_nothing() -> None:
    for family, has_them in (("Gentium Book Plus", True), ("Lato", False)):
        face = find_family(family).face()
        plain, small = (open_font(face, features).set("small") for features in ((), ("smcp",)))
        assert (plain.glyphs != small.glyphs) == has_them
        assert "".join(glyph.text for glyph in small.glyphs) == "small"
