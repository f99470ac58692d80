"""Rows of the other sheets belong to the event that they name; one that belongs to none is told."""

from pathlib import Path

import pytest

from briefgen.loading import load_event
from briefgen.loading.season.columns import Detail, details
from tests.loading.season.books import HEADINGS, TALKS, Rows, loaded, season, told

PEOPLE = [["Id", "Name"], ["ann", "Ann Bee"]]


def test_guests_have_the_headings_of_guest_lists(tmp_path: Path) -> None:
    rows = [["Event id", "First name", "Last name", "RSVP"], ["talks", "Ada", "Roy", "Accepted"], ["party", "Bo", "Li"]]
    found = loaded(tmp_path, Guests=rows)
    assert [(guest.full_name, guest.reply) for guest in found["talks"].event.guests] == [("Ada Roy", "accepted")]
    assert [guest.full_name for guest in found["party"].event.guests] == ["Bo Li"]


def test_speeches_programme_and_any_other_list(tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {
        "Speeches": [["Event", "Speaker", "Points", "Quotes: approved"], ["talks", "ann", "A\nB", "Words"]],
        "Programme": [["event_id", "At", "Action", "Release"], ["talks", "18:30", "Arrive", "public"]],
        "If raised": [["Event id", "Question", "Line"], ["talks", "Why?", "So."]],
        "Messages": [["Id", "Text", "Kind"], ["talks", "Second", "thank"]],
        "Facts": [["Event id", "Id", "Statement", "Value"], ["talks", "trade", "Trade", 840]],
        "People": PEOPLE,
    }
    event = loaded(tmp_path, [[*HEADINGS, "Messages"], [*TALKS, "First"]], **sheets)["talks"].event
    (speech,) = event.speeches
    assert [point.text for point in speech.points] == ["A", "B"] and speech.quotes[0].status == "approved"
    assert event.programme[0].action == "Arrive" and event.if_raised[0].line == "So."
    assert [message.text for message in event.messages] == ["First", "Second"]
    assert str(event.facts["trade"].value) == "840"


def test_rows_of_no_event_are_errors_with_the_first_cell_and_a_count(tmp_path: Path) -> None:
    rows = [["Event id", "Name"], ["talk", "Ada Roy"], [None, "Bo Li"], ["talk", "Cy Li"], [None, "Di Li"]]
    found = season(tmp_path, Guests=rows)
    assert told(found.problems) == [("season.id-missing", "Guests!A3"), ("season.event-unknown", "Guests!A2")]
    assert "2 rows have no id of its event, and cannot be read: A3, A5" in found.problems[0].message
    assert "its 2 rows here are not read" in found.problems[1].message
    assert found.problems[1].hint == "did you mean `talks`?"


def test_guests_in_a_file_and_in_the_sheet_are_an_error_of_that_event(tmp_path: Path) -> None:
    rows = [["Event id", "Name"], ["talks", "Ada Roy"]]
    found = season(tmp_path, [[*HEADINGS, "Guests file"], [*TALKS, "guests.csv"]], Guests=rows)
    assert told(found.events[0].problems) == [("season.guests-twice", "Events!E2")] and not found.problems


def test_what_is_odd_in_a_guest_row_is_told_by_its_event_and_columns_once(tmp_path: Path) -> None:
    rows = [["Event id", "Name", "Reply", "Fee"], ["talks", "Ada Roy", "maybe", 1], ["party", "Bo Li", "accepted", 2]]
    found = season(tmp_path, Guests=rows)
    assert [told(row.problems) for row in found.events] == [[("guests.reply-unknown", "Guests!C2")], []]
    assert told(found.problems) == [("guests.heading-unknown", "Guests!D1")]


@pytest.mark.parametrize("detail", [detail for detail in details().values() if detail.key != "people"])
def test_a_row_with_nothing_but_its_event_is_told_and_not_read(detail: Detail, tmp_path: Path) -> None:
    headings = ["Event id", *(["Id"] if detail.by_id else []), *(column.heading for column in detail.columns)]
    rows = [headings, ["talks"], ["party", " ", "\t"], ["party", "\u00a0"], [" ", None, "\n"]]
    found = season(tmp_path, **{detail.title: rows})
    assert [told(row.problems) for row in found.events] == [
        [("season.row-empty", f"{detail.title}!A2")],
        [("season.row-empty", f"{detail.title}!A3")],
    ]
    assert "2 rows" in found.events[1].problems[0].message and "A3, A4" in found.events[1].problems[0].message
    assert not found.problems and [load_event(row).event.id for row in found.events] == ["talks", "party"]


def test_facts_need_ids_of_their_own(tmp_path: Path) -> None:
    rows = [["Event id", "Id", "Statement"], ["talks", None, "A"], ["talks", "b", "B"], ["talks", "b", "C"]]
    found = season(tmp_path, Facts=rows)
    assert told(found.events[0].problems) == [("season.id-missing", "Facts!B2"), ("season.id-twice", "Facts!B4")]
    found = season(tmp_path, Facts=[["Event id", "Statement"], ["talks", "A"]])
    assert told(found.problems) == [("season.heading-missing", "Facts!A1")]
    assert found.problems[0].hint == "add the column `Id`, with a short name for each row"
