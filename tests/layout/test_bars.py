"""Bars, fills and rules: on every piece of what they belong to, and inside its width."""

from pytest import approx

from briefgen.document import Hairline, Note, Quotation
from briefgen.layout.styles import Stroke, Styles
from briefgen.themes import Line, NoteStyle
from tests.documents import document_of, paragraph, theme, words
from tests.layout.recorder import record

LONG = "Norland and Meridia established relations on the third of October. " * 200


def test_a_filled_note_has_room_at_both_sides() -> None:
    filled = theme().model_copy(update={"note": NoteStyle(fill="tint", inset=6, bar=Line())})
    paper = document_of(Note("note", words("TITLE"), (paragraph("word " * 80),)))
    assert record(paper, filled).pages[0].text().split().count("word") == 80


def test_each_page_of_a_note_has_its_bar_and_its_fill() -> None:
    look = NoteStyle(fill="tint", inset=6, bar=Line(weight=2, colour="accent"))
    drawn = record(
        document_of(Note("note", words("TITLE"), (paragraph(LONG),))), theme().model_copy(update={"note": look})
    )
    assert len(drawn.pages) > 1
    fills, bars = drawn.given("box")[::2], drawn.given("box")[1::2]
    assert len(fills) == len(bars) == len(drawn.pages)
    for (x, y, width, height, _), (bar_x, bar_y, weight, bar_height, colour) in zip(fills, bars, strict=True):
        assert (x, y, height) == (bar_x, bar_y, bar_height) and weight == 2 < width
        assert colour == theme().colour("accent")


def test_a_quotation_without_a_bar_in_the_theme_has_none() -> None:
    plain = theme().model_copy(update={"quotation_bar": Line(weight=0)})
    assert not record(document_of(Quotation((paragraph("Words."),))), plain).given("box")


def test_a_rule_runs_across_the_text() -> None:
    styles = Styles(theme(), "en")
    lines = record(document_of(paragraph("a"), Hairline(), paragraph("b")), theme()).given("line")
    rule = Stroke(theme().rule.weight, theme().colour(theme().rule.colour))
    ((left, right, _, _),) = [line for line in lines if line[3] == rule and line[2] > 200]
    assert right - left == approx(styles.text_width)


def test_insets_as_high_as_the_page_leave_room_for_the_text() -> None:
    high = theme().model_copy(update={"note": theme().note.model_copy(update={"inset": 380})})
    note = Note("note", words("Title"), tuple(paragraph(f"word{n}") for n in range(80)))
    found = record(document_of(note, page_label=""), high).pages
    assert [word for page in found for word in page.text().split()] == ["Title", *(f"word{n}" for n in range(80))]
