"""Cells that span columns and rows: where they stand, and that the rows beside one stay together."""

import pytest

from briefgen.document import Cell, Column, Row, Table
from briefgen.layout.row_groups import joined_rows
from tests.documents import document_of, paragraph, plain, theme, words
from tests.layout.recorder import Node, pages_of, record
from tests.sample import SPANS


def tall_cells(count: int, down: int) -> Table:
    """So many cells that each stand beside `down` rows."""
    columns = (Column(words("Day"), 1), Column(words("Meeting"), 3))
    rows: list[Row] = []
    for day in range(count):
        rows.append(Row((Cell(words(f"day{day}"), down=down), Cell(words(f"first{day}")))))
        rows += [Row.of(words(f"next{day}"))] * (down - 1)
    return Table(columns, tuple(rows), plain("Programme"))


def test_rows_that_a_cell_joins_are_a_group() -> None:
    assert [*map(list, joined_rows(SPANS))] == [[0, 1]]
    assert [*map(list, joined_rows(tall_cells(2, 3)))] == [[0, 1, 2], [3, 4, 5]]
    assert [*map(list, joined_rows(Table(SPANS.columns, (Row.of((), (), ()),) * 2)))] == [[0], [1]]


def test_every_cell_belongs_to_its_row_in_reading_order() -> None:
    recorder = record(document_of(SPANS, page_label=""), theme())
    rows = [node for node in recorder.nodes() if node.element and node.element.role == "row"]
    assert [row.text().split() for row in rows] == [["a", "b", "c"], ["wide", "tall"], ["left", "middle"]]
    spans = [
        (node.element.source.across, node.element.source.down)
        for node in recorder.nodes()
        if node.element and isinstance(node.element.source, Cell)
    ]
    assert spans == [(2, 1), (1, 2)]


@pytest.mark.parametrize("filler", range(25, 34))
def test_rows_beside_one_cell_are_never_parted(filler: int) -> None:
    for page in pages_of(*[paragraph("filler")] * filler, tall_cells(12, 3)):
        text = " ".join(page).split()
        for day in range(12):
            assert text.count(f"next{day}") in (0, 2)
            assert (f"day{day}" in text) == (f"next{day}" in text)


def test_a_cell_taller_than_its_rows_makes_the_last_one_higher() -> None:
    table = Table(
        (Column(words("A"), 1), Column(words("B"), 1)),
        (
            Row((Cell(words("word " * 80), down=2), Cell(words("one")))),
            Row.of(words("two")),
            Row.of(words("x"), words("y")),
        ),
    )
    page: Node = record(document_of(table, page_label=""), theme()).pages[0]
    assert [word for word in page.text().split() if word != "word"] == ["A", "B", "one", "two", "x", "y"]
