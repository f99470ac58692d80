"""Tables on the page: their header, and columns that make room for one another."""

import pytest

from briefgen.document import Block, Column, Row, Table
from tests.documents import guests, paragraph, plain, words
from tests.layout.recorder import pages_of


def pages(*blocks: Block) -> list[str]:
    return ["".join(lines) for lines in pages_of(*blocks)]


def test_a_table_without_headings_has_no_header_row() -> None:
    table = Table((Column((), 1), Column((), 2)), (Row.of(words("a"), words("b")),), plain("x"))
    assert pages(table)[0].split() == ["a", "b"]


def test_a_column_that_is_just_too_narrow_borrows_from_one_with_room() -> None:
    columns = (Column(words("Action"), 3), Column(words("Place"), 1))
    table = Table(columns, (Row.of(words("Reception"), words("Great Hall, upper terrace")),), plain("x"))
    assert "Reception Great Hall, upper terrace" in pages(table)[0]


@pytest.mark.parametrize("filler", range(26, 32))
def test_a_short_table_is_on_one_page_and_a_long_one_begins_where_there_is_room(filler: int) -> None:
    short, long = (pages(*[paragraph("filler")] * filler, guests(rows)) for rows in (8, 30))
    assert [page.count("Guest") for page in short if "Guest" in page] == [8]
    assert len([page for page in long if "Guest" in page]) == 2
