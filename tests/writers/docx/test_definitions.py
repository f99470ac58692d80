"""Definitions of styles: every one of a theme, with all of its properties, and the mixes of spans."""

import pytest

from briefgen.document import (
    Span,
)
from briefgen.themes import SpanStyle
from briefgen.writers.docx import write_docx
from briefgen.writers.docx.definitions import LocalTheme, Mix, paragraph_styles
from briefgen.writers.docx.style_names import WORD_NAMES
from tests.documents import document_of, paragraph, theme, words
from tests.writers.docx.reading import found, part


@pytest.mark.parametrize("look", ["classic", "modern", "plain"])
def test_every_style_of_the_theme_is_defined_once_and_after_its_base(look: str) -> None:
    names: list[str] = []
    for definition in paragraph_styles(LocalTheme(theme(look), "")):
        assert definition.based_on in {*names, "", "Default Paragraph Font"}
        names.append(definition.name)
    assert len(names) == len(set(names))
    assert set(names) >= set(WORD_NAMES.values())


def test_headings_stay_with_what_follows_and_are_in_the_outline() -> None:
    by_name = {each.name: each for each in paragraph_styles(LocalTheme(theme(), ""))}
    for level in (1, 2, 3):
        heading = by_name[f"heading {level}"].paragraph
        assert "keepNext" in heading["keepNext"] and f'w:val="{level - 1}"' in heading["outlineLvl"]


def test_a_paper_from_right_to_left_is_so_from_its_first_style_on() -> None:
    (normal, *_) = paragraph_styles(LocalTheme(theme(), "", right_to_left=True))
    assert normal.name == "Normal" and normal.paragraph["bidi"] == "<w:bidi/>"


def test_of_spans_in_spans_the_inner_one_has_the_last_word_and_both_scale() -> None:
    spans = {
        **theme().spans,
        "muted": SpanStyle(colour="#111111", scale=0.5),
        "small": SpanStyle(colour="#222222", scale=0.5),
    }
    local = LocalTheme(theme().model_copy(update={"spans": spans}), "")
    made = local.character(Mix(("muted", "small"), 20))
    assert made.run["color"] == '<w:color w:val="222222"/>' and 'w:val="10"' in made.run["sz"]
    assert made.name == "Muted Small 5 pt"


def test_small_words_in_small_words_may_be_smaller_than_a_theme_can_make_either() -> None:
    smaller = SpanStyle(scale=0.41)
    look = theme().model_copy(update={"spans": {"label": smaller, "muted": smaller}})
    paper = document_of(paragraph(Span("label", (Span("muted", words("x")),))))
    sizes = found(part(write_docx(paper, look), "word/styles.xml"), "//w:style[@w:type='character']//w:sz/@w:val")
    assert str(round(2 * theme().style("body").size * 0.41 * 0.41)) in sizes
