"""CSV files give located text in each of the dialects that spreadsheets write."""

from pathlib import Path

import pytest

from briefgen.errors import DataError, Place
from briefgen.sources.csv_file import read_csv


def test_csv_in_any_of_its_dialects(tmp_path: Path) -> None:
    for divider in ",;\t":
        path = tmp_path / "g.csv"
        path.write_bytes(f'\ufeffSurname{divider}Country\r\n"O\'Brien{divider} ""Bo"""{divider}Ireland\r\n'.encode())
        table = read_csv(path)
        rows = tuple(table.rows)
        assert [cell and cell.text for cell in rows[1]] == [f'O\'Brien{divider} "Bo"', "Ireland"]
        assert rows[1][1] and rows[1][1].place == Place(table.place.file, 2, 19)


def test_csv_cells_over_several_lines_keep_the_row_numbers(tmp_path: Path) -> None:
    (tmp_path / "g.csv").write_text('Surname,Remarks\nA,"one\ntwo"\nB,x\n')
    rows = tuple(read_csv(tmp_path / "g.csv").rows)
    assert rows[1][1] and rows[1][1].text == "one\ntwo" and rows[2][0] and rows[2][0].place.line == 4


def test_csv_with_an_open_quotation_mark(tmp_path: Path) -> None:
    (tmp_path / "g.csv").write_text('Surname,Remarks\nA,"one\n')
    with pytest.raises(DataError) as caught:
        read_csv(tmp_path / "g.csv")
    (problem,) = caught.value.problems
    assert problem.id == "csv.syntax" and problem.place and problem.place.line == 2


def test_csv_rows_end_with_their_last_filled_cell(tmp_path: Path) -> None:
    (tmp_path / "g.csv").write_text("Surname,Country,,\nA,, ,\n")
    rows = tuple(read_csv(tmp_path / "g.csv").rows)
    assert [[cell and cell.text for cell in row] for row in rows] == [["Surname", "Country"], ["A"]]


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("Surname" + ",x" * 100, 1, "more than 100 columns with something in them"),
        (
            "Surname\n" + ("," * 110 + "x\n") + "".join("," * n + "x\n" for n in range(100)),
            102,
            "more than 100 columns",
        ),
        ("A," * 59 + "A\n" + ("x," * 59 + "x\n") * 33_333, 33_334, "more than 2,000,000 cells with something in them"),
    ],
)
def test_csv_has_an_end(text: str, line: int, says: str, tmp_path: Path) -> None:
    (tmp_path / "g.csv").write_text(text)
    with pytest.raises(DataError) as caught:
        read_csv(tmp_path / "g.csv")
    (problem,) = caught.value.problems
    assert problem.id == "table.too-large" and problem.place and problem.place.line == line
    assert says in problem.message and problem.hint


def test_blank_lines_and_columns_of_a_csv_file_count_for_nothing(tmp_path: Path) -> None:
    text = "Surname" + "," * 200 + "Country\n" + "\n" * 60_000 + ", ,\n" * 1_000 + "A" + "," * 200 + "B\n"
    (tmp_path / "g.csv").write_text(text)
    table = read_csv(tmp_path / "g.csv")
    rows = tuple(table.rows)
    assert table.filled == 2 == len(rows)
    assert [cell and (cell.text, cell.place.line) for cell in rows[1]] == [("A", 61_002), ("B", 61_002)]


@pytest.mark.parametrize(
    ("row", "says", "hint"),
    [
        ('"one" two,x', "after a closing quotation mark", '""'),
        ('A,"one', "not closed", "has to be closed"),
        ("A," + "x" * 140_000, "131,072 characters", "quotation mark too many"),
    ],
)
def test_rows_that_cannot_be_read(tmp_path: Path, row: str, says: str, hint: str) -> None:
    (tmp_path / "g.csv").write_text(f"Surname,Remarks\n{row}\n")
    with pytest.raises(DataError) as caught:
        read_csv(tmp_path / "g.csv")
    (problem,) = caught.value.problems
    assert problem.place == Place(problem.place.file if problem.place else "", 2, 1)
    assert says in problem.message and hint in (problem.hint or "")


@pytest.mark.parametrize("character", ["\x85", "\u2028", "\u202e", "\U000e0041"])
def test_no_cell_holds_what_no_paper_can_show(tmp_path: Path, character: str) -> None:
    (tmp_path / "g.csv").write_text(f"Surname,Remarks\nA,b{character}\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"file\.character") as caught:
        read_csv(tmp_path / "g.csv")
    place = caught.value.problems[0].place
    assert place and (place.line, place.column) == (2, 4)
