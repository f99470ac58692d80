"""English words: ordinals, capitals."""

import pytest

from briefgen.languages import lower_first, ordinal, upper_first, with_the


def test_ordinals() -> None:
    numbers = [0, 1, 2, 3, 4, 10, 11, 12, 13, 21, 22, 23, 101, 111, 112, 113, 212, 1001, 1011]
    endings = "0th 1st 2nd 3rd 4th 10th 11th 12th 13th 21st 22nd 23rd 101st 111th 112th 113th 212th 1,001st 1,011th"
    assert [ordinal(number) for number in numbers] == endings.split()


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


def test_a_text_at_the_head_of_a_sentence() -> None:
    assert [upper_first(text) for text in ("more than 300", "élan", "")] == ["More than 300", "Élan", ""]


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
