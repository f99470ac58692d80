import pytest

from briefgen.document import Block, Column, Heading, Row, Table
from tests.documents import document_of, guests, paragraph, plain, theme, words
from tests.layout.recorder import record


def pages(*blocks: Block) -> list[str]:
    return ["".join(lines) for lines in record(document_of(*blocks), theme()).lines]


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
    assert found[-1].split()[-5:] == ["next", "row", f"{len(found)}", "of", f"{len(found)}"]


def test_a_row_is_not_cut_where_it_fits_on_a_page_of_its_own() -> None:
    filler = [paragraph("line") for _ in range(28)]
    cell = " ".join(f"word{n}" for n in range(120))
    table = Table((Column(words("Head"), 1),), (Row.of(words("first")), Row.of(words(cell))), plain("x"))
    found = pages(*filler, table)
    assert len(found) == 2
    assert "word0" in found[1]


def test_a_table_without_headings_has_no_header_row() -> None:
    table = Table((Column((), 1), Column((), 2)), (Row.of(words("a"), words("b")),), plain("x"))
    assert pages(table)[0].split() == ["a", "b", "1", "of", "1"]


@pytest.mark.slow
def test_four_thousand_rows_are_all_there() -> None:
    text = "".join(pages(guests(4000)))
    assert all(f"Guest{n} " in text for n in range(1, 4001))


def test_a_column_that_is_just_too_narrow_borrows_from_one_with_room() -> None:
    columns = (Column(words("Action"), 3), Column(words("Place"), 1))
    table = Table(columns, (Row.of(words("Reception"), words("Great Hall, upper terrace")),), plain("x"))
    assert "Reception Great Hall, upper terrace" in pages(table)[0]
