"""Styles of address: never stacked, post-nominals last."""

import pytest

from briefgen.events import Person
from briefgen.protocol import brief_name, office_noun, style_of


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
    assert style_of(Person.model_validate({"name": "Alan Gray", **given})) == style


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


def test_a_brief_name_leads_with_the_rank_or_the_office() -> None:
    okoro = Person.model_validate({"name": "Daniel Okoro", "short_name": "Okoro"})
    assert brief_name(okoro, "Minister of Commerce") == "Minister Okoro"
    assert brief_name(okoro, None) == "Okoro"
    captain = Person.model_validate({"name": "Per Lindqvist", "rank": "Captain"})
    assert brief_name(captain, "Defence Attaché") == "Captain Per Lindqvist"
