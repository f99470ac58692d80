"""Inlines as plain words: what each kind gives, whatever it stands in."""

import pytest

from briefgen.document import (
    Anchor,
    CrossReference,
    Emphasis,
    Footnote,
    Foreign,
    Gap,
    Inline,
    LineBreak,
    Link,
    Span,
    Strong,
    Text,
    plain_text,
)
from tests.documents import words


@pytest.mark.parametrize(
    ("inline", "said"),
    [
        (Text("a", "field"), "a"),
        (Strong(words("a")), "a"),
        (Emphasis(words("a")), "a"),
        (Link("https://a.example", words("a")), "a"),
        (Span("label", words("a")), "a"),
        (Foreign("fr", words("a")), "a"),
        (CrossReference("here", words("a")), "a"),
        (Anchor("here"), ""),
        (Footnote(words("a")), ""),
        (LineBreak(), "\n"),
        (Gap(), "  "),
    ],
)
def test_each_kind_of_inline_as_plain_words(inline: Inline, said: str) -> None:
    assert plain_text((inline,)) == said
    assert plain_text((Strong(words("(", inline, ")")),)) == f"({said})"
