"""French nouns with their gender, and countries with their prepositions."""

import pytest

from briefgen.languages import french, french_nouns
from briefgen.languages.french_nouns import Gender, article, gender_of_event, gender_of_office, preposition_of_country


@pytest.mark.parametrize(
    ("country", "line"),
    [
        ("Norvège", "en Norvège"), ("Cambodge", "au Cambodge"), ("Philippines", "aux Philippines"),
        ("Malte", "à Malte"), ("Iran", "en Iran"), ("Canada", "au Canada"),
        ("République centrafricaine", "en République centrafricaine"),
        ("Corée du Sud", "en Corée du Sud"), ("Cambodia", "Cambodia"),
    ],
)  # fmt: skip
def test_where_an_embassy_is(country: str, line: str) -> None:
    assert french.in_country(country) == line


@pytest.mark.parametrize(
    ("title", "gender"),
    [
        ("Réception de la fête nationale", "f"), ("Dîner", "m"), ("Négociations", "p"), ("Regatta", None), ("", None),
        ("Concert of the Navy", None), ("Festival du film", "m"),
    ],
)  # fmt: skip
def test_what_an_event_is(title: str, gender: str | None) -> None:
    assert gender_of_event(title) == gender


@pytest.mark.parametrize(
    ("title", "of_holder", "gender"),
    [
        ("Ambassadeur", None, "m"), ("Ambassadrice en Suisse", None, "f"), ("Ministre", "f", "f"),
        ("Ministre", None, None), ("Directrice, Asie", "m", "f"), ("Consul of Norland", None, None),
        ("Pope", "m", None),
    ],
)  # fmt: skip
def test_the_noun_of_an_office_or_else_who_holds_it(title: str, of_holder: Gender | None, gender: str | None) -> None:
    assert gender_of_office(title, of_holder) == gender


@pytest.mark.parametrize(
    ("gender", "noun", "told"),
    [("m", "dîner", "le "), ("f", "visite", "la "), ("p", "entretiens", "les "), ("m", "hommage", "l’"),
     ("m", "haut représentant", "le "), ("f", "ouverture", "l’"), ("p", "adieux", "les ")],
)  # fmt: skip
def test_articles_are_elided_before_a_vowel(gender: Gender, noun: str, told: str) -> None:
    assert article(gender, noun) == told


def test_every_country_that_has_a_rule_of_its_own_is_one() -> None:
    for name in (*french_nouns._PLURAL, *french_nouns._WITHOUT_ARTICLE, *french_nouns._MASCULINE_IN_E):
        assert preposition_of_country(name) in ("aux", "à", "au"), name
    assert preposition_of_country("Norland") is None
