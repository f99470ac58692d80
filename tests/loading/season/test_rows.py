"""A row becomes the fields that its headings name, each with the place of its cell."""

from datetime import time
from pathlib import Path

from briefgen.loading import load_event
from tests.loading.season.books import HEADINGS, TALKS, loaded, refusal, season, told


def test_headings_by_words_and_by_path_in_any_case(tmp_path: Path) -> None:
    headings = ["ID", " title", "START", "Timezone", "media.headline", "venue_name", "Venue City"]
    event = loaded(tmp_path, [headings, [*TALKS, "Headline", "Hall", "Oslo"]])["talks"].event
    assert event.media and event.media.headline == "Headline"
    assert event.venue and (event.venue.name, event.venue.city) == ("Hall", "Oslo")


def test_several_in_a_cell_by_line_or_semicolon(tmp_path: Path) -> None:
    headings = [*HEADINGS, "Objectives", "Sensitivities", "Messages", "Messages: ask"]
    row = [*TALKS, "One; with care\nTwo\n\n", "Fees ; Visas;", "Say it", "Ask it"]
    event = loaded(tmp_path, [headings, row])["talks"].event
    assert event.objectives == ("One; with care", "Two") and event.sensitivities == ("Fees", "Visas")
    assert [(message.kind, message.text) for message in event.messages] == [("key", "Say it"), ("ask", "Ask it")]


def test_dates_of_excel_and_dates_as_text_are_the_same(tmp_path: Path) -> None:
    rows = [["a", "T", TALKS[2], "UTC"], ["b", "T", "2026-05-17 18:30", "UTC"]]
    found = loaded(tmp_path, [HEADINGS, *rows], Programme=[["Event id", "At", "Action"], ["a", time(18, 30), "Arrive"]])
    assert found["a"].event.start == found["b"].event.start
    assert found["a"].event.programme[0].at == time(18, 30)


def test_a_mistake_has_its_sheet_and_cell(tmp_path: Path) -> None:
    rows = [[*HEADINGS, "Status"], ["a", "T", "17 May", "UTC", "planed"], ["Oslo Talks", None, TALKS[2], "UTC"]]
    first, second = season(tmp_path, rows).events
    assert told(refusal(first)) == [("event.value", "Events!E2"), ("event.value", "Events!C2")]
    assert told(refusal(second)) == [("event.value", "Events!A3"), ("event.field-missing", "Events!B3")]


def test_columns_that_are_not_read_are_told_once(tmp_path: Path) -> None:
    rows = [[*HEADINGS, "Titel", "Fee", None, "Title", "Date"], [*TALKS, "x", "y", "below none", "Z", "w"]]
    found = season(tmp_path, [*rows, ["b", *TALKS[1:], "x", "y", "below none", "Z", "w"]])
    assert told(found.problems) == [
        ("season.heading-empty", "Events!G2"),
        ("season.heading-unknown", "Events!E1"),
        ("season.heading-unknown", "Events!F1"),
        ("season.heading-twice", "Events!H1"),
        ("season.heading-unknown", "Events!I1"),
    ]
    assert found.problems[1].hint == "did you mean `Title`?" and "`Start`" in str(found.problems[4].hint)
    assert load_event(found.events[0]).event.title == "Talks"
