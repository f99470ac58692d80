"""Pictures: as large as asked for, within the page, and never out of shape."""

import pytest
from pytest import approx

from briefgen.document import Caption, Image
from briefgen.layout.pictures import lay_picture
from briefgen.themes import POINTS_PER_MM
from tests.documents import document_of, picture, plain, theme, words
from tests.layout.recorder import record


@pytest.mark.parametrize(
    ("asked", "width", "height"),
    [
        (10, 10 * POINTS_PER_MM, 5 * POINTS_PER_MM),
        (None, 150, 75),
        (400, 300, 150),
    ],
    ids=["as asked", "its own size", "no wider than its room"],
)
def test_how_large_a_picture_is(asked: float | None, width: float, height: float) -> None:
    box = lay_picture(Image(picture(200, 100), plain(""), asked), 300, 500)
    assert (box.width, box.height) == approx((width, height))


def test_a_tall_picture_is_no_higher_than_its_room() -> None:
    box = lay_picture(Image(picture(100, 200), plain(""), 400), 300, 120)
    assert (box.width, box.height) == approx((60, 120))


@pytest.mark.parametrize(("size", "shown"), [((300, 400), (30, 40)), ((600, 300), (30, 15)), ((300, 600), (20, 40))])
def test_a_portrait_fits_its_box_in_its_own_shape(size: tuple[int, int], shown: tuple[float, float]) -> None:
    box = lay_picture(Image(picture(*size), plain(""), 30, height=40), 300, 500)
    assert (box.width, box.height) == approx(tuple(side * POINTS_PER_MM for side in shown))


@pytest.mark.parametrize("size", [(4000, 300), (300, 4000), (1, 1)])
def test_a_picture_never_leaves_the_page(size: tuple[int, int]) -> None:
    image = Image(picture(*size), plain("alt"), width=400, caption=Caption(words("A caption")))
    (((left, bottom, width, height),), sheet) = (record(document_of(image), theme()).given("picture"), theme().page)
    assert left >= 70 and bottom >= 70
    assert left + width <= sheet.width * POINTS_PER_MM - 70
    assert bottom + height <= sheet.height * POINTS_PER_MM - 70
