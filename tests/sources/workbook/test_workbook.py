"""Workbooks give located text; what is none, or is dangerous, is told in one problem."""

import subprocess
import sys
from collections.abc import Iterable
from datetime import date, datetime, time
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from briefgen.errors import DataError, Problem
from briefgen.sources import Row, Sheet, read_tables
from tests.sources.workbook.test_ole_file import ole


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


def read(path: Path) -> list[list[Row]]:
    return [list(table.rows) for table in read_tables(path)]


def only_problem(path: Path) -> Problem:
    with pytest.raises(DataError) as caught:
        read(path)
    (problem,) = caught.value.problems
    return problem


def first(path: Path) -> Sheet:
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
        read(folder / "g.xlsx")
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


def sheet_of(path: Path, rows: Iterable[str], *, parts: dict[str, str] | None = None, top: str = "") -> Path:
    """A workbook of one sheet with these rows in XML."""
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        for name, text in (_PARTS | (parts or {})).items():
            package.writestr(name, text)
        with package.open("xl/sheet1.xml", "w") as part:
            part.write(f"<worksheet {_MAIN}>{top}<sheetData>".encode())
            for row in rows:
                part.write(row.encode())
            part.write(b"</sheetData></worksheet>")
    return path


_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATED = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
_ONE = f'<Relationship Id="{{}}" Type="{_KINDS}/{{}}" Target="{{}}"/>'
_PARTS = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": _RELATED.format(_ONE.format("a", "officeDocument", "xl/workbook.xml")),
    "xl/_rels/workbook.xml.rels": _RELATED.format(
        _ONE.format("s", "worksheet", "sheet1.xml")
        + _ONE.format("t", "sharedStrings", "/xl/texts.xml")
        + _ONE.format("f", "styles", "styles.xml")
    ),
    "xl/workbook.xml": f'<workbook {_MAIN} xmlns:r="{_KINDS}"><sheets><sheet name="S" r:id="s"/></sheets></workbook>',
    "xl/texts.xml": f"<sst {_MAIN}><si><t>Okoro</t></si><si><t> </t></si></sst>",
    "xl/styles.xml": f"<styleSheet {_MAIN}/>",
}


def cell(at: str, text: object) -> str:
    return f'<c r="{at}" t="str"><v>{text}</v></c>'


def texts(path: Path) -> list[list[str | None]]:
    return [[one.text if one else None for one in row] for row in first(path).rows]


def test_formats_and_a_false_size_are_no_rows_and_cost_nothing(tmp_path: Path) -> None:
    blank = "".join(f'<c r="{at}1" s="1"/>' for at in ("B", "ZZ", "XFD"))
    rows = [f"<row r='1'>{cell('A1', 'x')}{blank}</row>", '<row r="1048576" s="1"><c r="XFD1048576" s="1"/></row>']
    path = sheet_of(tmp_path / "g.xlsx", rows, top='<dimension ref="A1:XFD1048576"/>')
    table = first(path)
    assert table.filled == 1 and texts(path) == [["x"]]


def test_cells_that_show_nothing_are_blank(tmp_path: Path) -> None:
    row = f'<row>{cell("A1", "  ")}<c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>0</v></c><c r="D1"><v/></c></row>'
    path = sheet_of(tmp_path / "g.xlsx", [row, f"<row>{cell('A2', ' ')}</row>"])
    assert first(path).filled == 1 and texts(path) == [["Okoro"]]


def test_far_columns_are_read_and_their_cells_keep_their_names(tmp_path: Path) -> None:
    (row,) = first(sheet_of(tmp_path / "g.xlsx", [f"<row>{cell('B1', 'x')}{cell('XFD1', 'y')}</row>"])).rows
    assert [one and (one.text, one.place.cell) for one in row] == [("x", "B1"), ("y", "XFD1")]


def test_cells_and_rows_that_do_not_say_where_they_stand(tmp_path: Path) -> None:
    row = "<row><c t='str'><v>a</v></c><c/><c><v>2</v></c></row>"
    path = sheet_of(tmp_path / "g.xlsx", [row, "<row r='7'>", "<c r='B7'><v>3</v></c></row>", row])
    places = [[one and (one.text, one.place.cell) for one in row] for row in first(path).rows]
    assert places == [[("a", "A1"), None, ("2", "C1")], [None, ("3", "B7")], [("a", "A8"), None, ("2", "C8")]]


def test_texts_in_runs_without_their_pronunciation(tmp_path: Path) -> None:
    text = "<r><t>Ng</t></r><r><t>uyen_x000D_&#10;Minh</t></r><rPh><t>NOT</t></rPh>"
    shared = f"<sst {_MAIN}><si>{text}</si></sst>"
    row = f"<row><c t='s'><v>0</v></c><c t='inlineStr'><is>{text}</is></c></row>"
    assert texts(sheet_of(tmp_path / "g.xlsx", [row], parts={"xl/texts.xml": shared})) == [["Nguyen\nMinh"] * 2]


def test_dates_by_the_format_of_their_style(tmp_path: Path) -> None:
    codes = '<numFmts><numFmt numFmtId="170" formatCode="d mmm"/></numFmts>'
    styles = f'<styleSheet {_MAIN}>{codes}<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>'
    row = "<row>" + "".join(f"<c s='{style}'><v>46159</v></c>" for style in range(3)) + "</row>"
    path = sheet_of(tmp_path / "g.xlsx", [row], parts={"xl/styles.xml": styles})
    assert texts(path) == [["46159", "2026-05-17", "2026-05-17"]]
    old = {"xl/styles.xml": styles, "xl/workbook.xml": _PARTS["xl/workbook.xml"].replace("<sheets>", _SINCE_1904)}
    assert texts(sheet_of(tmp_path / "old.xlsx", [row], parts=old)) == [["46159", "2030-05-18", "2030-05-18"]]


_SINCE_1904 = '<workbookPr date1904="1"/><sheets>'


@pytest.mark.parametrize(
    ("rows", "id", "says"),
    [
        (["<row r='7'/><row r='3'/>"], "workbook.not-a-workbook", "after row 7"),
        (["<row r='7'/><row r='7'/>"], "workbook.not-a-workbook", "after row 7"),
        (["<row r='-1'/>"], "workbook.not-a-workbook", "number -1"),
        (["<row r='1048577'/>"], "workbook.not-a-workbook", "1048577"),
        ([f"<row r='{'9' * 5000}'/>"], "workbook.not-a-workbook", "99999"),
        (["<row r='1.5'/>"], "workbook.not-a-workbook", "1.5"),
        (["<row r='1'><c r='XFE1'/></row>"], "workbook.not-a-workbook", "row 1"),
        (["<row r='1'><c r='A2'/></row>"], "workbook.not-a-workbook", "row 1"),
        (["<row r='1'><c r='1A'/></row>"], "workbook.not-a-workbook", "row 1"),
        ([f"<row r='1'>{cell('A1', 'a')}{cell('A1', 'b')}</row>"], "workbook.not-a-workbook", "twice"),
        (["<row><c t='s'><v>-1</v></c></row>"], "workbook.cell-error", "-1"),
        (["<row><c t='s'><v>7</v></c></row>"], "workbook.cell-error", "no value: 7"),
        (["<row><c><v>nan</v></c></row>"], "workbook.cell-error", "nan"),
        (["<row><c><v>1e999</v></c></row>"], "workbook.cell-error", "1e999"),
        ([f"<row><c><v>{'9' * 5000}</v></c></row>"], "workbook.cell-error", "9999"),
        (["<row><c s='x'><v>1</v></c></row>"], "workbook.cell-error", "no value: 1"),
        ([f"<row>{cell('A1', 'x' * 40_000)}</row>"], "table.too-large", "32,767 characters"),
        ([f"<row>{cell('A1', 'x' * 400_000)}</row>"], "workbook.not-a-workbook", "32,767 characters"),
        (["<a>" * 60_000], "workbook.not-a-workbook", "damaged"),
        ([f"<row {'x' * 3_000_000}='1'/>"], "workbook.not-a-workbook", "damaged"),
        (["<!DOCTYPE a>"], "workbook.not-a-workbook", "damaged"),
        (["<row/>" * 1_048_577], "workbook.not-a-workbook", "after row 1048576"),
        (["<row>" + "<c><v>1</v></c>" * 61 + "</row>"], "table.too-large", "more than 60 columns"),
        pytest.param(
            ["<row>" + "<c><v>1</v></c>" * 40 + "</row>"] * 50_001,
            "table.too-large",
            "more than 2,000,000 cells",
            marks=pytest.mark.slow,
        ),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else "",
)
def test_what_no_sheet_may_hold(tmp_path: Path, rows: list[str], id: str, says: str) -> None:
    problem = only_problem(sheet_of(tmp_path / "g.xlsx", rows))
    assert problem.id == id and says in problem.message and problem.hint and len(problem.message) < 150
    assert problem.place and problem.place.sheet == "S"


def test_a_part_that_is_no_sheet(tmp_path: Path) -> None:
    whole = saved(tmp_path / "g.xlsx", ["Surname"])
    with ZipFile(whole) as package, ZipFile(tmp_path / "torn.xlsx", "w") as torn:
        for name in package.namelist():
            torn.writestr(name, b"<sheet" if "sheet1" in name else package.read(name))
    problem = only_problem(tmp_path / "torn.xlsx")
    assert problem.id == "workbook.not-a-workbook" and problem.message.startswith("the workbook is damaged")


@pytest.mark.slow
def test_a_small_file_of_much_takes_little_memory(tmp_path: Path) -> None:
    if not Path("/proc/self/status").is_file():
        pytest.skip("only Linux tells how much memory a process took at the most")
    row = "<row>" + "<c><v>1</v></c>" * 40 + "</row>"
    sheet_of(tmp_path / "cells.xlsx", [row] * 10_000)
    sheet_of(tmp_path / "rows.xlsx", ['<row s="1"/>' * 1_000_000, f"<row>{cell('A1000001', 'x')}</row>"])
    sheet_of(tmp_path / "texts.xlsx", [row], parts={"xl/texts.xml": f"<sst {_MAIN}>{'<si/>' * 3_000_000}"})
    program = (
        "import re, sys; from pathlib import Path; from briefgen.sources import read_tables\n"
        "try: [sum(1 for _ in table.rows) for table in read_tables(Path(sys.argv[1]))]\n"
        "except Exception as error: print(type(error).__name__, file=sys.stderr)\n"
        "print(re.search(r'VmHWM:\\s*(\\d+)', open('/proc/self/status').read())[1])"
    )
    for path in sorted(tmp_path.iterdir()):
        ran = subprocess.run([sys.executable, "-c", program, path], check=True, capture_output=True, text=True)
        assert path.stat().st_size < 100_000 and int(ran.stdout) < 200_000  # kB
        assert ran.stderr in ("", "DataError\n")


def test_no_part_may_define_what_its_text_stands_for(tmp_path: Path) -> None:
    defined = f'<!DOCTYPE sst [<!ENTITY a "xx">]><sst {_MAIN}><si><t>&a;</t></si></sst>'
    path = sheet_of(tmp_path / "g.xlsx", [f"<row>{cell('A1', 'x')}</row>"], parts={"xl/texts.xml": defined})
    assert only_problem(path).message == "the workbook is damaged"
