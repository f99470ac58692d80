"""Tables of text: columns that line up, cells that wrap, and nothing cut off."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.document import Column, Details, LineBreak, Row, Table
from briefgen.writers.text.measure import columns
from briefgen.writers.text.tables import aligned_pairs, details_lines, table_lines
from tests.documents import plain, words
from tests.sample import SPANS
from tests.writers.text.reading import as_text


def table(*rows: tuple[str, ...], headings: tuple[str, ...]) -> Table:
    looks = tuple(Column(words(heading), 1, "end" if n == 0 else "start") for n, heading in enumerate(headings))
    return Table(looks, tuple(Row.of(*tuple(map(words, row))) for row in rows), plain(""))


def test_columns_line_up_beside_wide_letters() -> None:
    text = as_text(table(("1", "한소라", "Korea"), ("12", "Okoro", "Meridia"), headings=("No", "Name", "State")))
    assert text.splitlines() == [
        "No  Name    State", "-" * 19, " 1  한소라  Korea", "12  Okoro   Meridia", "-" * 19,
    ]  # fmt: skip


def test_cells_wrap_and_lose_nothing() -> None:
    long = " ".join(f"word{n}" for n in range(60))
    text = as_text(table(("1", long, "short"), headings=("No", "What", "Who")))
    assert max(map(columns, text.splitlines())) <= 78
    assert [word for word in text.split() if word.startswith("word")] == long.split()


def test_a_table_without_room_for_its_words_is_told_row_by_row() -> None:
    headings = tuple(f"Heading{n}" for n in range(12))
    row = tuple(f"a-very-long-word-{n}" for n in range(12))
    text = as_text(table(row, headings=headings))
    assert text.split() == [word for pair in zip(headings, row, strict=True) for word in pair]


def test_a_label_too_long_for_its_column_stands_above() -> None:
    label = "Representative of the sending State"
    text = as_text(Details(((words("Dress"), words("Lounge suit")), (words(label), words("H.E. Mr Okoro")))))
    assert text == f"Dress  Lounge suit\n{label}\n       H.E. Mr Okoro\n"


def test_figures_end_in_one_line_and_what_is_centred_stands_in_the_middle() -> None:
    looks = (Column(words("No"), 1, "end"), Column(words("Seats"), 1, "center"))
    assert table_lines(Table(looks, (Row.of(words("7"), words("x")),)), 40)[2] == " 7    x"


def test_rows_whose_first_cell_is_empty_or_wraps_have_air_between_them() -> None:
    told = table_lines(table(("", "b\nc"), ("d", "e"), headings=("A", "B")), 40)
    assert told == ["A  B", "----", "   b", "   c", "", "d  e", "----"]


def test_a_cell_that_takes_the_place_of_others_stands_at_the_first() -> None:
    wide, left = table_lines(SPANS, 40)[2:4]
    assert wide.split() == ["wide", "tall"] and left.split() == ["left", "middle"]


@given(st.lists(st.tuples(st.text("ab 한", max_size=40), st.text("cd 中", max_size=60)), min_size=1, max_size=4))
def test_pairs_keep_their_width_and_their_letters(pairs: list[tuple[str, str]]) -> None:
    lines = aligned_pairs(pairs, 30)
    assert all(columns(line) <= 30 for line in lines)
    assert "".join("".join(lines).split()) == "".join("".join(map("".join, pairs)).split())


def test_details_are_pairs_of_their_words() -> None:
    assert details_lines(((words("Dress"), words("Suit", LineBreak(), "or uniform")),), 40) == [
        "Dress  Suit", "       or uniform",
    ]  # fmt: skip
