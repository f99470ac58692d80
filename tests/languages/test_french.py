"""French: articles where the gender is known and none where it is not, forms of address, people in a sentence."""

from datetime import time

import pytest

from briefgen.languages import find_language, french
from briefgen.languages.words import Naming

SOLHEIM = Naming("Ingrid Solheim", "Solheim", "S.E. Mme", office="Ambassadrice de Norlande en Suisse")
OKORO = Naming("Daniel Okoro", "Okoro", "H.E. Mr", office="Ministre du Commerce")
FOREIGN = Naming("Daniel Okoro", "Okoro", "H.E. Mr", office="Minister of Commerce")
CAPTAIN = Naming("Per Lindqvist", "Lindqvist", rank="Capitaine de vaisseau", office="Attaché de défense")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Réception", "la Réception"),
        ("dîner", "le dîner"),
        ("Entretiens", "les Entretiens"),
        ("inauguration", "l’inauguration"),
        ("hommage", "l’hommage"),
        ("Haut-commissaire", "Haut-commissaire"),
        ("Haut représentant", "le Haut représentant"),
        ("Ambassadrice", "l’Ambassadrice"),
        ("Ministre", "Ministre"),  # le or la: the noun alone does not tell
        ("La Haye", "la Haye"),
        ("L’Ambassadeur", "l’Ambassadeur"),
        ("Son Excellence", "Son Excellence"),
        ("Regatta", "Regatta"),
        ("", ""),
    ],
)
def test_an_article_stands_where_the_gender_is_known(text: str, told: str) -> None:
    assert french.with_the(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("le dîner", "du dîner"),
        ("les entretiens", "des entretiens"),
        ("la réception", "de la réception"),
        ("l’événement", "de l’événement"),
        ("Oslo", "d’Oslo"),
        ("Écosse", "d’Écosse"),
        ("Mme Solheim", "de Mme Solheim"),
        ("Haddad", "de Haddad"),
        ("lesté", "de lesté"),
    ],
)
def test_de_is_contracted_and_elided(text: str, told: str) -> None:
    assert french.OWN_WORDS["de"](text) == told


@pytest.mark.parametrize(
    ("title", "called"),
    [
        ("Réception pour la fête nationale", "la réception pour la fête nationale"),
        ("Dîner de travail", "le dîner de travail"),
        ("Le Forum", "le Forum"),
        ("Forum Asie", "le forum Asie"),
        ("Concert of the Navy", "l’événement «\u00a0Concert of the Navy\u00a0»"),
        ("Norlande 2026", "l’événement «\u00a0Norlande 2026\u00a0»"),
    ],
)
def test_what_a_sentence_calls_the_event(title: str, called: str) -> None:
    assert french.called(title, "") == called


@pytest.mark.parametrize(
    ("title", "noun"),
    [
        ("Ministre du Commerce", "Ministre"),
        ("Ministre de l'Économie et des Finances", "Ministre"),
        ("Ministre d’État, chargé des finances", "Ministre d’État"),
        ("Secrétaire d'État au commerce", "Secrétaire d'État"),
        ("Premier ministre", "Premier ministre"),
        ("Ambassadrice de la République de Corée", "Ambassadrice"),
        ("Deuxième secrétaire (presse et culture)", "Deuxième secrétaire"),
        ("Chargée d'affaires a.i. du Royaume hachémite de Jordanie", "Chargée d'affaires a.i."),
        ("Chef de mission adjoint", "Chef de mission adjoint"),
        ("Chef du protocole", "Chef du protocole"),
        ("Directeur général, Asie", "Directeur général"),
        ("(vacant)", "(vacant)"),
    ],
)
def test_the_noun_of_an_office(title: str, noun: str) -> None:
    assert french.office_noun(title) == noun


def test_how_a_sentence_calls_somebody() -> None:
    assert [french.noun(who) for who in (SOLHEIM, OKORO, FOREIGN, CAPTAIN)] == [
        "l’Ambassadrice", "le Ministre", "M. Okoro", "l’Attaché",
    ]  # fmt: skip
    assert french.noun(Naming("Haddad", "Haddad", "Mme", office="Ministre")) == "la Ministre"
    assert french.noun(Naming("Haddad", "Haddad", "Dr", office="Ministre")) == "Haddad"


def test_how_tables_and_texts_name_somebody() -> None:
    assert [french.brief(who, False) for who in (SOLHEIM, OKORO, CAPTAIN)] == [
        "Mme Solheim", "M. Okoro", "Capitaine de vaisseau Lindqvist",
    ]  # fmt: skip
    assert [french.brief(who, True) for who in (SOLHEIM, FOREIGN)] == ["Ambassadrice", "M. Okoro"]
    assert [french.titled(who) for who in (SOLHEIM, CAPTAIN, Naming("A", "A"))] == [
        "Mme Ingrid Solheim", "Capitaine de vaisseau Per Lindqvist", "A",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("given", "written"),
    [("H.E. Mr", "S.E. M."), ("Mrs", "Mme"), ("S.E. Mme", "S.E. Mme"), ("Neak Oknha", "Neak Oknha")],
)
def test_honorifics_that_travel_in_english(given: str, written: str) -> None:
    assert french.honorific(given) == written


@pytest.mark.parametrize(
    ("people", "told"),
    [
        ([], ""),
        ([("A", "")], "A"),
        ([("A", "maire")], "A, maire,"),
        ([("A", "maire"), ("B", "")], "A, maire, et B"),
        ([("A", ""), ("B", "juge")], "A et B, juge,"),
        ([("A", ""), ("B", ""), ("C", "")], "A, B et C"),
        ([("A", "maire"), ("B", ""), ("C", "juge")], "A, maire\u202f; B\u202f; et C, juge,"),
    ],
)
def test_people_with_their_offices_in_a_row(people: list[tuple[str, str]], told: str) -> None:
    assert french.introductions(people) == told


def test_times_numbers_and_words_of_lists() -> None:
    assert [french.clock(time(*at)) for at in ((18, 30), (9, 5), (21, 0))] == [
        "18\u00a0h\u00a030",
        "9\u00a0h\u00a005",
        "21\u00a0h",
    ]
    assert [french.ordinal(number) for number in (1, 2, 60)] == ["1er", "2e", "60e"]
    assert [french.term(word) for word in ("accepted", "no reply", "sur invitation")] == [
        "accepté",
        "sans réponse",
        "sur invitation",
    ]
    assert [french.addressee(group) for group in ("press", "all")] == ["la presse", "tous"]
    assert french.seat("5") == "place\u00a05"
    assert [find_language("fr").counts_as_one(count) for count in (0, 1, 1.5, 2)] == [True, True, True, False]
