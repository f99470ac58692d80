"""What is drawn on the canvas is in the PDF, read back by other engines."""

from io import BytesIO
from typing import Any

import pikepdf
import pypdf
import pypdfium2
import pytest
from pypdf.generic import Destination

from briefgen.document import Column, Heading, Image, Link, PageBreak, Row, Table
from briefgen.layout import Stroke
from briefgen.writers.pdf import write_pdf
from briefgen.writers.pdf.canvas import PdfCanvas
from tests.documents import document_of, paragraph, picture, plain, theme, words
from tests.sample import long_paper
from tests.writers.pdf.reading import write


def shown(draft: str) -> tuple[str, int]:
    """The words of the first page, and how dark it is at the middle of the paper, where no text stands."""
    data = write_pdf(document_of(draft=draft, letterhead=None), theme())
    page = pypdfium2.PdfDocument(BytesIO(data))[0]
    picture = page.render(scale=1).to_pil().convert("L")
    return page.get_textpage().get_text_bounded(), picture.crop((100, 300, 495, 600)).getextrema()[0]


def test_a_draft_is_seen_and_a_final_paper_is_clean() -> None:
    words, darkest = shown("DRAFT")
    assert words.count("DRAFT") == 2  # the framed marks at head and foot, and nothing else
    assert 220 < darkest < 250
    assert shown("")[1] == 255


def _titles(outline: Destination | list[Any]) -> object:
    """The title of a bookmark, or the list of those beneath one."""
    return [_titles(each) for each in outline] if isinstance(outline, list) else outline.title


def test_bookmarks_follow_the_headings() -> None:
    reader = pypdf.PdfReader(BytesIO(write(long_paper())))
    titles = [_titles(each) for each in reader.outline]
    assert titles == ["heading", ["subheading", ["minor"]], "Background", "Annex"]
    last = reader.outline[-1]
    assert isinstance(last, Destination)
    annex = reader.get_destination_page_number(last)
    assert annex and "Annex" in reader.pages[annex].extract_text()


def test_a_heading_that_skips_a_level_still_gets_its_bookmark() -> None:
    headings = Heading(3, words("Deep")), paragraph("text"), Heading(1, words("Top")), Heading(3, words("In"))
    paper = document_of(*headings, PageBreak(), paragraph("more"))
    outline = pypdf.PdfReader(BytesIO(write(paper))).outline
    assert [_titles(each) for each in outline] == ["Deep", "Top", ["In"]]


def test_a_paper_of_one_page_has_no_bookmarks() -> None:
    assert pypdf.PdfReader(BytesIO(write(document_of(Heading(1, words("Alone")))))).outline == []


def test_links_lead_where_they_say() -> None:
    targets = (
        "https://norland.example/a?b=1&c=(2)",
        "mailto:press@norland.example",
        "tel:+999205550144",
        "https://x.example/é",
    )
    paper = document_of(*(paragraph(Link(url, words("here"))) for url in targets))
    page = pypdf.PdfReader(BytesIO(write(paper))).pages[0]
    found = [each.get_object()["/A"]["/URI"] for each in page.annotations or ()]
    assert found == [*targets[:3], "https://x.example/%C3%A9"]


def test_a_logo_stands_beside_the_name() -> None:
    with pypdfium2.PdfDocument(write_pdf(long_paper(), theme().with_logo(picture(200, 100)))) as pdf:
        (logo,) = [each for each in pdf[0].get_objects() if each.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
        left, bottom, right, top = logo.get_bounds()
        text = pdf[0].get_textpage()
        name = text.get_charbox(text.get_text_bounded().index("sender"))
    assert (right - left) / (top - bottom) == pytest.approx(2, rel=0.01)
    assert left == pytest.approx(theme().page.margins.left * 72 / 25.4, abs=0.5)
    assert name[0] > right and bottom < (name[1] + name[3]) / 2 < top


def test_the_rows_heads_may_be_filled() -> None:
    look = theme().model_copy(update={"table": theme().table.model_copy(update={"head_fill": "#12ab34"})})
    table = Table((Column(words("Head"), 1),), (Row.of(words("cell")),), plain("x"))
    with pypdfium2.PdfDocument(write_pdf(document_of(table), look)) as pdf:
        colours = pdf[0].render().to_pil().convert("RGB").getcolors(1 << 24)
    assert (0x12, 0xAB, 0x34) in {colour for _, colour in colours}


def drawn(verb: str, *given: Any) -> bytes:
    """The content of a page on which one thing is drawn."""
    canvas = PdfCanvas(document_of())
    canvas.begin_page(200, 100)
    getattr(canvas, verb)(*given)
    canvas.end_page()
    with pikepdf.open(BytesIO(canvas.finish())) as pdf:
        return bytes(pdf.pages[0].Contents.read_bytes())


@pytest.mark.parametrize(
    ("verb", "given", "code"),
    [
        ("box", (1, 2, 30, 40, "#ff0000"), b"1 0 0 rg\n1.00 2.00 30.00 40.000 re f"),
        ("box", (1, 2, 30, 40, "#000000"), b"1.00 2.00 30.00 40.000 re f"),
        ("line", (10, 90, 50, Stroke(2, "#000000")), b"10.00 49.00 80.00 2.000 re f"),
        ("frame", (1, 2, 30, 40, Stroke(0.5, "#0000ff")), b"0 0 1 RG\n0.500 w\n1.00 2.00 30.00 40.00 re S"),
    ],
)
def test_each_verb_draws_what_it_says(verb: str, given: tuple[Any, ...], code: bytes) -> None:
    assert code in drawn(verb, *given)


def test_a_line_without_weight_is_not_drawn() -> None:
    assert b"re" not in drawn("line", 10, 90, 50, Stroke(0, "#000000"))


def test_the_same_picture_is_kept_once() -> None:
    square = Image(picture(40, 40), plain("x"))
    with pikepdf.open(BytesIO(write(document_of(square, square)))) as pdf:
        images = [each for each in pdf.objects if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"]
    assert len(images) == 1
