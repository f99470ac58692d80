"""Inlines as plain words: all of them, and the addresses of links."""

import pytest

from briefgen.document import (
    Anchor,
    CrossReference,
    Emphasis,
    Footnote,
    Foreign,
    Gap,
    LineBreak,
    Link,
    Paragraph,
    Span,
    Strong,
)
from briefgen.errors import TemplateError
from briefgen.writers.text.measure import GAP
from briefgen.writers.text.words import words as plain_words
from tests.documents import words
from tests.writers.text.reading import as_text


def test_links_that_are_their_own_address_stand_once() -> None:
    assert as_text(Paragraph((Link("tel:+99920", words("+999 20")),))) == "+999 20\n"
    assert as_text(Paragraph((Link("mailto:a@b.example", words("a@b.example")),))) == "a@b.example\n"


def test_marks_leave_no_trace_in_plain_words() -> None:
    content = words(
        Anchor("x"), Strong(words("a", Emphasis(words("b")))), Span("muted", words("c")), Foreign("fr", words("d"))
    )
    assert plain_words(content) == "abcd"


def test_what_sets_lines_apart_is_kept() -> None:
    assert plain_words(words("a", LineBreak(), "b", Gap(), "c\td")) == f"a\nb{GAP}c d"


@pytest.mark.parametrize(
    ("url", "said", "shown"),
    [
        ("https://a.example/", "a.example", "a.example"),
        ("https://a.example/b", "the site", "the site <https://a.example/b>"),
        ("tel:+99920", "+99 920", "+99 920"),
        ("mailto:a@b.example", "write", "write <mailto:a@b.example>"),
        ("https://a.example", "", "<https://a.example>"),
    ],
)
def test_a_link_shows_its_address_where_its_words_do_not(url: str, said: str, shown: str) -> None:
    assert plain_words((Link(url, words(said)),)) == shown


def test_a_reference_is_its_words_and_a_footnote_is_told_rather_than_lost() -> None:
    assert plain_words((CrossReference("x", words("see")),)) == "see"
    with pytest.raises(TemplateError, match="footnote"):
        plain_words((Footnote(words("a")),))
