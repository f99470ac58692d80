"""Words that people type, as values; what cannot be one is wrong usage."""

from datetime import UTC, datetime

import pytest
from typer import BadParameter

from briefgen.cli.options import parse_as_of, source_date_epoch


def test_times_are_taken_as_typed() -> None:
    assert parse_as_of(None) is None
    assert parse_as_of(" 2026-05-16 17:45 ") == datetime(2026, 5, 16, 17, 45)


@pytest.mark.parametrize("time", ["yesterday", "", "0001-01-01", "1582-12-31", "9001-01-01", "9999-12-31 23:00"])
def test_what_is_no_time_or_has_no_calendar(time: str) -> None:
    with pytest.raises(BadParameter):
        parse_as_of(time)


def test_the_time_of_reproducible_builds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert source_date_epoch() == datetime(1970, 1, 1, tzinfo=UTC)
    for seconds in ("x", "1.5", "-99999999999", "250000000000", "9" * 30):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
        with pytest.raises(BadParameter):
            source_date_epoch()
