"""Dates and times are read as files write them; those that do not exist are refused in words."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from briefgen.events import MonthDay
from briefgen.events.times import ClockTime, Day, DayOfYear, check_year, parse_moment
from briefgen.validation import FieldError

SEOUL = ZoneInfo("Asia/Seoul")


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2026-05-17 18:30", "2026-05-17T18:30:00+09:00"),
        ("2026-5-7 8:05", "2026-05-07T08:05:00+09:00"),
        ("2026-05-17T18:30:15", "2026-05-17T18:30:15+09:00"),
        ("2026-05-17 18:30Z", "2026-05-17T18:30:00+00:00"),
        ("2026-05-17 18:30 +7", "2026-05-17T18:30:00+07:00"),
        ("2026-05-17T18:30:00+0545", "2026-05-17T18:30:00+05:45"),
        ("2026-05-17 18:30 -03:30", "2026-05-17T18:30:00-03:30"),
    ],
)
def test_moments(text: str, iso: str) -> None:
    assert parse_moment(text, SEOUL).isoformat() == iso


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(FieldError, match="says no time zone"):
        parse_moment("2026-05-17 18:30", None)


@pytest.mark.parametrize("text", ["1583-01-01 00:00+14:00", "9000-12-31 23:59-14:00", "9000-12-31 23:59Z"])
def test_the_first_and_the_last_moment_can_change_their_zone(text: str) -> None:
    moment = parse_moment(text, None)
    for zone in (UTC, SEOUL, timezone(timedelta(hours=14)), timezone(timedelta(hours=-14))):
        assert moment.astimezone(zone) == moment
    with pytest.raises(FieldError, match="the year is"):
        parse_moment(text.replace("1583", "1582").replace("9000", "9001"), None)


@pytest.mark.parametrize(
    ("year", "why"), [(0, "no year 0"), (1, "before 1583"), (1582, "before"), (9001, "after 9000")]
)
def test_years_that_no_event_has(year: int, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        check_year(year)
    for good in (1583, 9000):
        check_year(good)


def test_29_february_is_a_day_of_the_year() -> None:
    assert TypeAdapter(DayOfYear).validate_python("02-29") == MonthDay(2, 29)
    assert str(MonthDay(2, 29)) == "02-29"


@pytest.mark.parametrize(
    ("kind", "text", "why"),
    [
        (Day, "2026-02-30", "February has no day 30"),
        (Day, "2026-00-10", "there is no month 0"),
        (Day, "0000-01-01", "there is no year 0"),
        (Day, "0001-01-01", "the year is before 1583, the first whole year of our calendar"),
        (Day, "1582-12-31", "the year is before 1583"),
        (Day, "9001-01-01", "the year is after 9000"),
        (Day, "17.5.2026", "is not a date"),
        (ClockTime, "24:00", "there is no hour 24"),
        (ClockTime, "18:60", "there is no minute 60"),
        (ClockTime, "6 pm", "is not a time"),
        (DayOfYear, "17-05", "there is no month 17"),
        (DayOfYear, "04-31", "April has no day 31"),
        (DayOfYear, "May 17", "is not a day of the year"),
    ],
)
def test_what_does_not_exist(kind: Any, text: str, why: str) -> None:
    with pytest.raises(ValidationError, match=why):
        TypeAdapter(kind).validate_python(text)


@given(st.text(alphabet="0123456789-:T Z+.٣", max_size=30))
def test_any_text_is_a_moment_or_refused(text: str) -> None:
    try:
        assert isinstance(parse_moment(text, UTC), datetime)
    except FieldError as error:
        assert error.hint


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("9999-05-17 18:30", "the year is after"),
        ("2026-05-17 18:30 +15:00", "there is no offset"),
        ("2026-05-17 18:30 +07:60", "there is no offset"),
    ],
)
def test_moments_out_of_range(text: str, message: str) -> None:
    with pytest.raises(FieldError, match=message):
        parse_moment(text, SEOUL)


def test_what_is_no_text_is_no_time_and_no_day() -> None:
    for kind in (ClockTime, Day, DayOfYear):
        with pytest.raises(ValidationError):
            TypeAdapter(kind).validate_python(["18:30"])
    assert TypeAdapter(DayOfYear).validate_python(MonthDay(5, 17)) == MonthDay(5, 17)
