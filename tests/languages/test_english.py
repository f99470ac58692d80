"""English words: ordinals, capitals."""

import pytest

from briefgen.languages.english import brief, called, lower_first, office_noun, ordinal, with_the
from briefgen.languages.words import Naming


def test_ordinals() -> None:
    numbers = [0, 1, 2, 3, 4, 10, 11, 12, 13, 21, 22, 23, 101, 111, 112, 113, 212, 1001, 1011]
    endings = "0th 1st 2nd 3rd 4th 10th 11th 12th 13th 21st 22nd 23rd 101st 111th 112th 113th 212th 1,001st 1,011th"
    assert [ordinal(number) for number in numbers] == endings.split()


@pytest.mark.parametrize(
    ("office", "told"),
    [
        ("Minister of Trade", "the Minister of Trade"),
        ("the Minister of Trade", "the Minister of Trade"),
        ("His Majesty's Ambassador to Meridia", "His Majesty's Ambassador to Meridia"),
        ("Norland's Consul in Saint Brice", "Norland's Consul in Saint Brice"),
        ("A friend", "a friend"),
    ],
)
def test_an_office_in_a_sentence(office: str, told: str) -> None:
    assert with_the(office) == told


@pytest.mark.parametrize(
    ("title", "noun"),
    [
        ("Ambassador of Norland to Meridia", "Ambassador"),
        ("Minister of Commerce of Meridia", "Minister"),
        ("Minister for Foreign Affairs", "Minister"),
        ("Minister of State for Trade", "Minister of State"),
        ("Secretary of State", "Secretary of State"),
        ("Deputy Minister of Planning of Meridia", "Deputy Minister"),
        ("Deputy Prime Minister and Minister of Finance", "Deputy Prime Minister"),
        ("Second Secretary (Press and Culture)", "Second Secretary"),
        ("Chargée d'affaires a.i. of the Hashemite Kingdom of Jordan", "Chargée d'affaires a.i."),
        ("Deputy Head of Mission", "Deputy Head of Mission"),
        ("Head of Delegation of the European Union to Meridia", "Head of Delegation"),
        ("Chief of Protocol, Ministry of Foreign Affairs", "Chief of Protocol"),
        ("Chief of the Defence Staff of Meridia", "Chief of the Defence Staff"),
        ("Member of Parliament for Laurent East", "Member of Parliament"),
        ("Director-General, Asia", "Director-General"),
        ("Adviser on Trade", "Adviser"),
        ("Resident Coordinator", "Resident Coordinator"),
        ("President of the Republic of Korea", "President"),
        ("Minister/Counsellor", "Minister"),
        ("(vacant)", "(vacant)"),
    ],
)
def test_the_noun_of_an_office(title: str, noun: str) -> None:
    assert office_noun(title) == noun


def test_a_table_leads_with_the_rank_or_the_office() -> None:
    assert brief(Naming("Daniel Okoro", "Okoro", office="Minister of Commerce"), False) == "Minister Okoro"
    assert brief(Naming("Daniel Okoro", "Okoro"), False) == "Okoro"
    captain = Naming("Per Lindqvist", "Per Lindqvist", rank="Captain", office="Defence Attaché")
    assert [brief(captain, leads) for leads in (False, True)] == ["Captain Per Lindqvist", "Defence Attaché"]


def test_a_type_of_event_that_the_data_names_is_a_description() -> None:
    assert called("Regatta of the Embassies", "") == "the Regatta of the Embassies"
    assert called("Regatta of the Embassies", "Regatta") == "the regatta of the Embassies"


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Trade consultations", "trade consultations"),
        ("UN talks", "UN talks"),
        ("I thank you", "I thank you"),
        ("McDonald spoke", "McDonald spoke"),
        ("G7 summit", "G7 summit"),
        ("A toast", "a toast"),
        ("Émile spoke", "émile spoke"),
        ("", ""),
        ("한소라", "한소라"),
    ],
)
def test_a_text_in_the_middle_of_a_sentence(text: str, inside: str) -> None:
    assert lower_first(text) == inside
