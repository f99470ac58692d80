"""The names of styles: one for each of the theme's, no two alike, and Word's own where Word has one."""

from typing import get_args

import pytest

from briefgen.document import (
    Alignment,
)
from briefgen.themes.theme import SpanStyleName, StyleName
from briefgen.writers.docx.style_names import BUILT_IN, SPAN_NAMES, WORD_NAMES, aligned_style, list_style, style_id
from tests.documents import paragraph, theme
from tests.writers.docx.reading import found, style_sheet


def test_every_style_of_a_theme_has_a_name_in_word() -> None:
    assert WORD_NAMES.keys() == set(get_args(StyleName))
    assert SPAN_NAMES.keys() == set(get_args(SpanStyleName))


def test_no_two_styles_have_the_same_id() -> None:
    for look in (theme(), theme("modern")):
        ids = found(style_sheet(look, paragraph("x")), "//w:style/@w:styleId")
        lowered = [each.lower() for each in ids]
        assert len(ids) > 60 and len(set(lowered)) == len(ids)


@pytest.mark.parametrize(
    ("name", "known"), [("heading 1", "Heading1"), ("Small 8.5 pt", "Small8-5Pt"), ("Title", "Title")]
)
def test_an_id_is_the_name_in_one_word(name: str, known: str) -> None:
    assert style_id(name) == known


def test_lists_have_three_levels_and_cells_three_alignments() -> None:
    names = [list_style("Bullet", level) for level in range(5)]
    assert names == ["List Bullet", "List Bullet 2", "List Bullet 3", "List Bullet 3", "List Bullet 3"]
    assert set(names) <= BUILT_IN
    assert len({aligned_style("table-cell", align) for align in get_args(Alignment)}) == 3


def test_styles_of_our_own_say_so() -> None:
    own = found(style_sheet(theme(), paragraph("x")), "//w:style[@w:customStyle='1']/w:name/@w:val")
    assert own and not set(own) & BUILT_IN
