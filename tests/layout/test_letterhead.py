"""The letterhead: on the first page alone, as high as its tallest part, the logo beside the name."""

from pytest import approx

from briefgen.layout.letterhead import lay_letterhead
from briefgen.layout.styles import Styles
from briefgen.themes import POINTS_PER_MM
from tests.documents import document_of, letterhead, paragraph, picture, theme
from tests.layout.recorder import record

SENDER = letterhead("Embassy of Norland", "in Meridia", "12 Fjord Avenue", "Port Laurent")


def test_it_opens_the_first_page_and_no_other() -> None:
    paper = document_of(paragraph("word " * 3000), letterhead=SENDER)
    first, *rest = record(paper, theme()).pages
    found = [node.text() for node in first.nodes() if node.element and node.element.role == "letterhead"]
    assert " ".join(" ".join(found).split()) == "Embassy of Norland in Meridia 12 Fjord Avenue Port Laurent"
    assert rest and all("Embassy" not in page.text() for page in rest)


def test_each_line_of_the_address_makes_it_higher_once_it_is_taller_than_the_name() -> None:
    styles = Styles(theme(), "en")
    heights = [lay_letterhead(letterhead("Name", "", *["line"] * count), styles).height for count in range(9)]
    assert heights == sorted(heights) and heights[0] == heights[1] and heights[7] < heights[8]
    assert heights[8] - heights[7] == approx(styles.paragraph("letterhead-line").leading)


def test_a_logo_stands_at_the_left_in_its_own_shape() -> None:
    look = theme().with_logo(picture(200, 100))
    drawn = record(document_of(letterhead=SENDER), look)
    ((x, _, width, height),) = drawn.given("picture")
    assert x == approx(look.page.margins.left * POINTS_PER_MM)
    assert (width, height) == approx((2 * look.logo_height * POINTS_PER_MM, look.logo_height * POINTS_PER_MM))


def test_a_name_alone_is_enough() -> None:
    assert record(document_of(letterhead=letterhead("Name"), page_label=""), theme()).lines == [["Name "]]
