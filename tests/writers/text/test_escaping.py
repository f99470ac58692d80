"""Escaping: what Markdown would act on, and nothing that people type every day."""

import pytest

from briefgen.document import (
    Paragraph,
)
from briefgen.writers.text.escaping import escape_text
from tests.documents import words
from tests.writers.text.reading import as_markdown


@pytest.mark.parametrize(
    "plain",
    [
        "a_b_c",
        "C:\\temp",
        "R&D",
        "-5",
        "Smith | Sons & Partners",
        "5 < 6",
        "a * b",
        "[the Minister] said (so)",
        "No. 3!",
    ],
)
def test_ordinary_words_need_no_backslash(plain: str) -> None:
    assert as_markdown(Paragraph(words(plain))) == plain + "\n"


@pytest.mark.parametrize("marks", ["[ ] task", "[x] done", "[^1]: note", "~struck~"])
def test_marks_of_other_dialects_are_escaped(marks: str) -> None:
    assert as_markdown(Paragraph(words(marks))).startswith("\\" + marks[:2])


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("# 3", "\\# 3"),
        ("1. Mai", "1\\. Mai"),
        ("- 5", "\\- 5"),
        ("> q", "\\> q"),
        ("===", "\\==="),
        ("*Star*", "\\*Star\\*"),
        ("&amp;", "\\&amp;"),
        ("<b>", "\\<b>"),
        (" lead", "&#32;lead"),
        ("\u00a0edge", "&nbsp;edge"),
    ],
)
def test_what_would_be_taken_for_a_mark_at_the_start_of_a_line(text: str, escaped: str) -> None:
    assert escape_text(text, "", "") == escaped


@pytest.mark.parametrize("text", ["# 3", "1. Mai", "- 5", "> q", "==="])
def test_inside_a_line_nothing_opens_a_block(text: str) -> None:
    assert escape_text(text, "a", "b") == text


def test_each_place_has_marks_of_its_own() -> None:
    assert escape_text("a|b", "", "", "cell") == "a\\|b" and escape_text("a|b", "", "") == "a|b"
    assert escape_text("C #", "", "", "heading") == "C \\#" and escape_text("C #", "", "") == "C #"
    assert escape_text("a]b", "[", "]", in_link=True) == "a\\]b"
    assert escape_text("Come!", "", "[") == "Come\\!"
