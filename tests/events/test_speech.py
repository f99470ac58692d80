"""Speeches: points and quotations, and which of them leave the house."""

import pytest

from briefgen.events import (
    Level,
    Quote,
    Speech,
)


@pytest.mark.parametrize("status", ["draft", "checked"])
def test_words_that_nobody_approved_stay_inside(status: str) -> None:
    assert (
        Quote.model_validate({"text": "x", "status": status, "release": "public"}).level(Level.PUBLIC) is Level.INTERNAL
    )
    assert Quote.model_validate({"text": "x", "status": "approved"}).level(Level.PUBLIC) is Level.PUBLIC


def test_points_and_quotations_may_be_given_as_their_words() -> None:
    speech = Speech.model_validate({"speaker": "okoro", "points": ["Trade doubled"], "quotes": ["We stay"]})
    assert speech.points[0].text == "Trade doubled"
    assert (speech.quotes[0].text, speech.quotes[0].status) == ("We stay", "draft")


def test_an_approved_quotation_is_as_open_as_it_says_or_its_speech_is() -> None:
    quote = {"text": "x", "status": "approved"}
    assert Quote.model_validate(quote).level(Level.PARTNER) is Level.PARTNER
    assert Quote.model_validate(quote | {"release": "internal"}).level(Level.PUBLIC) is Level.INTERNAL
