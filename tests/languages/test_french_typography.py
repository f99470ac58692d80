"""Spaces that do not break stand where French wants them, and nothing in an address, a time or a foreign word moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.languages.french_typography import typeset

N, W = "\u202f", "\u00a0"


@pytest.mark.parametrize(
    ("text", "set_right"),
    [
        ("Vraiment ?", f"Vraiment{N}?"),
        ("Vraiment\u00a0?", f"Vraiment{N}?"),
        ("Oui ! Non ; bien", f"Oui{N}! Non{N}; bien"),
        ("Note : un", f"Note{W}: un"),
        ("« mots »", f"«{W}mots{W}»"),
        ("«mots»", f"«{W}mots{W}»"),
        (f"«{N}mots{N}»", f"«{W}mots{W}»"),
        ("5 % de 18 h 30", f"5{W}% de 18{W}h{W}30"),
        ("le 17 mai 2026", f"le 17{W}mai 2026"),
        ("M. Okoro et Mme Han", f"M.{W}Okoro et Mme{W}Han"),
        ("S.E. M. Okoro, n° 5", f"S.E.{W}M.{W}Okoro, n°{W}5"),
        ("l'accord d'Oslo", "l’accord d’Oslo"),
    ],
)
def test_what_was_typed_is_set_right(text: str, set_right: str) -> None:
    assert typeset(text, False) == set_right


@pytest.mark.parametrize(
    "text",
    [
        "18:30", "https://norlande.example/a?b=1;c", "o'brien@norlande.example", "Asia/Bangkok, UTC+7", "ratio 3:2",
        "Reception: National Day", "We came; we stayed!", "J. M. Barrie", "Rhum. Madame", "mailto:x@y.example", "1814",
    ],
)  # fmt: skip
def test_what_is_no_french_of_ours_stays_as_it_was_typed(text: str) -> None:
    expected = text.replace("M. Barrie", f"M.{W}Barrie")
    assert typeset(text, False) == expected


@pytest.mark.parametrize(
    ("text", "set_right"),
    [
        ("Contact:", f"Contact{W}:"),
        ("Vraiment? Oui!", f"Vraiment{N}? Oui{N}!"),
        ("à 18:30", "à 18:30"),
        ("https:", "https:"),
        ("Faits : énoncé", f"Faits{W}: énoncé"),
    ],
)
def test_a_template_may_leave_the_space_out(text: str, set_right: str) -> None:
    assert typeset(text, True) == set_right


@given(st.text("ab1 :;!?«»'\u00a0\u202fM.h%@/"), st.booleans())
def test_setting_twice_changes_nothing_more_and_no_letter_is_lost(text: str, of_template: bool) -> None:
    once = typeset(text, of_template)
    assert typeset(once, of_template) == once
    kept = str.maketrans({" ": "", W: "", N: "", "’": "'"})
    assert once.translate(kept) == text.translate(kept)
