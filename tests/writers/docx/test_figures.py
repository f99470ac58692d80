"""Figures in a Word file: a portrait beside its text, a picture on the page of its caption."""

from briefgen.document import Caption, Cards, Heading, Image
from briefgen.writers.docx.markup import emu_of_mm
from tests.documents import paragraph, picture, plain, theme, words
from tests.writers.docx.reading import body, found, text_of

CREDIT = Caption(words("Photograph: Ministry"))
PORTRAIT = Image(picture(300, 400), plain("The Minister"), 30, CREDIT, height=40)


def test_a_portrait_and_its_text_are_two_cells_of_a_row_that_is_not_parted() -> None:
    made = body(Heading(3, words("Person")), PORTRAIT, paragraph("one"), paragraph("two"), Heading(3, words("Next")))
    (row,) = found(made, "//w:tr")
    assert found(row, "w:trPr/w:cantSplit")
    assert [text_of(cell) for cell in found(row, "w:tc")] == ["Photograph: Ministry", "onetwo"]
    (extent,) = found(row, "w:tc[1]//*[local-name()='extent']")
    assert (int(extent.get("cx")), int(extent.get("cy"))) == (emu_of_mm(30), emu_of_mm(40))
    assert [text_of(each) for each in found(row, ".//w:p[w:pPr/w:keepNext]")] == [""]  # the picture, with its credit
    assert found(made, "//w:tbl/w:tblPr/w:tblCaption/@w:val") == ["The Minister"]


def test_in_a_narrow_card_the_text_stands_below_on_the_same_page() -> None:
    made = body(Cards(((PORTRAIT, paragraph("one")), (paragraph("two"),), (paragraph("three"),)), 3))
    assert len(found(made, "//w:tbl")) == 1
    kept = [text_of(each) for each in found(made, "//w:tc[1]//w:p[w:pPr/w:keepNext]")]
    assert kept == ["", "Photograph: Ministry"]


def test_a_picture_taller_than_a_page_leaves_room_for_its_caption() -> None:
    made = body(Image(picture(100, 400), plain("alt"), 150, CREDIT))
    page = theme().page
    (extent,) = found(made, "//*[local-name()='extent']")
    assert int(extent.get("cy")) < emu_of_mm(page.height - page.margins.top - page.margins.bottom) * 0.96
    assert found(made, "//w:p[.//w:drawing]/w:pPr/w:keepNext")
