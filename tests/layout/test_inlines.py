"""Inlines as runs: each has the look of the spans around it, and nothing of the words is lost."""

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
)
from briefgen.errors import TemplateError
from briefgen.layout.inlines import Piece, TextRun, lay_inlines
from briefgen.layout.styles import Styles
from tests.documents import theme, words
from tests.layout.lines import lines


def runs(*inlines: str | Inline) -> list[Piece]:
    styles = Styles(theme(), "en")
    return lay_inlines(words(*inlines), styles.paragraph("body").look, styles)


def test_a_run_has_the_look_of_the_spans_around_it() -> None:
    plain, strong, both, after = runs("a", Strong(words("b", Emphasis(words("c")))), "d")
    assert all(isinstance(each, TextRun) for each in (plain, strong, both, after))
    looks = [(each.look.bold, each.look.italic) for each in (plain, strong, both, after) if isinstance(each, TextRun)]
    assert looks == [(False, False), (True, False), (True, True), (False, False)]


def test_breaks_and_gaps_stand_between_the_runs() -> None:
    kinds = [type(each) for each in runs("a", LineBreak(), Strong(words("b", Gap(), "c")))]
    assert kinds == [TextRun, LineBreak, TextRun, Gap, TextRun]


def test_words_lead_where_their_link_leads() -> None:
    found = runs(Link("https://a.example", words("a ", Strong(words("b")))), "c")
    first, second, after = (each.look.link for each in found if isinstance(each, TextRun))
    assert first is second and first and first.source == Link("https://a.example", words("a ", Strong(words("b"))))
    assert after is None


def test_each_span_that_may_not_break_has_a_number_of_its_own() -> None:
    held = Span("nowrap", words("a", Span("nowrap", words("b"))))
    numbers = [each.look.nowrap for each in runs(held, "c", Span("nowrap", words("d"))) if isinstance(each, TextRun)]
    assert numbers == [1, 1, 0, 2]


def test_what_only_leads_somewhere_is_its_words() -> None:
    found = runs(Anchor("here"), CrossReference("here", words("a")), Foreign("fr", words("b")))
    assert [each.text for each in found if isinstance(each, TextRun)] == ["a", "b"]


def test_a_footnote_is_told_rather_than_lost() -> None:
    with pytest.raises(TemplateError, match="footnote"):
        runs(Footnote(words("a")))


@pytest.mark.parametrize("control", ["\n", "\t", "\r"])
def test_controls_that_separate_are_spaces(control: str) -> None:
    assert lines(f"one{control}two", width=100) == ["one two"]
