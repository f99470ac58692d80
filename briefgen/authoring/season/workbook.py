"""The sheets of a new workbook of events as an Excel file; the same sheets give the same bytes."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from briefgen.authoring.season.explanation import EVENT_ID_PURPOSE, HEADINGS, explained, prompt
from briefgen.authoring.season.sheets import EVENTS, NewSheet
from briefgen.events import reference_of
from briefgen.loading.season import EXPLAINING, Column

_LAST_ROW = 5_000  # as far as the lists to choose from reach
_FORMATS = {datetime: "yyyy-mm-dd hh:mm", date: "yyyy-mm-dd", time: "hh:mm", int: "0"}
_TEXT = "@"  # so that Excel leaves 14/2026 and 007 as they are typed
_WIDTHS = {datetime: 17, date: 12, time: 9, int: 10}
_NARROWEST, _ID_WIDTH, _WIDE, _WIDEST = 10, 22, 36, 60
_NEEDED, _OPTIONAL = PatternFill("solid", "1F3864"), PatternFill("solid", "E7E6E6")
_LINE = Border(bottom=Side("thin", "7F7F7F"))
_TOP = Alignment(vertical="top", wrap_text=True)
_LONGEST_PROMPT = 255  # characters; the limit of Excel
_ZONES = "Timezone"  # the heading of the column, and of the list for it
_MADE = "2026-01-01T00:00:00Z"
_OLDEST = (1980, 1, 1, 0, 0, 0)  # the first date in a zip: the time of writing is not stored


def season_workbook(sheets: tuple[NewSheet, ...], zones: Iterable[str]) -> bytes:
    """The workbook: the written sheets, one that explains every column, and one with the lists to choose from."""
    book = Workbook()
    book.remove(book.worksheets[0])
    written = [sheet for sheet in sheets if sheet.written]
    made = [(sheet, book.create_sheet(sheet.title)) for sheet in written]
    columns, lists = book.create_sheet("Columns"), book.create_sheet("Lists")
    ranges = _write_lists(lists, _lists_of(written, zones))
    for sheet, page in made:
        _write_sheet(page, sheet, ranges)
    _write_explanation(columns, sheets)
    book.active = 0
    packed = BytesIO()
    book.save(packed)
    return _without_times(packed.getvalue())


def _lists_of(sheets: Iterable[NewSheet], zones: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The lists to choose from, by the heading of the first column that has each."""
    found: dict[str, tuple[str, ...]] = {}
    for column in (column for sheet in sheets for column in sheet.columns if not column.many):
        if column.choices and column.choices not in found.values():
            found[column.heading] = column.choices
    return {**found, _ZONES: tuple(sorted(zones))}


def _write_lists(page: Worksheet, lists: dict[str, tuple[str, ...]]) -> dict[tuple[str, ...] | str, str]:
    """Write the lists, and return the cells of each by its words, of the time zones by their heading."""
    page.append([EXPLAINING["Lists"]])
    page["A1"].font = Font(bold=True)
    ranges: dict[tuple[str, ...] | str, str] = {}
    for number, (name, words) in enumerate(lists.items(), 1):
        letter = get_column_letter(number)
        for row, text in enumerate((name, *words), 2):
            page.cell(row, number, text)
        page[f"{letter}2"].font = Font(bold=True)
        page.column_dimensions[letter].width = max(len(word) for word in words) + 4
        ranges[name if name == _ZONES else words] = f"Lists!${letter}$3:${letter}${len(words) + 2}"
    page.freeze_panes = "A3"
    return ranges


def _write_sheet(page: Worksheet, sheet: NewSheet, ranges: dict[tuple[str, ...] | str, str]) -> None:
    for number, heading in enumerate(sheet.ids, 1):
        _head(page, number, heading, needed=True, width=_ID_WIDTH, format=_TEXT)
        if heading != "Id":
            _offer(page, number, f"{EVENTS}!$A$2:$A${_LAST_ROW}", heading, EVENT_ID_PURPOSE)
    for number, column in enumerate(sheet.columns, len(sheet.ids) + 1):
        kind = column.kind if not column.many else str
        examples = [line for row in sheet.rows for line in (row[number - 1] or "").split("\n")]
        width = _WIDTHS.get(kind) or min(max(_NARROWEST, *(len(line) + 2 for line in examples)), _WIDE)
        _head(page, number, column.heading, column.required, width, _FORMATS.get(kind, _TEXT))
        _offer(page, number, _range(column, ranges), column.heading, prompt(column))
    for row, cells in enumerate(sheet.rows, 2):
        for number, text in enumerate(cells, 1):
            if text is not None:
                of = sheet.columns[number - len(sheet.ids) - 1] if number > len(sheet.ids) else None
                cell = page.cell(row, number, _value(of, text))
                cell.number_format = _FORMATS.get(of.kind, _TEXT) if of and not of.many else _TEXT
                cell.alignment = _TOP
    page.freeze_panes = "C2" if sheet.title == EVENTS else "B2"
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.headings))}{_LAST_ROW}"
    _fit_page(page)


def _head(page: Worksheet, number: int, heading: str, needed: bool, width: int, format: str) -> None:
    cell = page.cell(1, number, heading)
    cell.font = Font(bold=True, color="FFFFFF" if needed else "000000")
    cell.fill = _NEEDED if needed else _OPTIONAL
    cell.border, cell.alignment = _LINE, _TOP
    column = page.column_dimensions[get_column_letter(number)]
    column.width = max(width, min(len(heading) + 4, _ID_WIDTH))
    column.number_format, column.alignment = format, _TOP


def _offer(page: Worksheet, number: int, choices: str | None, heading: str, words: str) -> None:
    """Show what the column is for at each of its cells, and the words to choose from; others may be typed."""
    rule = DataValidation("list", formula1=choices) if choices else DataValidation()
    rule.allow_blank, rule.showInputMessage, rule.showErrorMessage = True, True, False
    rule.promptTitle, rule.prompt = heading[:32], words[:_LONGEST_PROMPT]
    letter = get_column_letter(number)
    rule.add(f"{letter}2:{letter}{_LAST_ROW}")
    page.add_data_validation(rule)


def _range(column: Column, ranges: dict[tuple[str, ...] | str, str]) -> str | None:
    """The cells that hold the words to choose from."""
    reference = reference_of(column.model, column.name)
    if column.many:
        return None
    if reference and reference.into == "people":
        return f"People!$A$2:$A${_LAST_ROW}"
    return ranges.get(_ZONES if column.heading == _ZONES else column.choices)


def _value(column: Column | None, text: str) -> datetime | date | time | int | str:
    """A text as Excel keeps it: days, hours and numbers as such."""
    if column is None or column.many:
        return text
    if column.kind is datetime:
        return datetime.fromisoformat(text)
    if column.kind is date:
        return date.fromisoformat(text)
    if column.kind is time:
        return time.fromisoformat(text)
    return int(text) if column.kind is int else text


def _write_explanation(page: Worksheet, sheets: tuple[NewSheet, ...]) -> None:
    rows = list(explained(sheets))
    for number, heading in enumerate(HEADINGS, 1):
        width = min(max(len(line) for row in rows for line in row[number - 1].split("\n")) + 2, _WIDEST)
        _head(page, number, heading, needed=False, width=width, format=_TEXT)
    for at, row in enumerate(rows, 2):
        for number, text in enumerate(row, 1):
            page.cell(at, number, text or None).alignment = _TOP
    page.freeze_panes = "C2"
    page.auto_filter.ref = f"A1:{get_column_letter(len(HEADINGS))}{len(rows) + 1}"
    _fit_page(page)


def _fit_page(page: Worksheet) -> None:
    """Print across, with the headings on each page."""
    page.page_setup.orientation = "landscape"
    page.print_title_rows = "1:1"


def _without_times(data: bytes) -> bytes:
    """The package without the time at which it was written."""
    packed = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(packed, "w", ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:\w+[^>]*>)[^<]{1,40}(<)", rb"\g<1>" + _MADE.encode() + rb"\g<2>", content)
            new.writestr(ZipInfo(part.filename, _OLDEST), content, ZIP_DEFLATED)
    return packed.getvalue()
