"""What is clear to a reader of a cell is read: capitals, European days, marks of lists; the rest is told."""

from pathlib import Path

import pytest

from briefgen.errors import Place
from briefgen.events import Event, Person
from briefgen.loading.season.cells import as_id, as_written, without_marks
from briefgen.loading.season.columns import Column, columns_of
from briefgen.sources import Scalar
from tests.loading.season.books import HEADINGS, START, TALKS, Rows, loaded, refusal, season, told

PLACE = Place("a.xlsx", sheet="Events", cell="A2")


def column(heading: str, model: type = Event) -> Column:
    return next(each for each in columns_of(model) if each.heading == heading)


def said(text: str, of: Column) -> str | None:
    return as_written(Scalar(text, PLACE), of).text


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("17.05.2026 18:30", "2026-05-17 18:30"),
        ("7. 5. 2026, 18.30", "2026-05-07 18:30"),
        ("3 May 2026 9.15", "2026-05-03 9:15"),
        ("3. sept. 2026 18:30+02:00", "2026-09-03 18:30+02:00"),
        ("2026-05-17 18.30", "2026-05-17 18:30"),
        ("2026-05-17T18:30", "2026-05-17T18:30"),
        ("17.05.2026", "2026-05-17"),
        ("2/5/2026 18:30", "2/5/2026 18:30"),
        ("soon", "soon"),
    ],
)
def test_days_with_points_or_a_month_in_words(written: str, meant: str) -> None:
    assert said(written, column("Start")) == meant


def test_days_and_hours_alone() -> None:
    assert said("17.05.2026", column("Mission since", Person)) == "2026-05-17"
    assert said("9.15", column("Principal arrives")) == "9:15" and said("14.5", column("Principal arrives")) == "14.5"
    assert said("17.05.2026", column("Title")) == "17.05.2026"


def test_what_is_read_differently_in_different_countries_is_told(tmp_path: Path) -> None:
    rows = [HEADINGS, ["a", "T", "2/5/2026 18:30", "UTC"], ["b", "T", START.date(), "UTC"]]
    first, second = season(tmp_path, rows).events
    assert told(refusal(first)) == [("event.value", "Events!C2")]
    assert "2026-05-17 18:30" in str(refusal(first)[0].hint)
    assert told(refusal(second)) == [("event.value", "Events!C3")]


def test_choices_and_ids_in_capitals(tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {
        "Guests": [["Event id", "Name", "Reply", "Release"], ["LUCIA ", "Ada Roy", "Yes", "Public"]],
        "People": [["Id", "Name", "Mission dean"], ["Okoro", "Daniel Okoro", "No"]],
        "Facts": [["Event id", "Id", "Statement"], ["Lucia", "Trade", "It grew."]],
        "Programme": [["Event id", "At", "Action", "Release"], ["lucia", "14.30", "Arrive", "PUBLIC"]],
    }
    events = [[*HEADINGS, "Status", "Hosts", "Principal"], ["Lucia", "T", START, "UTC", "Cancelled", "Okoro", "OKORO"]]
    (event,) = (each.event for each in loaded(tmp_path, events, **sheets).values())
    assert (event.id, event.status, event.hosts) == ("lucia", "cancelled", ("okoro",))
    assert event.guests[0].reply == "accepted" and str(event.guests[0].release) == str(event.programme[0].release)
    assert "trade" in event.facts and event.people["okoro"].mission is None


def test_an_id_that_is_none_stays_as_it_is_written() -> None:
    assert as_id(Scalar("Daniel Okoro", PLACE)).text == "Daniel Okoro"


@pytest.mark.parametrize(
    ("items", "meant"),
    [
        (["1. Meet", "2. Announce"], ["Meet", "Announce"]),
        (["1) Meet"], ["Meet"]),
        (["- one", "• two", "* three"], ["one", "two", "three"]),
        (["- one", "two"], ["- one", "two"]),
        (["3. May is a holiday"], ["3. May is a holiday"]),
        (["2026 was good", "-5 degrees"], ["2026 was good", "-5 degrees"]),
        ([], []),
    ],
)
def test_marks_of_lists(items: list[str], meant: list[str]) -> None:
    assert without_marks(items) == meant


def test_marks_are_taken_off_in_a_cell(tmp_path: Path) -> None:
    events = [[*HEADINGS, "Objectives", "Sensitivities"], [*TALKS, "1. Meet\n2. Announce", "- Fees; - Visas"]]
    event = loaded(tmp_path, events)["talks"].event
    assert event.objectives == ("Meet", "Announce") and event.sensitivities == ("Fees", "Visas")
