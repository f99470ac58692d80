"""Blocks as paragraphs: notes, quotations, pictures, breaks and markings, each in the style that it has a name for."""

from dataclasses import replace

from lxml import etree

from briefgen.document import Block, Hairline, Heading, Image, Marking, Note, PageBreak, Quotation
from briefgen.themes.theme import Line, NoteStyle
from briefgen.writers.docx import write_docx
from briefgen.writers.docx.markup import emu_of_mm
from tests.documents import document_of, guests, paragraph, picture, plain, theme, words
from tests.writers.docx.reading import found, paragraphs, part


def body(*blocks: Block) -> etree._Element:
    return part(write_docx(document_of(*blocks), theme()), "word/document.xml")


def test_a_note_is_paragraphs_with_a_bar_and_room_after_the_last() -> None:
    note = Note("callout", words("BOTTOM LINE"), (paragraph("One."), paragraph("Two.")))
    made = paragraphs(body(note))
    assert made == [("CalloutTitle", "BOTTOM LINE"), ("Callout", "One."), ("CalloutEnd", "Two.")]
    styles = part(write_docx(document_of(note), theme()), "word/styles.xml")
    bars = [
        found(styles, f"//w:style[@w:styleId='{name}']//w:pBdr/w:left/@w:sz") for name in ("CalloutTitle", "Callout")
    ]
    assert bars == [["24"], ["24"]]


def test_a_filled_note_has_room_on_every_side() -> None:
    filled = theme().model_copy(update={"callout": NoteStyle(fill="tint", inset=6)})
    styles = part(write_docx(document_of(paragraph("x")), filled), "word/styles.xml")
    (callout,) = found(styles, "//w:style[@w:styleId='Callout']")
    assert found(callout, "w:pPr/w:shd/@w:fill") == ["F6F3EE"]
    assert [side.tag.split("}")[1] for side in found(callout, "w:pPr/w:pBdr/*")] == ["top", "left", "bottom", "right"]


def test_a_quotation_without_a_name_is_closed_too() -> None:
    said = Quotation((paragraph("Words."),))
    assert paragraphs(body(said)) == [("QuoteEnd", "Words.")]
    assert paragraphs(body(replace(said, attribution=words("She")))) == [("Quote", "Words."), ("Attribution", "She")]


def test_the_next_paragraph_starts_a_page_even_inside_a_table() -> None:
    assert [
        bool(found(each, "w:pPr/w:pageBreakBefore")) for each in body(paragraph("a"), PageBreak(), Hairline()).iter(P)
    ] == [
        False,
        True,
    ]
    made = body(PageBreak(), guests(2))
    assert len(found(made, "//w:pageBreakBefore")) == 1
    assert found(made, "//w:tr[1]/w:tc[1]//w:pageBreakBefore")


def test_a_marking_stands_right_above_what_it_marks() -> None:
    marking, heading = list(body(Marking(plain("SECRET")), Heading(1, words("Plan"))).iter(P))
    assert found(marking, "w:pPr/w:pStyle/@w:val") == ["Marking"]
    assert found(heading, "w:pPr/w:spacing/@w:before") == ["0"]


def test_a_picture_is_no_larger_than_the_page_and_has_words() -> None:
    page = theme().page
    across, down = emu_of_mm(page.text_width), emu_of_mm(page.height - page.margins.top - page.margins.bottom)
    for width, height, wanted in ((4000, 30, None), (30, 4000, None), (100, 100, 900.0)):
        made = body(Image(picture(width, height), plain("The quay & the harbour"), wanted))
        (extent,) = found(made, "//*[local-name()='extent']")
        assert 0 < int(extent.get("cx")) <= across + 1000 and 0 < int(extent.get("cy")) <= down
        assert found(made, "//*[local-name()='docPr']/@descr") == ["The quay & the harbour"]


P = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"


def test_notes_and_quotations_hold_any_block_or_none() -> None:
    assert paragraphs(body(Note("note", (), (paragraph("One."),)))) == [("NoteTextEnd", "One.")]
    assert paragraphs(body(Note("note", words("TITLE"), ()))) == [("NoteTitle", "TITLE")]
    assert paragraphs(body(Quotation(()), paragraph("after"))) == [("Normal", "after")]
    story = body(Note("note", words("TITLE"), (guests(2),)))
    assert [child.tag.split("}")[1] for child in story[0]][:2] == ["p", "tbl"]


def test_a_note_without_bar_and_fill_has_no_border() -> None:
    bare = theme().model_copy(update={"note": NoteStyle(bar=Line(weight=0))})
    styles = part(write_docx(document_of(paragraph("x")), bare), "word/styles.xml")
    (note,) = found(styles, "//w:style[@w:styleId='NoteText']")
    assert not found(note, ".//w:pBdr")
