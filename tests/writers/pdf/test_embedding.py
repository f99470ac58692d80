"""Fonts in a PDF: the part that a paper uses, and every character copied out as it went in."""

from io import BytesIO

import pikepdf
import pytest

from briefgen.fonts import find_family, open_font
from briefgen.writers.pdf.embedding import FontSubset
from tests.documents import document_of, paragraph
from tests.writers.pdf.reading import pages_by_pdfium, pages_by_pypdf, write

FONT = open_font(find_family("Gentium Book Plus").face())


def test_every_font_is_embedded_and_subset() -> None:
    paper = document_of(
        paragraph("Latin Ελληνικά Кириллица 한국어 日本語です 汉字 ខ្មែរ ไทย ລາວ မြန်မာ عربى עברית हिन्दी አማርኛ")
    )
    with pikepdf.open(BytesIO(write(paper))) as pdf:
        fonts = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font"]
        descendants = [each for each in fonts if each.Subtype == "/CIDFontType2"]
        assert len(descendants) >= 10
        assert {str(each.Subtype) for each in fonts} == {"/Type0", "/CIDFontType2"}
        assert all("/FontFile2" in each.FontDescriptor and "+" in str(each.BaseFont) for each in descendants)


def test_letters_with_marks_of_their_own_come_back_as_they_went_in() -> None:
    text = "e\u0301te\u0301 a\u0308 q\u0303 M\u0323X"
    for read in (pages_by_pdfium, pages_by_pypdf):
        assert text in read(write(document_of(paragraph(text))))[0]


def test_spaces_that_do_not_break_come_back_as_themselves() -> None:
    text = "".join(pages_by_pdfium(write(document_of(paragraph("M.\u00a0Park, 10\u202f000\u2007km\u00a0: oui")))))
    assert "M.\u00a0Park, 10\u202f000\u2007km\u00a0: oui" in text


def test_codes_are_given_in_order_of_first_use() -> None:
    subset = FontSubset(FONT, 1)
    assert [subset.codes[5, "1"], subset.codes[7, "2"], subset.codes[5, "1"]] == ["0001", "0002", "0001"]


def test_characters_of_one_glyph_have_codes_of_their_own() -> None:
    assert FONT.glyph(0x20) == FONT.glyph(0xA0)
    subset = FontSubset(FONT, 1)
    assert subset.codes[3, " "] != subset.codes[3, "\u00a0"]


def test_only_the_glyphs_in_use_are_in_the_file() -> None:
    few, many = write(document_of(paragraph("a"))), write(document_of(paragraph("abcdefghijklmnopqrstuvwxyz")))
    assert len(few) < len(many) < FONT.face.path.stat().st_size / 4


def test_widths_are_those_of_the_font() -> None:
    with pikepdf.open(BytesIO(write(document_of(paragraph("1"), page_label="")))) as pdf:
        (cid,) = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/CIDToGIDMap" in each]
        (_, widths) = list(cid.W)
    assert float(widths[1]) == pytest.approx(FONT.advance("1"), rel=0.001)
