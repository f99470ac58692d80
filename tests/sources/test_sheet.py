"""A table is rows of located cells, whatever kind of file it stands in."""

from pathlib import Path

import pytest

from briefgen.sources import Sheet, read_tables
from tests.sources.workbook.workbooks import saved

ROWS: list[list[object]] = [["Surname", "", "Country"], [], ["Okoro", None, None], [None, None, "Norland"]]


@pytest.fixture(params=["xlsx", "csv"])
def sheet(request: pytest.FixtureRequest, tmp_path: Path) -> Sheet:
    file = tmp_path / f"guests.{request.param}"
    if request.param == "xlsx":
        saved(file, *ROWS)
    else:
        lines = [",".join(str(value or "") for value in row) for row in ROWS]
        file.write_text("\n".join(lines) + "\n", "utf-8")
    (found,) = read_tables(file)
    return found


def test_rows_hold_what_is_filled_and_end_with_it(sheet: Sheet) -> None:
    rows = [[cell and cell.text for cell in row] for row in sheet.rows]
    assert rows == [["Surname", "Country"], ["Okoro"], [None, "Norland"]]
    assert sheet.filled == len(rows) and sheet.problems == ()


def test_every_cell_knows_its_place_in_the_file(sheet: Sheet) -> None:
    places = [cell.place for row in sheet.rows for cell in row if cell]
    assert {place.file for place in places} == {sheet.place.file}
    lines = [place.line or int((place.cell or "")[1:]) for place in places]
    assert lines == [1, 1, 3, 4]
