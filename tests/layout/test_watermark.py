"""The draft mark lies behind the text as outlines: seen by people, invisible to search and readers."""

from math import isclose

import pytest

from briefgen.fonts import find_family
from briefgen.layout.watermark import PALE, lay_watermark
from tests.documents import document_of, paragraph, theme
from tests.layout.recorder import record


@pytest.mark.parametrize("words", ["DRAFT", "초안", "ПРОЕКТ", "草稿"])
def test_any_script_fits_between_the_margins(words: str) -> None:
    mark = lay_watermark(words, find_family("Gentium Book Plus"), "ko", (300, 400), 400)
    assert mark is not None
    a, b, c, d, x, y = mark.placed
    points = [point for _, each in mark.outline.steps for point in each]
    across = [a * left + c * up + x for left, up in points]
    up = [b * left + d * height + y for left, height in points]
    assert 90 < min(across) < 150 and 450 < max(across) < 510
    assert isclose((min(up) + max(up)) / 2, 400, abs_tol=30)


def test_no_words_make_no_mark() -> None:
    assert lay_watermark("", find_family("Noto Sans"), "en", (300, 400), 400) is None


def test_it_is_drawn_first_on_every_page_of_a_draft_and_of_no_other_paper() -> None:
    draft = record(document_of(draft="DRAFT"), theme())
    first = next(draft.pages[0].nodes())
    assert first.element and first.element.role == "watermark" and first.element.artifact
    assert len(draft.given("path")) == len(draft.pages)
    assert not record(document_of(), theme()).given("path")


@pytest.mark.parametrize("name", ["classic", "modern", "plain"])
def test_text_is_as_readable_on_it_as_beside_it(name: str) -> None:
    muted = theme(name).style("small").colour
    assert contrast(muted, PALE) >= 4.5 and contrast(muted, PALE) > 0.9 * contrast(muted, "#ffffff")


def contrast(one: str, other: str) -> float:
    """The ratio of contrast of WCAG 2.2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_mark_stays_on_a_page_that_is_wider_than_high() -> None:
    page = theme().page.model_copy(update={"width": 297.0, "height": 210.0})
    drawn = record(document_of(paragraph("text"), draft="DRAFT"), theme().model_copy(update={"page": page}))
    ((placed, _),) = drawn.given("path")
    assert placed[5] > 0
