"""A text for all languages, or one for each."""

import pytest
from pydantic import TypeAdapter

from briefgen.events.localized import Localized, said_in

TEXTS = TypeAdapter[dict[str, str]](Localized)


@pytest.mark.parametrize(
    ("given", "tag", "said"),
    [
        ("Note", "en", "Note"),
        ("Note", "fr-CH", "Note"),
        ({"en": "Note", "fr": "Mot"}, "fr", "Mot"),
        ({"en": "Note", "fr": "Mot"}, "fr-CH", "Mot"),
        ({"fr": "Mot", "fr-CH": "Billet"}, "fr-CH", "Billet"),
        ({"fr-CH": "Billet"}, "fr", None),
        ({"en": "Note"}, "de", None),
    ],
)
def test_a_language_has_its_own_text_or_the_one_for_all(given: object, tag: str, said: str | None) -> None:
    assert said_in(TEXTS.validate_python(given), tag) == said


def test_a_schema_offers_both_ways() -> None:
    assert {each["type"] for each in TEXTS.json_schema()["anyOf"]} == {"string", "object"}
