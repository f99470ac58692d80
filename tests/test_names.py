"""A name fits every file system, whatever title it is made from."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.names import LONGEST_NAME, file_name, file_name_fault, is_reserved, name_fault, slug, taken


@given(st.text())
def test_a_slug_is_a_name_or_empty(text: str) -> None:
    found = slug(text)
    assert not found or name_fault(found) is None


@given(st.text() | st.sampled_from(["Con", "nul.txt", "COM1", "lpt¹", "x" * 200, "aux " * 40]))
def test_a_file_name_is_always_one(text: str) -> None:
    found = file_name(text, "event")
    assert file_name_fault(found, "event") is None and len(found) <= LONGEST_NAME


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Réception d'été", "reception-d-ete"),
        ("National Day 2026", "national-day-2026"),
        ("리셉션", "lisebsyeon"),
        ("Приём", "priem"),
        ("国庆招待会", "guoqingzhaodaihui"),
        ("งานเลี้ยง", "nganeliyng"),
        ("Straße Ærø", "strasse-aero"),
        ("№ 5", "no-5"),
        ("ｗｉｄｅ", "wide"),
        ("re\u0301sume\u0301", "resume"),
        ("  --  ", ""),
        ("\ud800", ""),
    ],
)
def test_slugs(text: str, name: str) -> None:
    assert slug(text) == name


def test_names_without_letters_differ() -> None:
    names = {file_name(text, "event") for text in ("!", "?", "", "—")}
    assert len(names) == 4 and all(name.startswith("event-") for name in names)


RESERVED = [
    "con", "CON", "prn", "aux", "nul", "nul.txt", "NUL.tar.gz", "com0", "com9", "lpt1", "com¹", "lpt³", "conin$",
    "CONOUT$", "con .yaml", "aux.",
]  # fmt: skip


@pytest.mark.parametrize("name", RESERVED)
def test_reserved_names(name: str) -> None:
    assert is_reserved(name)
    fault = file_name_fault(name, "kind")
    assert fault is not None and "Windows" in fault[0]
    assert file_name_fault(fault[1].split()[-1], "kind") is None


@pytest.mark.parametrize("name", ["", "A", "a/b", "..", "a.b", "-a", "a-", "a b", "é", "a\n", "x" * 81, "a--b"])
def test_what_is_no_name(name: str) -> None:
    assert name_fault(name) is not None and file_name_fault(name, "kind") is not None


@pytest.mark.parametrize("name", ["console", "com10", "com", "a_b", "a-b", "7", "x" * 80])
def test_names(name: str) -> None:
    assert file_name_fault(name, "kind") is None


def test_capitals_and_composition_make_no_other_file(tmp_path: Path) -> None:
    (tmp_path / "Re\u0301ception.yaml").touch()
    assert taken(tmp_path / "r\u00c9CEPTION.YAML") == tmp_path / "Re\u0301ception.yaml"
    assert taken(tmp_path / "other.yaml") is None
    assert taken(tmp_path / "none" / "other.yaml") is None
