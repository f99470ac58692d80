"""The letterhead of a Word file: a table in the header of the first page."""

from briefgen.writers.docx import write_docx
from tests.documents import document_of, letterhead, theme
from tests.sample import EVERYTHING
from tests.writers.docx.reading import found, opened, part, text_of


def test_the_letterhead_stands_on_the_first_page_alone() -> None:
    data = write_docx(EVERYTHING, theme())
    section = opened(data).sections[0]
    first, following = text_of(section.first_page_header._element), text_of(section.header._element)
    assert "sender" in first and "street" in first
    assert "sender" not in following
    assert following.endswith("running")
    assert "running" not in first


def test_the_logo_has_its_words() -> None:
    header = part(write_docx(EVERYTHING, theme(logo=True)), "word/header2.xml")
    assert found(header, "//*[local-name()='docPr']/@descr") == ["sender"]
    assert not found(part(write_docx(EVERYTHING, theme()), "word/header2.xml"), "//w:drawing")


def test_it_fills_the_width_of_the_text_with_and_without_a_logo() -> None:
    width = round(theme().page.text_width * 1440 / 25.4)
    for look, columns in ((theme(), 2), (theme(logo=True), 3)):
        widths = found(part(write_docx(EVERYTHING, look), "word/header2.xml"), "//w:gridCol/@w:w")
        assert (len(widths), sum(map(int, widths))) == (columns, width)


def test_a_sender_without_an_address_keeps_a_cell_for_it() -> None:
    header = part(write_docx(document_of(letterhead=letterhead("Embassy")), theme()), "word/header2.xml")
    cells = [text_of(cell) for cell in found(header, "//w:tr[2]/w:tc")]
    assert cells == ["Embassy", ""]
    assert all(found(cell, "w:p") for cell in found(header, "//w:tc"))
