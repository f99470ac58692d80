"""The workbook as another library reads it: headings, choices, formats, an explanation, and no time of writing."""

from datetime import datetime, time
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.datavalidation import DataValidation

from briefgen.authoring.season.explanation import HEADINGS
from briefgen.authoring.season.sheets import new_sheets
from briefgen.authoring.season.workbook import season_workbook


@pytest.fixture(scope="module")
def book() -> Workbook:
    return load_workbook(BytesIO(season_workbook(new_sheets(), ["UTC", "Asia/Bangkok"])))


def rule(book: Workbook, sheet: str, heading: str) -> DataValidation:
    """The validation below a heading."""
    column = next(cell.column_letter for cell in book[sheet][1] if cell.value == heading)
    found = [each for each in book[sheet].data_validations.dataValidation if f"{column}2" in str(each.sqref)]
    (one,) = (each for each in found if str(each.sqref).startswith(f"{column}2:"))
    assert isinstance(one, DataValidation)
    return one


def chosen(book: Workbook, at: DataValidation) -> list[object]:
    sheet, cells = str(at.formula1).split("!")
    return [row[0].value for row in book[sheet][cells.replace("$", "")]]


def test_the_sheets_and_their_first_rows(book: Workbook) -> None:
    assert book.sheetnames == ["Events", "Guests", "Speeches", "Programme", "People", "Columns", "Lists"]
    assert [cell.value for cell in book["Columns"][1]] == list(HEADINGS)
    for sheet in book.worksheets[:5]:
        assert sheet.freeze_panes and sheet["A1"].font.b and sheet["A2"].value


def test_lists_to_choose_from(book: Workbook) -> None:
    assert chosen(book, rule(book, "Events", "Status")) == ["planned", "held", "cancelled"]
    assert chosen(book, rule(book, "Events", "Timezone")) == ["Asia/Bangkok", "UTC"]
    assert "no reply" in chosen(book, rule(book, "Guests", "Reply"))
    assert chosen(book, rule(book, "Programme", "Release")) == ["internal", "partner", "public"]
    assert "host" in chosen(book, rule(book, "Events", "Guest of honour"))
    assert chosen(book, rule(book, "Guests", "Event id"))[0] == "national-day-2026"


def test_each_column_says_what_it_is_for(book: Workbook) -> None:
    for sheet in book.worksheets[:5]:
        prompts = [each.prompt or "" for each in sheet.data_validations.dataValidation]
        assert len(prompts) >= sheet.max_column - 1 and all(prompts)
        assert max(map(len, prompts)) <= 255
        assert max(len(each.promptTitle or "") for each in sheet.data_validations.dataValidation) <= 32
    assert "invitation" in str(rule(book, "Events", "Title").prompt)


def test_days_and_hours_are_such_and_text_stays_text(book: Workbook) -> None:
    row = {head.value: cell.value for head, cell in zip(book["Events"][1], book["Events"][2], strict=True)}
    assert isinstance(row["Start"], datetime) and row["Principal arrives"] == time(18)
    letter = next(cell.column_letter for cell in book["Events"][1] if cell.value == "Media number")
    assert book["Events"].column_dimensions[letter].number_format == "@"  # 14/2026 is no date


def test_the_same_bytes_at_any_time() -> None:
    first, second = (season_workbook(new_sheets(), ["UTC"]) for _ in range(2))
    assert first == second
    with ZipFile(BytesIO(first)) as package:
        assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2026-01-01T00:00:00Z</dcterms:modified>" in package.read("docProps/core.xml")
