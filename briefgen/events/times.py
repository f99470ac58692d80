"""Dates and times as written in files, with error messages for those that do not exist."""

import re
from calendar import month_name, monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, PlainValidator, ValidationInfo, WithJsonSchema

from briefgen.validation import FieldError

FIRST_YEAR, LAST_YEAR = 1583, 9000  # the first whole Gregorian year; later years than the last are typing mistakes
ADD_THE_TIME = "add the time"  # begins the hint on a day without one
_DATE = r"(\d{4})-(\d{1,2})-(\d{1,2})"
_CLOCK = r"(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?"
_DAY = re.compile(_DATE + r"\Z", re.ASCII)
_TIME = re.compile(_CLOCK + r"\Z", re.ASCII)
_MOMENT = re.compile(_DATE + r"(?:[Tt]|[ \t]+)" + _CLOCK + r"[ \t]*(Z|z|[+-]\d{1,2}(?::?\d{2})?)?\Z", re.ASCII)
_MONTH_DAY = re.compile(r"(?:--)?(\d{1,2})-(\d{1,2})\Z", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class MonthDay:
    """A day of every year, including 29 February."""

    month: int
    day: int

    def __str__(self) -> str:
        return f"{self.month:02}-{self.day:02}"


def check_year(year: int) -> None:
    """Raise ValueError, with a message for use in brackets, for a year out of the range of events, offices and sources.

    Near the limits of Python's calendar, a conversion between zones or offsets would exceed it.
    """
    if year < 1:
        raise ValueError("there is no year 0")
    if year < FIRST_YEAR:
        raise ValueError(f"the year is before {FIRST_YEAR}, the first whole year of our calendar")
    if year > LAST_YEAR:
        raise ValueError(f"the year is after {LAST_YEAR}")


def _day(year: str, month: str, day: str) -> date:
    number, name = int(month), int(day)
    check_year(int(year))
    _check_month_day(number, name, monthrange(int(year), number)[1] if 1 <= number <= 12 else 0)
    return date(int(year), number, name)


def _check_month_day(month: int, day: int, days: int) -> None:
    if not 1 <= month <= 12:
        raise ValueError(f"there is no month {month}")
    if not 1 <= day <= days:
        raise ValueError(f"{month_name[month]} has no day {day}")


def _clock(hour: str, minute: str, second: str | None) -> time:
    for value, name, limit in ((hour, "hour", 24), (minute, "minute", 60), (second or "0", "second", 60)):
        if int(value) >= limit:
            raise ValueError(f"there is no {name} {int(value)}")
    return time(int(hour), int(minute), int(second or 0))


def _offset(text: str) -> tzinfo:
    if text in "Zz":
        return UTC
    digits = text[1:].replace(":", "").ljust(2, "0") if len(text) > 2 else f"0{text[1:]}"
    hours, minutes = int(digits[:2] if len(digits) != 3 else digits[0]), int(digits[-2:] if len(digits) > 2 else 0)
    if hours > 14 or minutes > 59:
        raise ValueError(f"there is no offset {text}")
    shift = timedelta(hours=hours, minutes=minutes)
    return timezone(-shift if text[0] == "-" else shift)


def parse_moment(value: Any, zone: tzinfo | None) -> Any:
    """A date with a time, in its own offset if it has one, else in the zone. Raises FieldError."""
    if not isinstance(value, str):
        return value
    found = _MOMENT.match(value.strip())
    if found is None:
        hint = f"{ADD_THE_TIME}: " if _DAY.match(value) else ""
        raise FieldError(f"is not a date and time: {value[:60]}", f"{hint}write it as 2026-05-17 18:30")
    try:
        moment = datetime.combine(_day(*found.groups()[:3]), _clock(*found.groups()[3:6]))
        own = _offset(found[7]) if found[7] else zone
    except ValueError as error:
        raise FieldError(f"is not a date and time: {value} ({error})", "write it as 2026-05-17 18:30") from None
    if own is None:
        raise FieldError(
            f"says no time zone: {value}", "give the event its `timezone`, or write 2026-05-17 18:30+07:00"
        )
    return moment.replace(tzinfo=own)


def _moment(value: Any, info: ValidationInfo) -> Any:
    return parse_moment(value, (info.context or {}).get("zone"))


def _date(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    found = _DAY.match(value.strip())
    if found is None:
        raise FieldError(f"is not a date: {value[:60]}", "write it as 2026-05-17")
    try:
        return _day(*found.groups())
    except ValueError as error:
        raise FieldError(f"is not a date: {value} ({error})", "write it as 2026-05-17") from None


def _time(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    found = _TIME.match(value.strip())
    if found is None:
        raise FieldError(f"is not a time: {value[:60]}", "write it as 18:30")
    try:
        return _clock(*found.groups())
    except ValueError as error:
        raise FieldError(f"is not a time: {value} ({error})", "write it as 18:30") from None


def _month_day(value: Any) -> MonthDay:
    if isinstance(value, MonthDay):
        return value
    found = _MONTH_DAY.match(value.strip()) if isinstance(value, str) else None
    if found is None:
        raise FieldError(f"is not a day of the year: {str(value)[:60]}", "write month and day, as 05-17 for 17 May")
    month, day = int(found[1]), int(found[2])
    try:
        _check_month_day(month, day, monthrange(2024, month)[1] if 1 <= month <= 12 else 0)
    except ValueError as error:
        raise FieldError(f"is not a day of the year: {value} ({error})", "month first: 05-17 is 17 May") from None
    return MonthDay(month, day)


def _spelt(example: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "examples": [example]})


# A moment with its zone: local to the event's `timezone` unless an offset is given.
Moment = Annotated[datetime, BeforeValidator(_moment), _spelt("2026-05-17 18:30")]
Day = Annotated[date, BeforeValidator(_date), _spelt("2026-05-17")]
ClockTime = Annotated[time, BeforeValidator(_time), _spelt("18:30")]
DayOfYear = Annotated[MonthDay, PlainValidator(_month_day), PlainSerializer(str), _spelt("05-17")]
