"""What a cell says, as files write it: choices and ids without capitals, days in one form, lists without marks."""

import re
from calendar import month_abbr, month_name
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from functools import cache

from briefgen.events import reference_of
from briefgen.loading.season.columns import Column
from briefgen.names import name_fault
from briefgen.sources import Scalar

_YES_AND_NO = {"yes": "true", "y": "true", "true": "true", "no": "false", "n": "false", "false": "false"}
_MONTHS = {
    name.casefold(): number for names in (month_name, month_abbr) for number, name in enumerate(names) if name
} | {"sept": 9}
# 17.05.2026, 17. 5. 2026: with points the day comes first everywhere; what 2/5/2026 means depends on the country.
_POINTS = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})\b", re.ASCII)
_NAMED = re.compile(r"(\d{1,2})\.? ([A-Za-z]{3,9})\.? (\d{4})\b", re.ASCII)
_HOUR = re.compile(r"(\d{1,2})[.:](\d{2})\Z", re.ASCII)
_ISO = re.compile(r"\d{4}-\d{1,2}-\d{1,2}", re.ASCII)
_MARK = re.compile(r"(?:(\d{1,3})[.)]|[-–—•·*])\s+(?=\S)")


def as_written(cell: Scalar, column: Column) -> Scalar:
    """The cell in the form of files; one that is in none of the known forms stays as it is."""
    form = _form_of(column)
    said = form((cell.text or "").strip()) if form else cell.text
    return cell if said == cell.text else replace(cell, text=said)


@cache
def _form_of(column: Column) -> Callable[[str], str] | None:
    """What turns the text of a column's cells into the form of files; None if any text is right."""
    if choices := column.choices:
        told = _YES_AND_NO if column.kind is bool else {choice.casefold(): choice for choice in choices}
        return lambda said: told.get(said.casefold(), said)
    if column.path == ("id",) or reference_of(column.model, column.name):
        return _as_id
    return _FORMS.get(column.kind)


def as_id(cell: Scalar) -> Scalar:
    """The id in a cell: ids have small letters alone, and Excel begins many words with a capital."""
    return replace(cell, text=_as_id((cell.text or "").strip()))


def _as_id(said: str) -> str:
    return said.lower() if name_fault(said.lower()) is None else said


def without_marks(items: list[str]) -> list[str]:
    """The items of a list without the hyphens or numbers before each; numbers count only as 1, 2 and so on."""
    marks = [_MARK.match(item) for item in items]
    numbers = [mark[1] for mark in marks if mark and mark[1]]
    if not all(marks) or (numbers and numbers != [str(number) for number in range(1, len(items) + 1)]):
        return items
    return [item[mark.end() :] for item, mark in zip(items, marks, strict=True) if mark]


def _as_day(said: str) -> str:
    """A day in the form 2026-05-17, whatever follows it."""
    if found := _POINTS.match(said):
        day, month, year = found.groups()
    elif (found := _NAMED.match(said)) and found[2].casefold() in _MONTHS:
        day, month, year = found[1], str(_MONTHS[found[2].casefold()]), found[3]
    else:
        return said
    return f"{year}-{month.zfill(2)}-{day.zfill(2)}{said[found.end() :]}"


def _as_hour(said: str) -> str:
    return _HOUR.sub(r"\1:\2", said)


def _as_moment(said: str) -> str:
    day = _as_day(said)
    if (found := _ISO.match(day)) and day[found.end() :].strip(" ,"):
        return f"{found[0]} {_as_hour(day[found.end() :].strip(' ,'))}" if day[found.end()] in " ," else day
    return day


_FORMS: dict[object, Callable[[str], str]] = {datetime: _as_moment, date: _as_day, time: _as_hour}
