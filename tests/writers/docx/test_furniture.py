"""What stands around the text: first page and following ones, marks, fields, watermark."""

from briefgen.writers.docx import write_docx
from tests.documents import around, document_of, paragraph, theme
from tests.sample import EVERYTHING
from tests.writers.docx.reading import found, part, text_of


def test_marking_and_draft_stand_at_head_and_foot_of_every_page() -> None:
    data = write_docx(EVERYTHING, theme())
    for name in ("header1", "header2", "footer1", "footer2"):
        said = text_of(part(data, f"word/{name}.xml"))
        assert "SECRET" in said and "DRAFT" in said


def test_a_final_paper_has_no_trace_of_a_draft() -> None:
    data = write_docx(around(EVERYTHING, draft=""), theme())
    for name in ("header1", "header2"):
        header = part(data, f"word/{name}.xml")
        assert "DRAFT" not in text_of(header)
        assert not found(header, "//w:pict")


def test_pages_count_themselves() -> None:
    data = write_docx(around(EVERYTHING, page_label="Seite {page} von {pages}"), theme())
    for name in ("footer1", "footer2"):
        footer = part(data, f"word/{name}.xml")
        assert found(footer, "//w:instrText/text()") == ["PAGE", "NUMPAGES"]
        assert "Seite 1 von 1" in text_of(footer)


def test_a_paper_without_anything_around_it_is_bare() -> None:
    data = write_docx(document_of(paragraph("x"), page_label=""), theme())
    for name in ("header1", "header2", "footer1", "footer2"):
        assert text_of(part(data, f"word/{name}.xml")).strip() == ""


def test_a_public_draft_says_so_without_a_marking() -> None:
    data = write_docx(document_of(paragraph("x"), draft="DRAFT"), theme())
    for name in ("header1", "header2", "footer1", "footer2"):
        assert "DRAFT" in text_of(part(data, f"word/{name}.xml"))


def test_a_long_head_has_two_lines_and_room_below() -> None:
    title = "A reception with two anniversaries " * 9
    data = write_docx(document_of(paragraph("x"), running_head=title, marking="SECRET"), theme())
    header = part(data, "word/header1.xml")
    assert text_of(header).strip().endswith("…") and len(text_of(header)) < 260
    assert found(header, "//w:p/w:pPr/w:spacing/@w:after") == ["200"]
