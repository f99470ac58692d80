"""The filled cells of a sheet: what is empty costs nothing, and what no sheet may hold is refused."""

import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.sources.workbook.cells import letters
from tests.sources.workbook.workbooks import MAIN, cell, first, only_problem, sheet_of, texts


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
    shared = f"<sst {MAIN}><si>{text}</si></sst>"
    row = f"<row><c t='s'><v>0</v></c><c t='inlineStr'><is>{text}</is></c></row>"
    assert texts(sheet_of(tmp_path / "g.xlsx", [row], parts={"xl/texts.xml": shared})) == [["Nguyen\nMinh"] * 2]


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
        (["<row>" + "<c><v>1</v></c>" * 101 + "</row>"], "table.too-large", "more than 100 columns"),
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


@pytest.mark.slow
def test_a_small_file_of_much_takes_little_memory(tmp_path: Path) -> None:
    if not Path("/proc/self/status").is_file():
        pytest.skip("only Linux tells how much memory a process took at the most")
    row = "<row>" + "<c><v>1</v></c>" * 40 + "</row>"
    sheet_of(tmp_path / "cells.xlsx", [row] * 10_000)
    sheet_of(tmp_path / "rows.xlsx", ['<row s="1"/>' * 1_000_000, f"<row>{cell('A1000001', 'x')}</row>"])
    sheet_of(tmp_path / "texts.xlsx", [row], parts={"xl/texts.xml": f"<sst {MAIN}>{'<si/>' * 3_000_000}"})
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


@pytest.mark.parametrize(
    ("column", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")]
)
def test_the_letters_of_a_column(column: int, name: str) -> None:
    assert letters(column) == name


def test_formulas_without_a_stored_value_are_counted_and_empty_results_are_none(tmp_path: Path) -> None:
    rows = [
        f"<row r='1'>{cell('A1', 'x')}<c r='B1'><f>1+1</f></c><c r='C1' t='str'><f>LOWER(D1)</f><v></v></c></row>",
        "<row r='2'><c r='A2'><f>UPPER(A1)</f><v/></c><c r='B2'><f>1+1</f><v>2</v></c></row>",
    ]
    (problem,) = first(sheet_of(tmp_path / "g.xlsx", rows)).problems
    assert problem.id == "workbook.formula" and problem.place and problem.place.cell == "B1"
    assert problem.message.startswith("2 formulas have no stored value")
