"""Colours of series: of the theme, and each stands out from the paper."""

import pytest

from briefgen.layout.palette import contrast, palette
from tests.documents import theme


@pytest.mark.parametrize("look", ["classic", "modern", "plain"])
def test_every_colour_stands_out_from_white_and_the_first_is_the_accent(look: str) -> None:
    colours = palette(theme(look))
    assert len(set(colours)) == len(colours) >= 2
    assert all(contrast(colour) >= 3 for colour in colours)
    assert colours[0] == theme(look).colour("accent")


def test_contrast_is_that_of_the_guideline() -> None:
    assert contrast("#000000") == pytest.approx(21)
    assert contrast("#ffffff") == pytest.approx(1)
    assert contrast("#767676") == pytest.approx(4.54, abs=0.01)
