"""Cells are read as people see them; what shows no value is told at its cell."""

from datetime import date, datetime, time
from pathlib import Path

import pytest

from briefgen.errors import DataError
from tests.sources.workbook.workbooks import MAIN, PARTS, first, only_problem, read, saved, sheet_of, texts


def test_values_as_people_see_them(tmp_path: Path) -> None:
    row: list[object] = [
        " text ",
        7,
        1.0,
        1.5,
        True,
        date(2026, 5, 17),
        datetime(2026, 5, 17, 18, 30),
        time(9, 5),
        "",
        None,
    ]
    table = first(saved(tmp_path / "g.xlsx", ["x"], [], row, []))
    rows = tuple(table.rows)
    texts = [cell and cell.text for cell in rows[1]]
    assert texts == ["text", "7", "1", "1.5", "true", "2026-05-17", "2026-05-17 18:30", "09:05"]
    assert rows[1][1] and rows[1][1].place.cell == "B3" and rows[1][1].place.sheet == "Guests"
    assert len(rows) == table.filled == 2


def test_an_error_value_is_told_at_its_cell(tmp_path: Path) -> None:
    problem = only_problem(saved(tmp_path / "g.xlsx", ["Surname"], ["#REF!"]))
    assert problem.id == "workbook.cell-error" and problem.place and problem.place.cell == "A2"


def test_a_control_character_is_told_at_its_cell(tmp_path: Path) -> None:
    assert only_problem(saved(tmp_path / "g.xlsx", ["a\ufdd0b"])).id == "file.character"


def test_dates_by_the_format_of_their_style(tmp_path: Path) -> None:
    codes = '<numFmts><numFmt numFmtId="170" formatCode="d mmm"/></numFmts>'
    styles = f'<styleSheet {MAIN}>{codes}<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>'
    row = "<row>" + "".join(f"<c s='{style}'><v>46159</v></c>" for style in range(3)) + "</row>"
    path = sheet_of(tmp_path / "g.xlsx", [row], parts={"xl/styles.xml": styles})
    assert texts(path) == [["46159", "2026-05-17", "2026-05-17"]]
    old = {"xl/styles.xml": styles, "xl/workbook.xml": PARTS["xl/workbook.xml"].replace("<sheets>", SINCE_1904)}
    assert texts(sheet_of(tmp_path / "old.xlsx", [row], parts=old)) == [["46159", "2030-05-18", "2030-05-18"]]


def test_the_first_style_may_be_one_of_dates(tmp_path: Path) -> None:
    styles = f'<styleSheet {MAIN}><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>'
    rows = ["<row><c><v>46159</v></c><c s='0'><v>46159</v></c></row>"]
    path = sheet_of(tmp_path / "g.xlsx", rows, parts={"xl/styles.xml": styles})
    assert texts(path) == [["2026-05-17", "2026-05-17"]]


SINCE_1904 = '<workbookPr date1904="1"/><sheets>'


def test_of_very_many_faulty_cells_the_first_are_told(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        read(saved(tmp_path / "g.xlsx", *[["#REF!"]] * 120))
    *told, more = caught.value.problems
    assert {problem.id for problem in told} == {"workbook.cell-error"} and len(told) == 100
    assert more.id == "workbook.more" and more.message.startswith("20 further mistakes")
    assert more.place and more.place.cell == "A101"
