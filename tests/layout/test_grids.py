"""Grids: rows cut between pages, each page under the header, and all rules as the theme has them."""

import pytest

from briefgen.document import Block, Column, Heading, Row, Table
from briefgen.layout.boxes import Beside, Stack
from briefgen.layout.grids import Rows
from briefgen.layout.styles import Container, Styles
from briefgen.layout.tables import lay_table
from tests.documents import document_of, guests, paragraph, plain, theme, words
from tests.layout.recorder import pages_of, record


def pages(*blocks: Block) -> list[str]:
    return ["".join(lines) for lines in pages_of(*blocks)]


def test_the_header_row_is_repeated_on_each_page_and_no_row_is_lost() -> None:
    found = pages(guests(120))
    assert len(found) > 2
    assert all(page.split()[:4] == ["No", "Name", "Office", "Seat"] for page in found)
    assert [f"Guest{n}" for n in range(1, 121)] == [w for page in found for w in page.split() if w[:5] == "Guest"]


def test_a_row_taller_than_a_page_is_cut_and_keeps_every_word() -> None:
    long = " ".join(f"word{n}" for n in range(2000))
    columns = (Column(words("Left"), 1), Column(words("Right"), 1))
    table = Table(columns, (Row.of(words("short"), words(long)), Row.of(words("next"), words("row"))), plain("x"))
    found = pages(Heading(1, words("Transcript")), table)
    assert len(found) > 2
    assert [w for page in found for w in page.split() if w[:4] == "word"] == long.split()
    assert found[0].split()[:4] == ["Transcript", "Left", "Right", "short"]
    assert found[-1].split()[-2:] == ["next", "row"]


def test_a_row_is_not_cut_where_it_fits_on_a_page_of_its_own() -> None:
    filler = [paragraph("line") for _ in range(28)]
    cell = " ".join(f"word{n}" for n in range(120))
    table = Table((Column(words("Head"), 1),), (Row.of(words("first")), Row.of(words(cell))), plain("x"))
    found = pages(*filler, table)
    assert len(found) == 2
    assert "word0" in found[1]


@pytest.mark.slow
def test_four_thousand_rows_are_all_there() -> None:
    text = "".join(pages(guests(4000)))
    assert all(f"Guest{n} " in text for n in range(1, 4001))


class Tall(Beside):
    """A row of a given height."""

    def __init__(self, height: float) -> None:
        super().__init__([(0, Stack([]))], together=True)
        self._tall = height

    @property
    def height(self) -> float:
        return self._tall


def test_rows_under_a_cut_row_end_where_they_would_have() -> None:
    rows = Rows([Tall(10), Tall(20), Tall(30)], padding=1)
    assert rows.ends == [0, 12, 34, 66]
    following = rows.following([Tall(5)], 1, 3)
    assert following.ends == [0, 7, 29, 61] == Rows(following.rows, padding=1).ends


def test_every_row_but_the_last_has_a_rule_below_it() -> None:
    look = theme().table.model_copy(update={"row": theme().rule.model_copy(update={"weight": 0.123})})
    drawn = record(document_of(guests(5)), theme().model_copy(update={"table": look}))
    assert len([line for line in drawn.given("line") if line[3].weight == 0.123]) == 4


def test_the_header_may_be_filled_on_every_page() -> None:
    look = theme().table.model_copy(update={"head_fill": "#12ab34"})
    drawn = record(document_of(guests(120)), theme().model_copy(update={"table": look}))
    assert [box[4] for box in drawn.given("box")] == ["#12ab34"] * len(drawn.pages)


def test_a_header_without_rows_is_not_cut_where_there_is_no_room_for_it() -> None:
    table = lay_table(Table((Column(words("Head"), 1),), ()), Container(400), Styles(theme(), "en"))
    assert table.cut(-5, force=True) == (table, None)
    assert table.cut(-5, force=False) == (None, table)


def test_a_table_that_goes_on_has_its_closing_rule_only_at_its_end() -> None:
    recorder = record(document_of(guests(120), page_label=""), theme())
    bottom = theme().table.bottom.weight
    drawn = [
        [part[1][3].weight for node in page.nodes() for part in node.parts if isinstance(part, tuple)]
        for page in recorder.pages
    ]
    assert len(drawn) > 2
    assert [weights.count(bottom) for weights in drawn] == [1] * (len(drawn) - 1) + [2]  # the others: above the header
