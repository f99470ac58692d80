"""First letters, at the head and in the middle of a sentence."""

import pytest

from briefgen.languages.capitals import first_word, lower_first, upper_first


def test_a_text_at_the_head_of_a_sentence() -> None:
    assert [upper_first(text) for text in ("more than 300", "élan", "")] == ["More than 300", "Élan", ""]


@pytest.mark.parametrize(("text", "first"), [("Trade talks", "Trade"), ("  Trade", "Trade"), ("", ""), (" \n", "")])
def test_the_first_word(text: str, first: str) -> None:
    assert first_word(text) == first


@pytest.mark.parametrize(
    ("text", "inside"),
    [("A toast", "a toast"), ("UN talks", "UN talks"), ("(UN) talks", "(UN) talks"), ("I thank", "i thank"), ("", "")],
)
def test_a_text_in_the_middle_of_a_sentence(text: str, inside: str) -> None:
    assert lower_first(text) == inside
