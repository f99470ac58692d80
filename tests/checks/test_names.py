"""Forbidden spellings are found in every coat, and what is no spelling of a name is left alone."""

import unicodedata
from pathlib import Path

import pytest

from briefgen.checks import check_event
from briefgen.loading import load_event

BASE = "title: Reception\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\n"


def ids(tmp_path: Path, more: str) -> list[str]:
    (tmp_path / "event.yaml").write_text(BASE + more, "utf-8")
    return [problem.id for problem in check_event(load_event(tmp_path / "event.yaml"))]


def forbidding(form: str, said: str) -> str:
    return f'people: {{a: {{name: Right Name, forbidden_names: ["{form}"]}}}}\npurpose: "Meet {said} at noon."\n'


@pytest.mark.parametrize(
    ("form", "said"),
    [
        (unicodedata.normalize("NFD", "Ayşe Yıldız"), unicodedata.normalize("NFC", "Ayşe Yıldız")),
        (unicodedata.normalize("NFC", "Ayşe Yildiz"), unicodedata.normalize("NFD", "AYŞE YILDIZ")),
        ("Soo-ra Han", "Soo\u2010ra Han"),
        ("Soo\u2011ra Han", "Soo-ra Han"),
        ("Soo-ra Han", "Soo\u2013ra\u00a0Han"),
        ("Ingrid Soldheim", "Ingrid Sold\u200bheim"),
        ("Ingrid Soldheim", "Ingrid  Sold\u00adheim"),
        ("Ingrid Soldheim", "INGRID\u202fSOLDHEIM"),
        ("Ingrid Soldheim", "Ingrid\u2060 Soldheim’s"),
        ("O'Neil", "O’Neil"),
        ("Weiß", "WEISS"),
        ("ﬁsher", "Fisher"),
        ("박정욱", "박정욱은"),
        ("Нимул", "НИМУЛ"),
    ],
)
def test_a_forbidden_spelling_is_found_in_another_coat(tmp_path: Path, form: str, said: str) -> None:
    assert ids(tmp_path, forbidding(form, said)) == ["people.forbidden-name"]


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("Sol", "Solheim"),
        ("Right", "Right Name"),
        ("Ann", "Annual"),
        ("Ann", "Anné"),
        ("Kim", "Kims2"),
        ("Анна", "Аннам"),
        ("Αννα", "Ανναμ"),
        ("Արամ", "Արամի"),
        ("ნინო", "ნინოები"),
    ],
)
def test_a_part_of_another_word_or_of_the_right_name_is_none(tmp_path: Path, form: str, said: str) -> None:
    assert ids(tmp_path, forbidding(form, said)) == []


def test_ids_are_not_read_as_words(tmp_path: Path) -> None:
    more = (
        "id: rithy\nhosts: [rithy]\nguest_of_honour: rithy\nprincipal: rithy\nmedia: {contact: rithy}\n"
        "programme: [{at: 19:00, action: Toast, lead: rithy}]\nmessages: [{text: Thanks, to: rithy}]\n"
        "speeches: [{speaker: rithy, points: [Welcome]}]\n"
        "people: {rithy: {name: Sem Sokha, short_name: Sokha, forbidden_names: [Rithy], office: X}}\n"
    )
    assert ids(tmp_path, more) == []
    assert ids(tmp_path, f"{more}purpose: Meet Rithy.\n") == ["people.forbidden-name"]


def test_a_contradiction_is_told_once_and_nothing_else(tmp_path: Path) -> None:
    more = (
        "people: {a: {name: Sem Rithy, short_name: Rithy, forbidden_names: [rithy]}}\nhosts: a\npurpose: Rithy hosts.\n"
    )
    assert ids(tmp_path, more) == ["people.contradiction"]


def test_of_two_right_names_in_one_another_the_longer_is_set_aside_whole(tmp_path: Path) -> None:
    people = "people: {a: {name: Bo Lee}, b: {name: Ann Bo Lee Lee}, c: {name: Cy, forbidden_names: [Lee]}}\n"
    assert ids(tmp_path, f"{people}purpose: Ann Bo Lee Lee speaks.\n") == []
    assert ids(tmp_path, f"{people}purpose: Ann Bo Lee Lee and Lee speak.\n") == ["people.forbidden-name"]


def test_a_form_that_is_in_no_right_name_is_found_beside_one_that_is(tmp_path: Path) -> None:
    people = "people: {a: {name: Bo Lee}, c: {name: Cy, forbidden_names: [Lee, Zed]}}\n"
    assert ids(tmp_path, f"{people}purpose: Bo Lee and Zed.\n") == ["people.forbidden-name"]
