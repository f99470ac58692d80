"""What is printed is judged wherever it comes from: the office, a kind's own words, words that stand side by side."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.errors import Problem
from briefgen.pipeline import Job, Options, build

EVENT = """\
title: Reception
start: 2026-05-17 18:30
timezone: Asia/Bangkok
people: {a: {name: Ingrid Solheim, forbidden_names: [Inga Soldheim]}}
"""


@pytest.fixture
def found(tmp_path: Path) -> "Found":
    return Found(tmp_path)


class Found:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "event.yaml").write_text(EVENT, "utf-8")
        (folder / "briefgen.yaml").write_text("office: {name: Embassy, email: a@b.example}\n", "utf-8")

    def __call__(self, kind: str = "press-summary") -> list[tuple[str, str]]:
        problems = self.problems(kind)
        return [(each.id, f"{Path(each.place.file).name}:{each.place.line}" if each.place else "") for each in problems]

    def problems(self, kind: str) -> tuple[Problem, ...]:
        options = Options(kinds=(kind,), formats=("txt",), final=True)
        return build(Job(self.folder / "event.yaml", options, self.folder / "out")).problems


Card = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    "office",
    [
        "office: {name: E, phone: tbc, email: a@b.example}",
        'office: {name: E, email: a@b.example, address: ["[insert address]"]}',
    ],
)
def test_the_office_is_judged_too(found: Found, office: str) -> None:
    (found.folder / "briefgen.yaml").write_text(f"{office}\n", "utf-8")
    assert [id for id, _ in found()] in (["residue.placeholder"], ["paper.placeholder"])
    assert found()[0][1] == "briefgen.yaml:1"


def test_a_kinds_own_words_are_judged_at_their_line(found: Found) -> None:
    folder = found.folder / "templates" / "kinds" / "card"
    folder.mkdir(parents=True)
    (folder / "kind.yaml").write_text("title: Card\naudience: public\n", "utf-8")
    (folder / "body.md.j2").write_text("# {{ event.title }}\n\nAsk Inga Soldheim.\n\n[insert address]\n", "utf-8")
    assert found("card") == [("paper.forbidden-name", "body.md.j2:3"), ("paper.placeholder", "body.md.j2:5")]


def test_what_is_right_raises_nothing(found: Found) -> None:
    assert found() == []


@pytest.fixture
def card(found: Found) -> Card:
    """What is found in a kind with this body, for an event with this line more."""

    def run(body: str, more: str = "") -> list[tuple[str, str]]:
        folder = found.folder / "templates" / "kinds" / "card"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "kind.yaml").write_text("title: Card\naudience: public\n", "utf-8")
        (folder / "body.md.j2").write_text(body, "utf-8")
        (found.folder / "event.yaml").write_text(f"{EVENT}{more}\n", "utf-8")
        return found("card")

    return run


def test_words_of_two_fields_side_by_side_are_told_at_the_template(card: Card) -> None:
    body = "# {{ event.title }}\n\n{{ event.venue.name }} {{ event.venue.room }}\n"
    assert card(body, "venue: {name: Inga, room: Soldheim}") == [("paper.forbidden-name", "body.md.j2:1")]


def test_words_that_a_template_makes_of_a_field_are_told_at_the_field(card: Card) -> None:
    body = "{{ event.title | replace('x', '') }}\n"
    assert card(body.replace("title", "type"), "type: Inga xSoldheim") == [("paper.forbidden-name", "event.yaml:5")]


def test_what_the_data_says_is_told_there_alone(card: Card) -> None:
    body = "{# Inga Soldheim #}\n{{ event.type }}\n"
    assert card(body, "type: Inga Soldheim") == [("people.forbidden-name", "event.yaml:5")]


def test_what_is_told_once_does_not_hide_what_stands_beside_it(card: Card) -> None:
    body = "[insert address]\n\n[insert address] of Inga Soldheim\n"
    assert card(body) == [("paper.placeholder", "body.md.j2:1"), ("paper.forbidden-name", "body.md.j2:3")]


def test_a_template_with_a_mark_of_byte_order_has_lines_too(card: Card) -> None:
    assert card("\ufeffWords\n\nInga Soldheim\n") == [("paper.forbidden-name", "body.md.j2:3")]


def test_what_is_printed_is_told_with_what_to_write(card: Card, found: Found) -> None:
    card("[insert address] of Inga Soldheim\n")
    told = [(each.message, each.hint) for each in found.problems("card")]
    assert told == [
        ("a placeholder is printed: [insert address]", "fill it in, or take it out"),
        ("'Inga Soldheim' is printed, and must not be used", "write Ingrid Solheim"),
    ]
