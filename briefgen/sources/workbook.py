"""Excel workbooks as tables of located cells: values only, bounded, and never run."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from briefgen.errors import DataError, Place, Problem
from briefgen.sources.characters import BLANK, character_problem
from briefgen.sources.nodes import Scalar
from briefgen.sources.ole_file import OLE_START, stream_names
from briefgen.sources.table import MOST_COLUMNS, MOST_ROWS, Table
from briefgen.sources.text_file import read_bytes, shown

LARGEST_WORKBOOK = 20_000_000  # bytes
_LARGEST_UNPACKED = 200_000_000
_SAVE_AS = "open it in Excel and save it as .xlsx, without a password"
# What an OLE file is by the names in it, and what to do; of another the last row says what it may be.
_OLE = (
    (
        {"EncryptedPackage"},
        "workbook.encrypted",
        "the workbook is locked with a password",
        "open it in Excel; File, Info, Protect Workbook, Encrypt with Password: delete the password, then save it",
    ),
    (
        {"Workbook", "Book"},
        "workbook.old",
        "the workbook is from before Excel 2007 (.xls)",
        "open it in Excel; File, Save As: choose Excel Workbook (.xlsx), and name that file here",
    ),
    (set(), "workbook.encrypted", "the workbook is locked with a password, or from before Excel 2007", _SAVE_AS),
)


def read_workbook(path: Path, named_at: Place | None = None) -> Iterator[Table]:
    """The sheets of a workbook, hidden ones last, each read when it is asked for. Raises DataError."""
    data, file = read_bytes(path, LARGEST_WORKBOOK, named_at), shown(path)
    _check_package(data, file)
    yield from _sheets(data, file)


def _check_package(data: bytes, file: str) -> None:
    def refuse(id: str, message: str, hint: str = _SAVE_AS) -> DataError:
        return DataError(Problem("error", id, message, Place(file), hint))

    if data.startswith(OLE_START):
        names = stream_names(data)
        raise refuse(*next(row[1:] for row in _OLE if row[0] & names or not row[0]))
    try:
        with ZipFile(BytesIO(data)) as package:
            parts = package.infolist()
    except (BadZipFile, ValueError, NotImplementedError, OSError):
        raise refuse("workbook.not-a-workbook", "this is not an Excel workbook") from None
    if any(part.flag_bits & 1 for part in parts):
        raise refuse("workbook.encrypted", "the workbook is locked with a password")
    if sum(part.file_size for part in parts) > _LARGEST_UNPACKED or len(parts) > 5_000:
        raise refuse("workbook.too-large", "the workbook unpacks to far more than a guest list can be")
    if "[Content_Types].xml" not in {part.filename for part in parts}:
        raise refuse("workbook.not-a-workbook", "this is not an Excel workbook")


def _sheets(data: bytes, file: str) -> Iterator[Table]:
    from openpyxl import load_workbook  # a fifth of a second, for those alone who have a workbook

    try:
        book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        sheets = sorted(book.worksheets, key=lambda sheet: sheet.sheet_state != "visible")
        for sheet in sheets:
            yield _table(sheet, file)
        book.close()
    except DataError:
        raise
    except Exception as error:  # a damaged package can fail anywhere in openpyxl, in a dozen ways
        message = f"the workbook is damaged ({type(error).__name__})"
        raise DataError(Problem("error", "workbook.not-a-workbook", message, Place(file), _SAVE_AS)) from None


def _table(sheet: Any, file: str) -> Table:
    sheet.reset_dimensions()  # what a sheet says of its size may be wrong
    problems = list(_merged_cells(sheet, file))
    rows: list[tuple[Scalar | None, ...]] = []
    errors: list[Problem] = []
    blank = 0
    for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), 1):
        if number > MOST_ROWS:
            place = Place(file, sheet=sheet.title, cell=f"A{number}")
            raise DataError(Problem("error", "table.too-large", f"the list has more than {MOST_ROWS:,} rows", place))
        cells: list[Scalar | None] = []
        for cell in row:
            cells.append(_scalar(cell, sheet.title, file, errors))
        while cells and cells[-1] is None:
            cells.pop()
        blank = 0 if cells else blank + 1
        rows.append(tuple(cells))
    if errors:
        raise DataError(errors)
    return Table(Place(file, sheet=sheet.title), tuple(rows[: len(rows) - blank]), tuple(problems))


def _scalar(cell: Any, sheet: str, file: str, errors: list[Problem]) -> Scalar | None:
    if cell.value is None:
        return None
    place = Place(file, sheet=sheet, cell=cell.coordinate)
    if cell.data_type == "e":
        hint = "mend the formula, or write the value itself"
        errors.append(Problem("error", "workbook.cell-error", f"this cell shows {cell.value}", place, hint))
        return None
    text = _text(cell.value).strip(BLANK)
    if problem := character_problem(text, place):
        errors.append(problem)
        return None
    return Scalar(text, place) if text else None


def _text(value: Any) -> str:
    match value:
        case str():
            return value.replace("\r\n", "\n").replace("_x000D_\n", "\n").replace("_x000D_", "\n")
        case bool():
            return "true" if value else "false"
        case float():
            return str(int(value)) if value.is_integer() else repr(value)
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
        case date():
            return value.isoformat()
        case time():
            return value.isoformat("minutes")
        case _:
            return str(value)


def _merged_cells(sheet: Any, file: str) -> Iterator[Problem]:
    """A warning for the first merged cells: all but one of them look filled and are empty."""
    source = getattr(sheet, "_get_source", None)
    if source is None:
        return
    with source() as part:
        found = re.search(rb'<(?:\w+:)?mergeCell\s+ref="([A-Z]+[0-9]+):', part.read())
    if found:
        place = Place(file, sheet=sheet.title, cell=found[1].decode())
        hint = "unmerge them and fill each cell"
        yield Problem("warning", "workbook.merged", "cells are merged here; only the first one counts", place, hint)
