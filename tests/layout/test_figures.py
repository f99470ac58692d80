"""Figures on the page: a picture stays with its caption, a portrait with the first lines of its text."""

import pytest
from pytest import approx

from briefgen.document import Block, Caption, Cards, Heading, Image
from briefgen.themes import POINTS_PER_MM
from tests.documents import document_of, paragraph, picture, plain, theme, words
from tests.layout.recorder import Recorder, pages_of, record

BIOGRAPHY = "Economist and member of parliament for the east of the port since the year of the flood. " * 5
LEFT = theme().page.margins.left * POINTS_PER_MM


def portrait(width: int = 300, height: int = 400) -> Image:
    return Image(picture(width, height), plain("alt"), 30, Caption(words("Photograph: Ministry")), height=40)


def people(count: int) -> list[Block]:
    return [
        block
        for number in range(count)
        for block in (Heading(3, words(f"Person{number}")), portrait(), paragraph(f"text{number} {BIOGRAPHY}"))
    ]


def drawn(*blocks: Block) -> Recorder:
    return record(document_of(*blocks, page_label=""), theme())


@pytest.mark.parametrize("filler", range(20))
def test_heading_portrait_credit_and_first_lines_are_on_one_page(filler: int) -> None:
    for page in pages_of(*[paragraph("filler")] * filler, *people(20)):
        text = " ".join(page).split()
        heads = [word.removeprefix("Person") for word in text if word.startswith("Person")]
        assert heads == [word.removeprefix("text") for word in text if word.startswith("text")]
        assert text.count("Photograph:") == len(heads)


def test_the_text_stands_beside_the_portrait() -> None:
    recorder = drawn(portrait(), paragraph(BIOGRAPHY))
    ((left, _, width, height),) = recorder.given("picture")
    assert (left, width, height) == approx((LEFT, 30 * POINTS_PER_MM, 40 * POINTS_PER_MM))
    assert len(recorder.lines[0]) < 12  # beside it, lines are narrower than the text and wider than half of it


def test_in_a_narrow_card_the_text_stands_below() -> None:
    recorder = drawn(Cards(((portrait(), paragraph("one")), (paragraph("two"),), (paragraph("three"),)), 3))
    elements = [node.element.role for node in recorder.nodes() if node.element]
    assert elements.index("figure") < elements.index("paragraph")
    assert len(recorder.given("picture")) == 1


def test_a_portrait_is_a_figure_of_its_own_with_its_credit_in_it() -> None:
    roles = {node.element.role: node for node in drawn(portrait(), paragraph("text")).nodes() if node.element}
    assert "Photograph" in roles["figure"].text() and "text" not in roles["figure"].text()
    assert roles["paragraph"].text().strip() == "text"


def test_a_picture_as_tall_as_the_page_keeps_its_caption() -> None:
    tall = Image(picture(100, 400), plain("alt"), 100, Caption(words("What it shows")))
    found = drawn(paragraph("before"), tall)
    assert [len([line for line in page if "What it shows" in line]) for page in found.lines] == [0, 1]
    ((_, bottom, _, height),) = found.given("picture")
    assert bottom > 20 * POINTS_PER_MM and bottom + height <= 270.1 * POINTS_PER_MM
