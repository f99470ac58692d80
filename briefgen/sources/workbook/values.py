"""The displayed values of a workbook's cells: texts, numbers, dates and errors."""

from datetime import date, datetime, time
from math import isfinite
from typing import Any

from briefgen.characters import BLANK, character_problem, harmless
from briefgen.errors import Place, Problem
from briefgen.rules.tables import TABLE_TOO_LARGE, WORKBOOK_CELL_ERROR
from briefgen.sources.nodes import Scalar
from briefgen.sources.sheet import MOST_CHARACTERS
from briefgen.sources.workbook.cells import LONGEST_CELL, RawCell, unescaped
from briefgen.sources.workbook.xml import PartError

_MEND = "mend the formula, or write the value itself"


class Values:
    """Converts the cells of one sheet to text with places; cells that have no valid value are collected in `errors`."""

    def __init__(self, sheet: Place, texts: list[str], formats: list[str], *, since_1904: bool) -> None:
        self.errors: list[Problem] = []
        self._sheet, self._texts, self._formats, self._since_1904 = sheet, texts, formats, since_1904
        self._kinds: dict[str, tuple[bool, bool]] = {}
        self._faultless: set[str] = set()  # indices of shared strings already checked
        self._characters = 0

    def scalar(self, cell: RawCell, at: str) -> Scalar | None:
        """A cell's text with its place. Raises PartError where there is more text than a table may have."""
        place = Place(self._sheet.file, sheet=self._sheet.sheet, cell=at)
        try:
            text = self._text(cell)
        except (ValueError, OverflowError, IndexError, TypeError):
            message = f"this cell shows no value: {harmless(cell.text[:40])}"
            self.errors.append(Problem(WORKBOOK_CELL_ERROR, message, place, _MEND))
            return None
        if cell.kind == "e":
            self.errors.append(Problem(WORKBOOK_CELL_ERROR, f"this cell shows {text}", place, _MEND))
            return None
        if len(text) > LONGEST_CELL:
            raise PartError(f"this cell holds more than {LONGEST_CELL:,} characters", at, TABLE_TOO_LARGE)
        self._characters += len(text)
        if self._characters > MOST_CHARACTERS:
            raise PartError(f"the cells hold more than {MOST_CHARACTERS:,} characters", at, TABLE_TOO_LARGE)
        if cell.kind != "s" or cell.text not in self._faultless:
            if problem := character_problem(text, place):
                self.errors.append(problem)
                return None
            if cell.kind == "s":
                self._faultless.add(cell.text)
        return Scalar(text, place) if text else None

    def _text(self, cell: RawCell) -> str:
        match cell.kind:
            case "s":
                return self._texts[_whole(cell.text)]
            case "n":
                return _shown(self._number(cell))
            case "b":
                return "true" if _whole(cell.text) else "false"
            case "d":
                from openpyxl.utils.datetime import from_ISO8601

                return _shown(from_ISO8601(cell.text))  # type: ignore[no-untyped-call]  # openpyxl has no types
            case _:
                return unescaped(cell.text).strip(BLANK)

    def _number(self, cell: RawCell) -> Any:
        text = cell.text.strip()
        if len(text) > _LONGEST_NUMBER:
            raise ValueError
        number = float(text) if not text.lstrip("-").isdecimal() else int(text)
        is_date, is_span = self._kind(cell.style)
        if not is_date:
            return number
        from openpyxl.utils.datetime import CALENDAR_MAC_1904, WINDOWS_EPOCH, from_excel

        return from_excel(number, CALENDAR_MAC_1904 if self._since_1904 else WINDOWS_EPOCH, timedelta=is_span)

    def _kind(self, style: str) -> tuple[bool, bool]:
        """Whether a style shows dates, and whether it shows durations."""
        if style not in self._kinds:
            number = _whole(style)
            code = self._formats[number] if number < len(self._formats) else "0"
            if code == "0":  # the usual case: saves the 0.2 s that importing openpyxl takes
                self._kinds[style] = (False, False)
            else:
                from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format

                built_in = BUILTIN_FORMATS.get(int(code), "General") if code.isdecimal() else code
                self._kinds[style] = (is_date_format(built_in), is_timedelta_format(built_in))
        return self._kinds[style]


_LONGEST_NUMBER = 400  # digits; the largest float has 309


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) < 10):
        raise ValueError
    return int(text)


def _shown(value: Any) -> str:
    match value:
        case float():
            return str(int(value)) if value.is_integer() else _decimal(value)
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
        case date():
            return value.isoformat()
        case time():
            return value.isoformat("minutes")
        case _:
            return str(value)


def _decimal(value: float) -> str:
    if not isfinite(value):
        raise ValueError
    return repr(value)
