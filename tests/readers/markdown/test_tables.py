"""Pipe tables: widths, alignment and summary as written, and nothing that says nothing."""

import pytest

from briefgen.document import Table, Text, plain_text
from briefgen.document.slots import SlottedMarkdown, slot
from briefgen.errors import TemplateError
from briefgen.readers.markdown import parse


def read(markdown: str, *values: str) -> Table:
    (table,) = parse(SlottedMarkdown(markdown, tuple(Text(value, "field") for value in values)))
    assert isinstance(table, Table)
    return table


def test_table_with_widths_alignment_and_no_empty_column() -> None:
    table = read('{widths="1 2 3" summary="S"}\n| A | B | C |\n|:-:|--:|:--|\n| 1 |  | 3 |\n|  |  |  |')
    assert [(plain_text(c.heading), c.width, c.align) for c in table.columns] == [("A", 1, "center"), ("C", 3, "start")]
    assert len(table.rows) == 1
    assert plain_text(table.summary) == "S"


def test_without_widths_columns_are_equal_and_without_a_summary_the_headings_are_it() -> None:
    table = read("| A | B |\n|---|---|\n| 1 | 2 |")
    assert [column.width for column in table.columns] == [1, 1]
    assert plain_text(table.summary) == "A, B"


def test_values_in_cells_and_in_the_summary_keep_their_fields() -> None:
    table = read(f'{{summary="Guests of {slot(1)}"}}\n| A |\n|---|\n| {slot(0)} |', "a | b", "Korea")
    assert table.rows[0].cells[0].content == (Text("a | b", "field"),)
    assert table.summary == (Text("Guests of "), Text("Korea", "field"))


@pytest.mark.parametrize("widths", ["1", "a b", "1 2 3", "1 0", "1 -2", "1 nan", "1 inf"])
def test_widths_that_do_not_fit_the_columns_are_an_error(widths: str) -> None:
    with pytest.raises(TemplateError, match="2 positive numbers"):
        read(f'{{widths="{widths}"}}\n| A | B |\n|---|---|\n| 1 | 2 |')


@pytest.mark.parametrize(
    ("cells", "align"),
    [
        (("840 million", "12", "5,130", ""), "end"),
        (("−0.5 %", "€ 12", "US$1,000.50"), "end"),
        (("12", "re-established in 1997"), "start"),
        (("+999 20 5550 101", "12"), "start"),
        (("18:30", "19:00"), "start"),
        (("1, seat 1", "2"), "start"),
    ],
)
def test_a_column_of_figures_is_aligned_at_its_end(cells: tuple[str, ...], align: str) -> None:
    rows = "".join(f"\n| x | {cell} |" for cell in cells)
    assert read(f"| A | B |\n|---|---|{rows}").columns[1].align == align
    assert read(f"| A | B |\n|---|:--|{rows}").columns[1].align == "start"
