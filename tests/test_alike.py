"""Texts that a reader takes for the same compare as the same, and no others."""

import pytest

from briefgen.alike import alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zo\u00eb", "Zoe\u0308"),
        ("STRASSE", "stra\u00dfe"),
        ("Port\u00a0Laurent", "Port Laurent"),
        ("O\u2019Brien", "O'Brien"),
        ("on\u2010site", "on-site"),
        ("Nor\u00adland", "Norland"),
        ("\uff21da", "Ada"),
        ("  two \n lines ", "two lines"),
    ],
)
def test_what_looks_the_same_is_the_same(one: str, other: str) -> None:
    assert alike(one) == alike(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Ada Roe", "Ada Ros"), ("Adaroe", "Ada Roe"), ("resume", "r\u00e9sum\u00e9")]
)
def test_what_looks_different_stays_so(one: str, other: str) -> None:
    assert alike(one) != alike(other)
