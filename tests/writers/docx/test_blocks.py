"""Blocks as paragraphs: notes, quotations, pictures, breaks and markings, each in the style that it has a name for."""

from dataclasses import replace

from briefgen.document import Note, Quotation
from tests.documents import guests, paragraph, theme, words
from tests.writers.docx.reading import body, found, paragraphs, style_sheet, text_of


def test_a_note_is_paragraphs_with_a_bar_and_room_after_the_last() -> None:
    note = Note("callout", words("BOTTOM LINE"), (paragraph("One."), paragraph("Two.")))
    made = paragraphs(body(note))
    assert made == [("CalloutTitle", "BOTTOM LINE"), ("Callout", "One."), ("CalloutEnd", "Two.")]
    styles = style_sheet(theme(), note)
    bars = [
        found(styles, f"//w:style[@w:styleId='{name}']//w:pBdr/w:left/@w:sz") for name in ("CalloutTitle", "Callout")
    ]
    assert bars == [["24"], ["24"]]


def test_a_quotation_without_a_name_is_closed_too() -> None:
    said = Quotation((paragraph("Words."),))
    assert paragraphs(body(said)) == [("QuoteEnd", "Words.")]
    assert paragraphs(body(replace(said, attribution=words("She")))) == [("Quote", "Words."), ("Attribution", "She")]


P = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"


def test_notes_and_quotations_hold_any_block_or_none() -> None:
    assert paragraphs(body(Note("note", (), (paragraph("One."),)))) == [("NoteTextEnd", "One.")]
    assert paragraphs(body(Note("note", words("TITLE"), ()))) == [("NoteTitle", "TITLE")]
    assert paragraphs(body(Quotation(()), paragraph("after"))) == [("Normal", "after")]
    story = body(Note("note", words("TITLE"), (guests(2),)))
    assert [child.tag.split("}")[1] for child in story[0]][:2] == ["p", "tbl"]


def test_a_quotation_is_kept_with_its_speaker() -> None:
    made = body(Quotation((paragraph("one"), paragraph("two")), words("A person")))
    assert [text_of(each) for each in found(made, "//w:p[w:pPr/w:keepNext]")] == ["one", "two"]


def test_a_short_table_is_not_parted_and_a_long_one_is() -> None:
    kept = [len(found(body(guests(rows)), "//w:tr[w:tc/w:p/w:pPr/w:keepNext]")) for rows in (1, 8, 9)]
    assert kept == [0, 7, 0]
