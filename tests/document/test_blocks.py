"""Blocks know what their writers would else each work out: a caption's line, whether cells take the place of others."""

import pytest

from briefgen.document import Caption, Cell, Row, plain_text
from tests.documents import guests, plain
from tests.sample import SPANS


@pytest.mark.parametrize(
    ("caption", "line"),
    [
        (Caption(plain("The quay")), "The quay"),
        (Caption(plain("Trade in goods"), plain("Table"), 2), "Table\u00a02. Trade in goods"),
        (Caption(plain("Trade in goods"), (), 2), "2. Trade in goods"),
        (Caption((), plain("Table"), 2), "Table\u00a02"),
        (Caption(()), ""),
    ],
)
def test_a_caption_is_one_line_with_its_label_and_number(caption: Caption, line: str) -> None:
    assert plain_text(caption.line) == line


def test_a_row_of_contents_has_cells_of_one_place_each() -> None:
    assert Row.of(plain("a"), ()) == Row((Cell(plain("a"), 1, 1), Cell((), 1, 1)))


def test_a_table_knows_whether_cells_take_the_place_of_others() -> None:
    assert SPANS.has_spans
    assert not guests(2).has_spans
