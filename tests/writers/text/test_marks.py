"""Inlines as Markdown: marks where Markdown sees them as marks, tags where it would not."""

import pytest
from hypothesis import example, given

from briefgen.document import (
    Anchor,
    CrossReference,
    Emphasis,
    Footnote,
    Foreign,
    Gap,
    Inlines,
    LineBreak,
    Link,
    Paragraph,
    Strong,
    Text,
)
from briefgen.errors import TemplateError
from briefgen.writers.text.marks import inlines_to_markdown
from tests.documents import words
from tests.writers.text.reading import as_markdown, texts, values


@given(values, values, values)
@example("는", "한소라(대사)", "는")
@example("a", " b ", "c")
@example("a", "b", "c")
def test_marks_never_show_beside_data(before: str, inside: str, after: str) -> None:
    strong: Inlines = (Text(before), Strong(words(inside)), Text(after))
    emphasis: Inlines = (Text(before), Emphasis((Strong(words(inside)), Text(after))), Emphasis(words(inside)))
    plain: Inlines = (Text(before), Emphasis(words(inside)), Text(after))
    link: Inlines = (Text(before), Link("https://a.example/(b)?c=d&e", words(inside)), Text(after))
    whole = before + inside + after
    assert texts(*map(Paragraph, (strong, emphasis, plain, link))) == [whole, whole + inside, whole, whole]


def test_marks_in_marks_and_links_in_links_are_written_once() -> None:
    assert as_markdown(Paragraph((Strong((Text("a "), Strong(words("b")))),))) == "**a b**\n"
    inner = Link("https://b.example/", words("b"))
    assert as_markdown(Paragraph((Link("https://a.example/", (Text("a "), inner)),))) == "[a b](https://a.example/)\n"
    assert as_markdown(Paragraph((Strong(()), Text(""), Emphasis(words("a"))))) == "_a_\n"


def test_an_exclamation_mark_before_a_link_makes_no_picture() -> None:
    text = as_markdown(Paragraph((Text("Come!"), Link("https://a.example/", words("here")))))
    assert text == "Come\\![here](https://a.example/)\n"


@pytest.mark.parametrize(
    ("before", "inside", "after", "written"),
    [
        ("", "word", "", "**word**"),
        ("한", "word", "는", "한**word**는"),
        ("a", "(word)", "b", "a<strong>(word)</strong>b"),
        ("a", " word", "", "a<strong> word</strong>"),
        ("*", "word", "", "\\*<strong>word</strong>"),
    ],
)
def test_where_a_mark_would_not_be_seen_there_is_a_tag(before: str, inside: str, after: str, written: str) -> None:
    content = tuple(each for each in (Text(before), Strong(words(inside)), Text(after)) if each != Text(""))
    assert inlines_to_markdown(content) == written


def test_only_a_paragraph_has_lines() -> None:
    content = words("a", LineBreak(), "b")
    assert inlines_to_markdown(content) == "a\\\nb"
    assert inlines_to_markdown(content, "cell") == inlines_to_markdown(content, "heading") == "a<br>b"


def test_an_address_that_shows_itself_stands_once() -> None:
    assert inlines_to_markdown((Link("https://a.example", words("https://a.example")),)) == "<https://a.example>"
    assert inlines_to_markdown((Link("https://a.example/(b)", words("b")),)) == "[b](https://a.example/%28b%29)"


def test_what_only_leads_somewhere_is_its_words_and_a_footnote_is_told() -> None:
    assert (
        inlines_to_markdown(words(Anchor("x"), CrossReference("x", words("a")), Foreign("fr", words("b")), Gap()))
        == "ab&emsp;"
    )
    with pytest.raises(TemplateError, match="footnote"):
        inlines_to_markdown((Footnote(words("a")),))
