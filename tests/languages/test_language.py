"""Dates, numbers and lists as each language writes them."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal

import pytest

from briefgen.languages import LANGUAGES, find_language

DAY = date(2023, 9, 22)


@pytest.mark.parametrize(
    ("tag", "written", "with_weekday", "of_every_year"),
    [
        ("en", "22 September 2023", "Friday, 22 September 2023", "22 September"),
        ("en-GB", "22 September 2023", "Friday, 22 September 2023", "22 September"),
        ("en-US", "September 22, 2023", "Friday, September 22, 2023", "September 22"),
        ("fr", "22 septembre 2023", "vendredi 22 septembre 2023", "22 septembre"),
        ("de", "22. September 2023", "Freitag, 22. September 2023", "22. September"),
        ("ko", "2023년 9월 22일", "2023년 9월 22일 금요일", "9월 22일"),
        ("ja", "2023年9月22日", "2023年9月22日金曜日", "9月22日"),
        ("zh", "2023年9月22日", "2023年9月22日星期五", "9月22日"),
    ],
)
def test_dates(tag: str, written: str, with_weekday: str, of_every_year: str) -> None:
    language = find_language(tag)
    assert language.date(DAY) == written
    assert language.weekday_date(DAY) == with_weekday
    assert language.day_and_month(9, 22) == of_every_year


def test_french_counts_the_first_of_a_month_and_no_other_day() -> None:
    french = find_language("fr")
    assert french.date(date(2026, 5, 1)) == "1er mai 2026"
    assert french.weekday_date(date(2026, 5, 1)) == "vendredi 1er mai 2026"
    assert french.day_and_month(5, 1) == "1er mai"
    assert french.date(date(2026, 5, 11)) == "11 mai 2026"
    assert find_language("de").date(date(2026, 5, 1)) == "1. Mai 2026"


def test_one_moment_in_two_zones_is_two_days() -> None:
    english = find_language("en")
    here = datetime(2026, 5, 17, 1, tzinfo=timezone(timedelta(hours=7)))
    assert here == (there := here.astimezone(UTC))
    assert (english.date(here), english.date(there)) == ("17 May 2026", "16 May 2026")


def test_the_leap_day_of_every_year() -> None:
    assert find_language("en").day_and_month(2, 29) == "29 February"


@pytest.mark.parametrize(
    ("tag", "none", "one", "two", "three", "four"),
    [
        ("en", "", "A", "A and B", "A, B and C", "A, B, C and D"),
        ("en-US", "", "A", "A and B", "A, B, and C", "A, B, C, and D"),
        ("fr", "", "A", "A et B", "A, B et C", "A, B, C et D"),
        ("de", "", "A", "A und B", "A, B und C", "A, B, C und D"),
        ("ko", "", "A", "A 및 B", "A, B 및 C", "A, B, C 및 D"),
        ("ja", "", "A", "A、B", "A、B、C", "A、B、C、D"),
        ("zh", "", "A", "A和B", "A、B和C", "A、B、C和D"),
    ],
)
def test_lists(tag: str, none: str, one: str, two: str, three: str, four: str) -> None:
    write = find_language(tag).and_list
    assert [write(list("ABCD"[:count])) for count in range(5)] == [none, one, two, three, four]


def test_lists_are_those_of_the_unicode_data() -> None:
    from babel.lists import format_list

    for language in LANGUAGES.values():
        for count in range(1, 6):
            words = ["{0}", "x", "y", "z", "{1}"][:count]
            assert language.and_list(words) == format_list(words, locale=language.locale)


def test_numbers_and_times() -> None:
    english, german = find_language("en"), find_language("de")
    assert [english.number(each) for each in (840, 1250, 3.5, Decimal("1250.75"))] == [
        "840",
        "1,250",
        "3.5",
        "1,250.75",
    ]
    assert german.number(1250.5) == "1.250,5"
    assert english.clock(time(9, 5)) == "09:05"
    assert english.name_of("ko") == "Korean" and english.name_of("xx-none") == "xx-none"
