"""Paragraphs: where their lines stand, which keep company, and where a page may cut them."""

from dataclasses import replace

import pytest

from briefgen.document import Alignment, Emphasis, Gap, LineBreak, Link
from briefgen.layout.lines import ink_width
from briefgen.layout.paragraphs import TextBox
from briefgen.layout.styles import Styles
from briefgen.layout.words import set_text
from tests.documents import document_of, paragraph, theme, words
from tests.layout.lines import box, lines
from tests.layout.recorder import pages_of, record

LONG = "Norland and Meridia established relations on the third of October and trade has doubled since. " * 6


def test_no_short_word_is_left_alone_on_a_last_line() -> None:
    assert lines("seven green bottles hanging on a wall so", width=165) == [
        "seven green bottles hanging on a",
        "wall so",
    ]


def test_a_balanced_title_has_lines_of_like_length() -> None:
    assert lines("Norland opens a visa office in port", width=150, balanced=True) == [
        "Norland opens a",
        "visa office in port",
    ]


def test_a_gap_sets_what_follows_at_the_far_end_or_on_a_line_of_its_own() -> None:
    assert lines("left", Gap(), "right", width=100) == ["left |right"]
    assert lines("a longer left part", Gap(), "right", width=100) == ["a longer left part", "right"]


def test_a_line_break_begins_a_line() -> None:
    assert lines("one", LineBreak(), "two", width=100) == ["one", "two"]


@pytest.mark.parametrize("filler", range(28, 36))
def test_a_paragraph_leaves_two_lines_on_both_sides_of_a_page_end(filler: int) -> None:
    found = pages_of(*(paragraph("filler") for _ in range(filler)), paragraph(LONG))
    first = [line for line in found[0] if line.strip() != "filler"]
    assert len(first) != 1
    assert len(found) == 1 or len(found[1]) != 1


def test_a_paragraph_keeps_all_its_lines_when_it_is_cut() -> None:
    whole = box(LONG, width=200)
    first, rest = whole.cut(whole.style.leading * 3, force=False)
    assert isinstance(first, TextBox) and isinstance(rest, TextBox)
    assert first.lines + rest.lines == whole.lines and len(first.lines) == 3
    assert whole.cut(whole.height, force=False) == (whole, None)
    assert whole.cut(whole.style.leading, force=False) == (None, whole)


@pytest.mark.parametrize(("align", "share"), [("start", 0), ("center", 0.5), ("end", 1)])
def test_lines_stand_at_the_side_that_their_style_names(align: Alignment, share: float) -> None:
    styles = Styles(theme(), "en")
    style = replace(styles.paragraph("body"), align=align, indent=7)
    ((strip,),) = TextBox(set_text(words("short"), style.look, styles), style, 200).lines
    assert strip.x == pytest.approx(7 + (193 - ink_width(strip.words)) * share)


@pytest.mark.parametrize("underline", [True, False])
def test_a_link_is_underlined_if_the_theme_says_so(underline: bool) -> None:
    spans = {**theme().spans, "link": theme().span("link").model_copy(update={"underline": underline})}
    link = Link("https://a.example", words("the ", Emphasis(words("site"))))
    drawn = record(document_of(paragraph("see ", link, ".")), theme().model_copy(update={"spans": spans}))
    bare = record(document_of(paragraph("see the site.")), theme())
    assert {each[0] for each in drawn.given("link")} == {"https://a.example"}
    assert (len(drawn.given("line")) > len(bare.given("line"))) is underline
