"""The draft mark as Word knows it: WordArt in each header."""

import pytest

from briefgen.document import Furniture
from briefgen.layout.furniture import lay_furniture
from briefgen.layout.styles import Styles
from briefgen.layout.watermark import PALE
from briefgen.writers.docx import write_docx
from tests.documents import document_of, plain, theme
from tests.sample import EVERYTHING
from tests.writers.docx.reading import found, part


def test_each_header_of_a_draft_has_words_watermark() -> None:
    data = write_docx(EVERYTHING, theme())
    for name in ("header1", "header2"):
        (mark,) = found(part(data, f"word/{name}.xml"), "//w:pict/*[local-name()='shape']")
        assert mark.get("id").startswith("PowerPlusWaterMarkObject")
        assert found(mark, "*[local-name()='textpath']/@string") == ["DRAFT"]


@pytest.mark.parametrize("words", ["DRAFT", "초안", "PROJET", 'a & "b" <c>', "Entwurf " * 20])
def test_it_says_the_words_and_fits_the_page(words: str) -> None:
    header = part(write_docx(document_of(draft=words), theme()), "word/header1.xml")
    (mark,) = found(header, "//w:pict/*[local-name()='shape']")
    assert found(mark, "*[local-name()='textpath']/@string") == [mark.get("alt")] == [words]
    sizes = dict(each.split(":") for each in mark.get("style").split(";"))
    page = theme().page
    width, height = (float(sizes[side].removesuffix("pt")) for side in ("width", "height"))
    assert 0 < height < width
    assert (width + height) * 0.5**0.5 < page.text_width * 72 / 25.4  # it slopes at 45 degrees


def test_it_has_the_shape_and_the_colour_of_that_in_the_pdf() -> None:
    header = part(write_docx(document_of(draft="DRAFT"), theme()), "word/header1.xml")
    (mark,) = found(header, "//w:pict/*[local-name()='shape']")
    drawn = lay_furniture(Furniture(draft=plain("DRAFT")), Styles(theme(), "en")).watermark
    assert drawn is not None
    assert f"width:{drawn.width:.0f}pt;height:{drawn.height:.0f}pt" in mark.get("style")
    assert mark.get("fillcolor") == PALE


def test_marks_of_two_headers_have_names_of_their_own() -> None:
    data = write_docx(document_of(draft="DRAFT"), theme())
    ids = [found(part(data, f"word/header{n}.xml"), "//w:pict/*[local-name()='shape']/@id") for n in (1, 2)]
    assert len({mark for each in ids for mark in each}) == 2
