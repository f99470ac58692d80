"""Characters that no font can show are marked in the paper, and told with their field."""

from typing import Any

from briefgen.document import (
    Document,
    Paragraph,
    Text,
    plain_text,
)
from briefgen.fonts import Uncovered, find_family, mark_uncovered
from tests.documents import document_of
from tests.sample import EVERYTHING

FAMILIES = (find_family("EB Garamond"),)


def paper(*parts: Text, **around: Any) -> Document:
    return document_of(Paragraph(parts), **around)


def test_a_character_without_a_font_is_marked_and_told_with_its_field() -> None:
    marked, found = mark_uncovered(
        paper(Text("Name ⵣ\U0001f600ⵣ", "people.sok.native_name"), Text("Şığ 한 ខ្មែរ")), FAMILIES
    )
    assert marked.blocks == (
        Paragraph((Text("Name [U+2D63][U+1F600][U+2D63]", "people.sok.native_name"), Text("Şığ 한 ខ្មែរ"))),
    )
    assert found == (Uncovered("ⵣ", "people.sok.native_name"), Uncovered("\U0001f600", "people.sok.native_name"))


def test_the_lines_around_the_text_are_marked_too() -> None:
    marked, found = mark_uncovered(paper(foot="ⵣ", running_head="ok", marking="ⵣ!"), FAMILIES)
    around = marked.furniture
    assert list(map(plain_text, (around.foot, around.running_head, around.marking))) == ["[U+2D63]", "ok", "[U+2D63]!"]
    assert found == (Uncovered("ⵣ", None),)


def test_a_covered_paper_comes_back_itself() -> None:
    joiners = paper(Text("a\u200db\u200c\u00adc\u2066d\u2069\ufe0f\u00a0\u202f\u2007\u200b"))
    for each in (EVERYTHING, joiners):
        marked, found = mark_uncovered(each, FAMILIES)
        assert marked is each
        assert not found
