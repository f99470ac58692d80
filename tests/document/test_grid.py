"""Cells that take the places of others: each stands where a reader would look for it."""

import pytest

from briefgen.document import Cell, Column, Row, Table, cell_columns, in_places, plain_text
from tests.documents import plain
from tests.sample import SPANS


def said(table: Table) -> list[list[str]]:
    return [list(map(plain_text, row)) for row in in_places(table)]


def test_a_cell_stands_at_the_first_of_its_places() -> None:
    assert cell_columns(SPANS) == [[0, 2], [0, 1]]
    assert said(SPANS) == [["wide", "", "tall"], ["left", "middle", ""]]


def test_without_spans_every_cell_has_one_place() -> None:
    table = Table((Column((), 1), Column((), 1)), (Row.of(plain("a"), plain("b")),))
    assert [list(row) for row in cell_columns(table)] == [[0, 1]] and said(table) == [["a", "b"]]


@pytest.mark.parametrize(
    "rows",
    [
        (Row((Cell((), across=3),)),),
        (Row((Cell((), down=2), Cell(()))),),
        (Row((Cell((), down=2), Cell(()))), Row.of((), ())),
        (Row((Cell((), across=2),)), Row((Cell(()),))),
    ],
    ids=["too wide", "too tall", "one upon another", "a gap"],
)
def test_cells_that_do_not_fill_the_table_are_refused(rows: tuple[Row, ...]) -> None:
    with pytest.raises(ValueError, match="row"):
        cell_columns(Table((Column((), 1), Column((), 1)), rows))
