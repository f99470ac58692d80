"""Outlines of words: as long as the words are when they are set, and closed, so that they can be filled."""

import pytest
from pytest import approx

from briefgen.fonts import Outline, find_family, open_font, outline

GENTIUM = find_family("Gentium Book Plus")


def box(drawn: Outline) -> tuple[float, float, float, float]:
    points = [point for _, each in drawn.steps for point in each]
    across, up = [x for x, _ in points], [y for _, y in points]
    return min(across), min(up), max(across), max(up)


@pytest.mark.parametrize("words", ["DRAFT", "초안", "草稿", "ПРОЕКТ"])
def test_every_part_is_opened_and_closed(words: str) -> None:
    verbs = [verb for verb, _ in outline(words, GENTIUM, "en").steps]
    assert verbs[0] == "move" and verbs[-1] == "close"
    assert verbs.count("move") == verbs.count("close") >= len(words)


def test_it_is_as_long_as_the_words_and_stands_on_the_baseline() -> None:
    drawn = outline("HIH", GENTIUM, "en")
    left, bottom, right, top = box(drawn)
    assert drawn.length == approx(open_font(GENTIUM.face()).set("HIH").width, abs=1)
    assert 0 <= left < 100 and drawn.length - 100 < right <= drawn.length
    assert bottom == approx(0, abs=5) and top == approx(drawn.height, rel=0.15)


def test_words_that_the_family_lacks_are_drawn_in_another() -> None:
    alone, mixed = outline("A", GENTIUM, "en"), outline("A안", GENTIUM, "en")
    assert mixed.length > alone.length + 500


def test_no_words_have_no_outline_and_the_same_words_have_the_same() -> None:
    assert outline("", GENTIUM, "en").steps == ()
    assert outline("DRAFT", GENTIUM, "en") is outline("DRAFT", GENTIUM, "en")
