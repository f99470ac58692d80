"""Tables that an editor can work in: header rows, widths, alignment, words for those who cannot see them."""

from dataclasses import replace

from briefgen.document import Cards, Column, Details, Heading, Row, Table
from briefgen.layout.columns import fit_columns, measure_columns
from briefgen.layout.styles import Styles
from briefgen.writers.docx.markup import twips_of_mm
from tests.documents import guests, items, plain, theme, words
from tests.sample import SPANS
from tests.writers.docx.reading import W, body, found, text_of

THIRDS = Table(
    tuple(Column(words(name), 1) for name in "abc"), (Row.of(*tuple(map(words, "123"))),), plain("Letters and numbers")
)


def test_the_header_row_repeats_and_no_row_breaks() -> None:
    rows = found(body(guests(5)), "//w:tr")
    assert len(rows) == 6
    assert [bool(found(row, "w:trPr/w:tblHeader")) for row in rows] == [True] + [False] * 5
    assert all(found(row, "w:trPr/w:cantSplit") for row in rows)


def test_columns_fill_the_text_width_to_the_twip() -> None:
    for weights in ((1, 1, 1), (0.1, 7, 3), (1e-3, 1e-3, 5)):
        columns = tuple(replace(column, width=w) for column, w in zip(THIRDS.columns, weights, strict=True))
        widths = [int(each) for each in found(body(replace(THIRDS, columns=columns)), "//w:gridCol/@w:w")]
        assert sum(widths) == twips_of_mm(theme().page.text_width)


def test_alignment_is_a_matter_of_style() -> None:
    styles = [found(cell, "w:p/w:pPr/w:pStyle/@w:val")[0] for cell in found(body(guests(1)), "//w:tr[2]/w:tc")]
    assert styles == ["TableTextNumber", "TableText", "TableText", "TableTextCentred"]


def test_every_table_says_what_it_holds() -> None:
    tables = body(
        THIRDS, replace(THIRDS, summary=plain("")), Details(((words("You"), words("host")),)), Cards((items("A")[0],))
    )
    assert found(tables, "//w:tblCaption/@w:val") == ["Letters and numbers", "a, b, c", "You", "A"]


def test_two_tables_stay_apart() -> None:
    children = [each.tag.removeprefix(W) for each in found(body(THIRDS, THIRDS), "w:body/*")]
    assert children == ["tbl", "p", "tbl", "p", "sectPr"]


def test_cards_fill_their_last_row() -> None:
    made = body(Cards(tuple(items("one", "two", "three"))))
    assert [text_of(row) for row in found(made, "//w:tr")] == ["onetwo", "three"]
    assert [len(found(row, "w:tc")) for row in found(made, "//w:tr")] == [2, 2]


def test_nothing_comes_of_nothing() -> None:
    assert not found(body(Details(()), Cards(()), Heading(1, words("x"))), "//w:tbl")


def test_a_table_may_have_no_description_and_no_rows() -> None:
    made = body(Table((Column((), 1),), (), plain("")))
    assert not found(made, "//w:tblCaption")


def test_columns_are_as_wide_as_in_the_layout_and_tight_ones_share_the_gutter() -> None:
    cells = (
        "Students in each other's universities, 2025/26",
        "about 840 million US dollars",
        "Ministry of Education of Meridia",
    )
    tight = Table(tuple(Column(words(""), w) for w in (3, 2, 2)), (Row.of(*tuple(map(words, cells))),), plain("x"))
    for table in (THIRDS, tight):
        styles = Styles(theme(), "en")
        width = theme().page.text_width * 72 / 25.4
        columns = fit_columns(table, measure_columns(table, styles), width, styles)
        made = body(table)
        widths = [int(each) / 20 for each in found(made, "//w:gridCol/@w:w")]
        gutters = [int(each) / 20 for each in found(made, "//w:tr[1]/w:tc/w:tcPr/w:tcMar/w:right/@w:w")]
        for at, (written, laid) in enumerate(zip(widths, columns.widths, strict=True)):
            gutter = (gutters or [columns.gutter] * 2)[at] if at < 2 else 0
            assert abs(written - gutter - laid) < 3.5
        assert len(gutters) == (2 if table is tight else 0)


def test_cells_that_span_columns_and_rows_are_merged() -> None:
    made = body(SPANS)
    rows = found(made, "//w:tr")[1:]
    assert [text_of(cell) for row in rows for cell in found(row, "w:tc")] == ["wide", "tall", "left", "middle", ""]
    assert found(rows[0], "w:tc/w:tcPr/w:gridSpan/@w:val") == ["2"]
    assert [found(row, "w:tc/w:tcPr/w:vMerge/@w:val") for row in rows] == [["restart"], ["continue"]]
    grid = [int(each) for each in found(made, "//w:gridCol/@w:w")]
    assert [int(each) for each in found(rows[0], "w:tc/w:tcPr/w:tcW/@w:w")] == [grid[0] + grid[1], grid[2]]
