"""What names no time zone is told with cities to write instead, those of the event's day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.loading.zone_hints import ABBREVIATIONS, CITIES, zone_mistake
from briefgen.loading.zones import zone_names

MAY, JANUARY = date(2026, 5, 17), date(2026, 1, 17)


def test_every_city_that_is_offered_is_a_zone() -> None:
    assert set(CITIES) <= zone_names()
    assert {city for cities in ABBREVIATIONS.values() for city in cities.split()} <= zone_names()


HINTS = [
    ("GMT+7", "for UTC+7 write a city, for example Asia/Bangkok, Asia/Jakarta or Asia/Ho_Chi_Minh"),
    ("UTC+7", "for UTC+7 write a city, for example Asia/Bangkok"),
    ("utc +7", "for UTC+7 write a city, for example Asia/Bangkok"),
    ("+07:00", "for UTC+7 write a city, for example Asia/Bangkok"),
    ("+0700", "for UTC+7 write a city, for example Asia/Bangkok"),
    ("7", "for UTC+7 write a city, for example Asia/Bangkok"),
    ("Etc/GMT+7", "for UTC-7 write a city, for example America/Los_Angeles or America/Phoenix; for UTC+7 write"),
    ("Etc/GMT-7", "for UTC+7 write a city, for example Asia/Bangkok"),
    ("UTC+5:45", "for UTC+5:45 write a city, for example Asia/Kathmandu"),
    ("UTC-3", "for UTC-3 write a city, for example"),
    ("UTC+5:15", "no city keeps UTC+5:15 on that day; write it as region and city"),
    ("+99:99", "no city keeps UTC+100:39 on that day"),
    ("GMT", "write UTC; for the hour that London keeps write Europe/London"),
    ("UTC+0", "write UTC"),
    ("Etc/GMT0", "write UTC"),
    ("Zulu", "write UTC"),
    ("Z", "write UTC"),
    ("utc", "write UTC"),
    ("UCT", "write UTC"),
    ("ICT", "write the city: Asia/Bangkok, Asia/Phnom_Penh or Asia/Ho_Chi_Minh"),
    ("est", "write the city: America/New_York or America/Panama"),
    ("CET", "write the city: Europe/Paris, Europe/Berlin or Africa/Algiers"),
    ("EST5EDT", "write the city: America/New_York"),
    ("ROK", "write the city: Asia/Seoul"),
    ("Thailand", "write the city: Asia/Bangkok"),
    ("New Zealand", "write the city: Pacific/Auckland or Pacific/Chatham"),
    ("Asia/Bangkock", "did you mean Asia/Bangkok?"),
    ("bangkok", "did you mean Asia/Bangkok?"),
    ("Asia/Ho Chi Minh", "did you mean Asia/Ho_Chi_Minh?"),
    ("posix/Asia/Bangkok", "did you mean Asia/Bangkok?"),
    ("localtime", "write it as region and city: Asia/Bangkok"),
    ("Factory", "write it as region and city: Asia/Bangkok"),
    ("../../etc/passwd", "write it as region and city: Asia/Bangkok"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "hint"), HINTS)
def test_what_to_write_instead(text: str, hint: str) -> None:
    assert zone_mistake(text, MAY)[1].startswith(hint)


def test_cities_are_those_of_the_events_day() -> None:
    assert "Europe/London" in zone_mistake("UTC+1", MAY)[1]
    assert "Europe/London" not in zone_mistake("UTC+1", JANUARY)[1]


@given(
    st.text(alphabet="GMTUCE/tc+-0123456789:ZSIasiBngok _", max_size=20), st.dates(date(1583, 1, 1), date(9000, 12, 31))
)
def test_a_hint_names_places_that_are_zones(text: str, day: date) -> None:
    message, hint = zone_mistake(text, day)
    assert message
    words = [word.strip(",;?") for word in hint.split()]
    offered = [word for word in words if "/" in word or word in zone_names()]
    assert offered
    assert set(offered) <= zone_names() and not [name for name in offered if name.startswith("Etc")]
