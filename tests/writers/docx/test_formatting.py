"""A theme's styles in the properties of WordprocessingML, in the units and the order that Word wants."""

from typing import get_args

import pytest

from briefgen.themes import SpanStyle
from briefgen.themes.theme import Line, NoteStyle, StyleName
from briefgen.writers.docx import formatting as f
from tests.documents import paragraph, theme
from tests.writers.docx.reading import found, style_sheet


def test_children_stand_in_the_order_of_the_schema() -> None:
    given = {"jc": "<jc/>", "keepNext": "<keepNext/>", "spacing": "<spacing/>"}
    assert f.in_order(given, "paragraph") == "<w:pPr><keepNext/><spacing/><jc/></w:pPr>"
    assert f.in_order({"sz": "<sz/>", "b": "<b/>"}, "run") == "<w:rPr><b/><sz/></w:rPr>"
    assert f.in_order({}, "run") == ""


@pytest.mark.parametrize("name", get_args(StyleName))
def test_every_property_of_a_style_has_its_place_in_the_order(name: StyleName) -> None:
    style = theme().style(name)
    for given, kind in ((f.paragraph_properties(style), "paragraph"), (f.run_properties(style, theme(), ""), "run")):
        assert all(element in f.in_order(given, kind) for element in given.values())


def test_units_are_words() -> None:
    assert f.size(10.5) == '<w:sz w:val="21"/><w:szCs w:val="21"/>'
    assert f.spacing(1, 2, 14.5) == '<w:spacing w:before="20" w:after="40" w:line="290" w:lineRule="exact"/>'
    assert f.colour("#6d1f31") == '<w:color w:val="6D1F31"/>'
    assert f.tab_stops(("right", 8844)) == '<w:tabs><w:tab w:val="right" w:pos="8844"/></w:tabs>'


@pytest.mark.parametrize(("weight", "eighths"), [(0.01, 2), (0.5, 4), (3, 24), (12, 96)])
def test_a_border_is_as_thick_as_word_can_draw_it(weight: float, eighths: int) -> None:
    assert f'w:sz="{eighths}"' in f.border("left", Line(weight=weight), theme())


def test_a_line_without_weight_is_no_border() -> None:
    assert f.border("left", Line(weight=0), theme()) == ""


def test_a_span_changes_what_it_says_and_nothing_else() -> None:
    assert f.span_properties(SpanStyle(bold=False), 10) == {"b": '<w:b w:val="0"/><w:bCs w:val="0"/>'}
    assert f.span_properties(SpanStyle(scale=0.8), 10) == {"sz": f.size(8)}
    assert f.span_properties(SpanStyle(), 10) == {}


def test_a_filled_note_has_room_on_every_side() -> None:
    filled = theme().model_copy(update={"callout": NoteStyle(fill="tint", inset=6)})
    styles = style_sheet(filled, paragraph("x"))
    (callout,) = found(styles, "//w:style[@w:styleId='Callout']")
    assert found(callout, "w:pPr/w:shd/@w:fill") == ["F6F3EE"]
    assert [side.tag.split("}")[1] for side in found(callout, "w:pPr/w:pBdr/*")] == ["top", "left", "bottom", "right"]


def test_a_note_without_bar_and_fill_has_no_border() -> None:
    bare = theme().model_copy(update={"note": NoteStyle(bar=Line(weight=0))})
    styles = style_sheet(bare, paragraph("x"))
    (note,) = found(styles, "//w:style[@w:styleId='NoteText']")
    assert not found(note, ".//w:pBdr")
