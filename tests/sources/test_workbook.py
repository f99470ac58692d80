"""Workbooks give located text; what is none, or is dangerous, is told in one problem."""

from datetime import date, datetime, time
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from briefgen.errors import DataError, Problem
from briefgen.sources import Table, read_tables
from tests.sources.test_ole_file import ole


def saved(path: Path, *rows: list[object], merged: str | None = None) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Guests"
    for row in rows:
        sheet.append(row)
    if merged:
        sheet.merge_cells(merged)
    book.save(path)
    return path


def only_problem(path: Path) -> Problem:
    with pytest.raises(DataError) as caught:
        list(read_tables(path))
    (problem,) = caught.value.problems
    return problem


def first(path: Path) -> Table:
    return next(read_tables(path))


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
    texts = [cell and cell.text for cell in table.rows[2]]
    assert texts == ["text", "7", "1", "1.5", "true", "2026-05-17", "2026-05-17 18:30", "09:05"]
    assert table.rows[2][1] and table.rows[2][1].place.cell == "B3" and table.rows[2][1].place.sheet == "Guests"
    assert len(table.rows) == 3


def test_an_error_value_is_told_at_its_cell(tmp_path: Path) -> None:
    problem = only_problem(saved(tmp_path / "g.xlsx", ["Surname"], ["#REF!"]))
    assert problem.id == "workbook.cell-error" and problem.place and problem.place.cell == "A2"


def test_a_control_character_is_told_at_its_cell(tmp_path: Path) -> None:
    assert only_problem(saved(tmp_path / "g.xlsx", ["a\ufdd0b"])).id == "file.character"


def test_merged_cells_are_a_warning(tmp_path: Path) -> None:
    (problem,) = first(saved(tmp_path / "g.xlsx", ["a", "b"], ["c", "d"], merged="B2:C2")).problems
    assert (problem.severity, problem.id) == ("warning", "workbook.merged")
    assert problem.place and problem.place.cell == "B2"


def test_visible_sheets_come_first(tmp_path: Path) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.title = "Old"
    book.active.sheet_state = "hidden"
    book.create_sheet("New")
    book.save(tmp_path / "g.xlsx")
    assert [table.place.sheet for table in read_tables(tmp_path / "g.xlsx")] == ["New", "Old"]


@pytest.mark.parametrize(
    ("data", "id", "hint"),
    [
        (b"", "workbook.not-a-workbook", "save it as .xlsx"),
        (b"Surname,Country\n", "workbook.not-a-workbook", "save it as .xlsx"),
        (b"PK\x03\x04 and then nothing", "workbook.not-a-workbook", "save it as .xlsx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "workbook.encrypted", "without a password"),
    ],
)
def test_what_is_no_workbook(tmp_path: Path, data: bytes, id: str, hint: str) -> None:
    (tmp_path / "g.xlsx").write_bytes(data)
    problem = only_problem(tmp_path / "g.xlsx")
    assert problem.id == id and hint in (problem.hint or "")


@pytest.mark.parametrize(
    ("names", "id", "says", "hint"),
    [
        (
            ["EncryptionInfo", "EncryptedPackage"],
            "workbook.encrypted",
            "is locked with a password",
            "delete the password",
        ),
        (["Workbook"], "workbook.old", "is from before Excel 2007", "Excel Workbook (.xlsx)"),
        (["Book"], "workbook.old", "is from before Excel 2007", "Excel Workbook (.xlsx)"),
        (["WordDocument"], "workbook.encrypted", "locked with a password, or from before", "without a password"),
    ],
)
def test_locked_workbooks_and_old_ones_are_told_apart(
    tmp_path: Path, names: list[str], id: str, says: str, hint: str
) -> None:
    (tmp_path / "g.xlsx").write_bytes(ole(*names))
    problem = only_problem(tmp_path / "g.xlsx")
    assert problem.id == id and says in problem.message and hint in (problem.hint or "")


def test_a_zip_that_is_no_workbook_and_one_that_is_a_bomb(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "a.xlsx", "w") as package:
        package.writestr("readme.txt", "x")
    assert only_problem(tmp_path / "a.xlsx").id == "workbook.not-a-workbook"
    with ZipFile(tmp_path / "b.xlsx", "w", ZIP_DEFLATED) as package, package.open("xl/sheet.xml", "w") as part:
        for _ in range(201):
            part.write(bytes(1_000_000))
    assert only_problem(tmp_path / "b.xlsx").id == "workbook.too-large"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """One workbook for all that is damaged: openpyxl writes the time into it, and its length changes with that."""
    return saved(tmp_path_factory.mktemp("whole") / "g.xlsx", ["Surname"], ["Okoro"]).read_bytes()


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_workbook_is_a_problem_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, whole: bytes, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("damaged")
    content = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    (folder / "g.xlsx").write_bytes(content[: data.draw(st.integers(1, len(content)))])
    try:
        list(read_tables(folder / "g.xlsx"))
    except DataError as error:
        assert error.problems


def test_a_workbook_whose_parts_are_locked(tmp_path: Path) -> None:
    data = bytearray(saved(tmp_path / "g.xlsx", ["Surname"]).read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):  # the flags of each part, in its head and in the list
        start = data.find(mark)
        while start >= 0:
            data[start + at] |= 1
            start = data.find(mark, start + 1)
    (tmp_path / "locked.xlsx").write_bytes(data)
    problem = only_problem(tmp_path / "locked.xlsx")
    assert (problem.id, problem.message) == ("workbook.encrypted", "the workbook is locked with a password")


def test_a_workbook_has_an_end(tmp_path: Path) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Guests")
    for _ in range(50_001):
        sheet.append(["x"])
    book.save(tmp_path / "g.xlsx")
    problem = only_problem(tmp_path / "g.xlsx")
    assert problem.id == "table.too-large" and problem.place and problem.place.cell == "A50001"


def test_a_part_that_is_no_sheet(tmp_path: Path) -> None:
    whole = saved(tmp_path / "g.xlsx", ["Surname"])
    with ZipFile(whole) as package, ZipFile(tmp_path / "torn.xlsx", "w") as torn:
        for name in package.namelist():
            torn.writestr(name, b"<sheet" if "sheet1" in name else package.read(name))
    problem = only_problem(tmp_path / "torn.xlsx")
    assert problem.id == "workbook.not-a-workbook" and problem.message.startswith("the workbook is damaged")
