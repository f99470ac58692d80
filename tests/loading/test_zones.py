"""Zones are places, the same on every machine."""

import copy
import pickle
import zoneinfo
from datetime import datetime, timedelta
from importlib.resources import files
from pathlib import Path

import pytest

from briefgen.loading.zones import zone_called, zone_names, zones_offered
from briefgen.validation import FieldError


@pytest.mark.parametrize(
    "name",
    [
        "Asia/Bangkok",
        "Asia/Ho_Chi_Minh",
        "Asia/Saigon",
        "America/Argentina/Ushuaia",
        "US/Eastern",
        "Singapore",
        "UTC",
        "Etc/UTC",
    ],
)
def test_places_and_utc_are_zones(name: str) -> None:
    assert zone_called(name).key == name


REFUSED = [
    "", "GMT", "Etc/GMT", "Etc/GMT+7", "GMT+7", "UTC+7", "+07:00", "EST", "EST5EDT", "CET", "ICT", "UCT", "Zulu", "utc",
    "Factory", "localtime", "posixrules", "posix/Asia/Bangkok", "right/Asia/Bangkok", "asia/bangkok", "Asia", "Asia/",
    "../Asia/Bangkok", "/etc/localtime", "Asia/../Asia/Bangkok", "tzdata.zi", "Asia/__init__.py", "W-SU", "PRC",
]  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_place_is_no_zone(name: str) -> None:
    with pytest.raises(FieldError, match="no time zone"):
        zone_called(name)


def test_every_name_is_a_zone() -> None:
    names = zone_names()
    assert len(names) > 400
    for name in names:
        assert zone_called(name).utcoffset(datetime(2026, 5, 17)) is not None


def test_the_machines_own_files_count_for_nothing(tmp_path: Path) -> None:
    """A file of the machine that says something else about Bangkok."""
    utc = files("tzdata").joinpath("zoneinfo", "Etc", "UTC").read_bytes()
    (tmp_path / "Asia").mkdir()
    (tmp_path / "Asia" / "Bangkok").write_bytes(utc)
    zone_called.cache_clear()
    zoneinfo.reset_tzpath([tmp_path])
    zoneinfo.ZoneInfo.clear_cache()
    try:
        assert zoneinfo.ZoneInfo("Asia/Bangkok").utcoffset(datetime(2026, 5, 17)) == timedelta(0)
        assert zone_called("Asia/Bangkok").utcoffset(datetime(2026, 5, 17)) == timedelta(hours=7)
    finally:
        zoneinfo.reset_tzpath()
        zoneinfo.ZoneInfo.clear_cache()


def test_a_zone_can_be_copied_and_sent() -> None:
    zone = zone_called("Asia/Seoul")
    assert pickle.loads(pickle.dumps(zone)) is zone and copy.deepcopy(zone) is zone


def test_zones_to_choose_from_stand_under_one_name_each() -> None:
    offered = zones_offered()
    assert {"Europe/Oslo", "Asia/Bangkok", "America/Argentina/Buenos_Aires", "UTC"} <= {*offered} <= zone_names()
    assert not {"GB", "Eire", "NZ", "Etc/UTC", "US/Eastern", "Europe/Belfast"} & {*offered}
