"""What is a workbook, what is none, and what its parts are."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from briefgen.sources import read_tables
from tests.sources.workbook.workbooks import PARTS, ole, only_problem, read, saved, sheet_of


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


def test_two_sheets_are_two_parts(tmp_path: Path) -> None:
    twice = PARTS["xl/workbook.xml"].replace("</sheets>", '<sheet name="T" r:id="s"/></sheets>')
    problem = only_problem(sheet_of(tmp_path / "g.xlsx", [], parts={"xl/workbook.xml": twice}))
    assert problem.message == "the workbook is damaged: two sheets are one part"


def test_what_stands_outside_of_the_file_is_not_looked_for(tmp_path: Path) -> None:
    listing = PARTS["xl/_rels/workbook.xml.rels"]
    outside = listing.replace('Target="sheet1.xml"', 'Target="sheet1.xml" TargetMode="External"')
    assert read(sheet_of(tmp_path / "g.xlsx", ["<row/>"], parts={"xl/_rels/workbook.xml.rels": outside})) == []


def test_a_title_that_is_too_long_is_cut(tmp_path: Path) -> None:
    long = PARTS["xl/workbook.xml"].replace('name="S"', f'name="{"S" * 50}"')
    (sheet,) = read_tables(sheet_of(tmp_path / "g.xlsx", [], parts={"xl/workbook.xml": long}))
    assert sheet.place.sheet == "S" * 31
