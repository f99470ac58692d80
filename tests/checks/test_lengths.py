"""What a kind of paper holds at the most."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.checks import check_papers
from briefgen.loading import load_event
from briefgen.rules.papers import LENGTHS_BOTTOM_LINE, LENGTHS_HEADLINE, LENGTHS_LEAD, LENGTHS_PAGES, LENGTHS_POINTS
from tests.checks.cases import Case, Write, prove_of_paper, stands_at
from tests.papers import paper_of

SPEECH = "people: {a: {name: A}}\nspeeches:\n- speaker: a\n  points:\n"
WORDS = "word " * 60

CASES = [
    Case(
        LENGTHS_BOTTOM_LINE,
        f"bottom_line: {WORDS} more",
        "word",
        "the bottom line has 61 words; 60 is the most",
        f"bottom_line: {WORDS} —",
    ),
    Case(
        LENGTHS_HEADLINE,
        "media:\n  headline: " + "word " * 15,
        "word",
        "the headline has 15 words; 14 is the most",
        "media:\n  headline: " + "word " * 14 + "–",
        "press-summary",
    ),
    Case(
        LENGTHS_LEAD,
        SPEECH + "  - " + "word " * 40,
        "word",
        "the lead has 50 words; 40 is the most",
        SPEECH + "  - " + "word " * 25,
        "press-summary",
    ),
    Case(
        LENGTHS_POINTS,
        SPEECH + "  - a point\n" * 7,
        "- a point",
        "7 key points; 6 is the most that a reader keeps",
        SPEECH + "  - a point\n" * 6 + "  - {text: for this office, release: internal}\n",
        "press-summary",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_is_too_long_is_found_and_what_just_fits_is_not(case: Case, write: Write) -> None:
    prove_of_paper(case, write)


def test_a_budget_is_meant_for_the_kind_s_first_language(write: Write, tmp_path: Path) -> None:
    """French takes 48 words where English takes 40; a kind that is French alone means the words that it says."""

    def told(kind: str, language: str, count: int) -> list[str]:
        loaded = load_event(write(f"bottom_line: {'mot ' * count}"))
        paper = paper_of(loaded, kind, language=language, workspace=tmp_path, formats=())
        return [each.message for each in check_papers(loaded, [paper])]

    for name, languages, body in (("both", "en, fr", "body.md.j2"), ("mot", "fr", "body.fr.md.j2")):
        folder = tmp_path / "templates" / "kinds" / name
        folder.mkdir(parents=True)
        (folder / "kind.yaml").write_text(f"title: N\nlanguages: [{languages}]\nbudgets: {{bottom_line: 40}}\n")
        (folder / body).write_text("{{ event.bottom_line }}")
        (folder / "body.fr.md.j2").write_text("{{ event.bottom_line }}")
    assert told("both", "en", 41) == ["the bottom line has 41 words; 40 is the most"]
    assert told("both", "fr", 48) == []
    assert told("both", "fr", 49) == ["the bottom line has 49 words; 48 is the most"]
    assert told("mot", "fr", 41) == ["the bottom line has 41 words; 40 is the most"]


def test_a_lead_is_told_at_the_field_that_says_the_most_of_it(write: Write, tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "kinds" / "card"
    folder.mkdir(parents=True)
    (folder / "kind.yaml").write_text("title: Card\nbudgets: {lead: 5}\n")
    body = "{.lead}\n{{ event.title }} of the very many words of a template {{ event.purpose }}\n"
    (folder / "body.md.j2").write_text(body)
    loaded = load_event(write("purpose: to meet and to talk"))
    (problem,) = check_papers(loaded, [paper_of(loaded, "card", workspace=tmp_path, formats=())])
    assert problem.id == "lengths.lead" and stands_at(problem) == "to meet and to talk"


def test_a_paper_of_more_pages_than_its_kind_has_is_told(write: Write) -> None:
    loaded = load_event(write(""))
    paper = paper_of(loaded, "press-summary")

    def told(pages: int | None) -> list[str]:
        found = check_papers(loaded, [replace(paper, pages=pages)])
        return [each.message for each in found if each.id == LENGTHS_PAGES.id]

    assert told(None) == told(1) == told(2) == []
    assert told(3) == ["3 pages; 2 is the most"]
