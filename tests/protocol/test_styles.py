"""Styles of address: never stacked, post-nominals last."""

import pytest

from briefgen.events import Person
from briefgen.languages import find_language
from briefgen.protocol import style_of


@pytest.mark.parametrize(
    ("given", "style"),
    [
        ({}, "Alan Gray"),
        ({"honorific": "H.E. Mr"}, "H.E. Mr Alan Gray"),
        ({"honorific": "Dr", "post_nominals": "OBE"}, "Dr Alan Gray OBE"),
        ({"rank": "Captain", "post_nominals": "MVO"}, "Captain Alan Gray MVO"),
        ({"rank": "Captain", "honorific": "Mr"}, "Captain Alan Gray"),
        ({"rank": "Captain", "honorific": "Captain"}, "Captain Alan Gray"),
        ({"rank": "General", "honorific": "Sir"}, "General Sir Alan Gray"),
        ({"rank": "General", "honorific": "H.E. Mr"}, "H.E. General Alan Gray"),
        ({"rank": "General", "honorific": "H.E. Sir"}, "H.E. General Sir Alan Gray"),
        ({"honorific": "H.E. Mr Dato'"}, "H.E. Dato' Alan Gray"),
        ({"honorific": "Mr Neak Oknha"}, "Neak Oknha Alan Gray"),
        ({"honorific": "Tan Sri Dr"}, "Tan Sri Dr Alan Gray"),
        ({"honorific": "Lady"}, "Lady Alan Gray"),
    ],
)
def test_a_style_is_never_stacked(given: dict[str, str], style: str) -> None:
    assert style_of(Person.model_validate({"name": "Alan Gray", **given}), find_language("en")) == style


@pytest.mark.parametrize(
    ("given", "style"),
    [
        ({"honorific": "H.E. Mr"}, "S.E. M. Alan Gray"),
        ({"honorific": "Ms", "rank": "Captain"}, "Captain Alan Gray"),
        ({"honorific": "S.E. Mme", "rank": "General"}, "S.E. General Alan Gray"),
        ({"honorific": "Tan Sri Dr"}, "Tan Sri Dr Alan Gray"),
    ],
)
def test_a_style_is_that_of_the_papers_language(given: dict[str, str], style: str) -> None:
    assert style_of(Person.model_validate({"name": "Alan Gray", **given}), find_language("fr")) == style
