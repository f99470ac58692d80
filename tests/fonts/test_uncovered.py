"""Characters that no font can show are found with their field, and marked where they are drawn."""

from typing import Any

from briefgen.document import Document, Paragraph, Text
from briefgen.fonts import Uncovered, mark_uncovered, uncovered_in
from tests.documents import document_of
from tests.sample import EVERYTHING

JOINERS = "a\u200db\u200c\u00adc\u2066d\u2069\ufe0f\u00a0\u202f\u2007\u200b"


def paper(*parts: Text, **around: Any) -> Document:
    return document_of(Paragraph(parts), **around)


def test_a_character_without_a_font_is_told_with_its_field() -> None:
    found = uncovered_in(paper(Text("Name ⵣ\ue000ⵣ", "people.sok.native_name"), Text("Şığ 한 ខ្មែរ ნინო 🇳🇴❗")))
    assert found == (Uncovered("ⵣ", "people.sok.native_name"), Uncovered("\ue000", "people.sok.native_name"))


def test_the_lines_around_the_text_are_searched_too() -> None:
    assert uncovered_in(paper(foot="ⵣ", running_head="ok", marking="ⵣ!")) == (Uncovered("ⵣ", None),)


def test_nothing_is_told_of_a_covered_paper() -> None:
    assert uncovered_in(EVERYTHING) == uncovered_in(paper(Text(JOINERS))) == ()


def test_a_mark_shows_the_code_of_what_is_not_covered_and_leaves_the_rest() -> None:
    assert mark_uncovered("Name ⵣ\U000f0000 \ud800 é") == "Name [U+2D63][U+F0000] [U+D800] é"
    assert mark_uncovered(JOINERS) is JOINERS
