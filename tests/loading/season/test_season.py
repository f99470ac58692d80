"""A row is an event, with an id of its own or one made of its title; two with one id are refused with both places."""

from pathlib import Path

import pytest

from briefgen.errors import DataError
from briefgen.loading import is_season, is_table, load_event, read_season
from briefgen.sources import texts_at_top
from tests.loading.season.books import HEADINGS, PARTY, START, TALKS, book, refusal, season, told


def test_a_row_without_an_id_is_called_by_its_title(tmp_path: Path) -> None:
    rows = [HEADINGS, [None, "Réception d'été", START, "UTC"], [None, None, START, "UTC"]]
    found = season(tmp_path, rows)
    assert [row.id for row in found.events] == ["reception-d-ete", "row-c3"]
    assert load_event(found.events[0]).event.id == "reception-d-ete"


def test_an_id_that_stands_twice_is_refused_with_both_cells(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        season(tmp_path, [HEADINGS, TALKS, PARTY, TALKS], Speeches=[["Event id", "Speaker"]])
    assert told(caught.value.problems) == [("season.id-twice", "Events!A4")]
    assert "cell A2 of the sheet Events" in caught.value.problems[0].message


def test_a_csv_file_has_the_events_alone(tmp_path: Path) -> None:
    (tmp_path / "season.csv").write_text(
        "Title;Start;Timezone;Hosts\nTalks;2026-05-17 18:30;UTC;\nBad;soon;UTC;x\n", "utf-8"
    )
    first, second = read_season(tmp_path / "season.csv").events
    assert load_event(first).event.title == "Talks"
    places = {problem.id: problem.place for problem in refusal(second)}
    assert (places["event.value"].line, places["event.value"].column) == (3, 5)  # type: ignore[union-attr]  # it has one


def test_a_table_is_a_season_by_its_headings(tmp_path: Path) -> None:
    guests = book(tmp_path / "guests.xlsx", {"Guests": [["Title", "Surname"], ["Mr", "Roy"]]})
    events = book(tmp_path / "season.xlsx", {"Notes": [["Start"]], "E": [["Our year"], ["start", "TITLE"]]})
    assert not is_season(guests) and is_season(events)
    (tmp_path / "a.csv").write_text("\ufeffStart\tTitle\n", "utf-8")
    assert is_season(tmp_path / "a.csv") and is_table(tmp_path / "A.XLSX") and not is_table(tmp_path / "a.yaml")


def test_only_the_top_of_a_table_is_looked_at(tmp_path: Path) -> None:
    rows = [[f"name {number}", number, START] for number in range(400)]
    path = book(tmp_path / "long.xlsx", {"Guests": rows, "More": [["b"]]})
    (_, first), (title, second) = texts_at_top(path, 30)
    assert title == "More" and len(first) == 30 and first[29][0] == "name 29" and second == [["b"]]
    damaged = path.read_bytes().replace(b"PK", b"QQ")
    path.write_bytes(damaged)
    with pytest.raises(DataError):
        list(texts_at_top(path, 30))


def test_a_table_is_no_single_event(tmp_path: Path) -> None:
    path = book(tmp_path / "season.xlsx", {"Events": [HEADINGS, TALKS, PARTY]})
    (problem,) = refusal(path)
    assert problem.id == "season.several" and "each row is an event" in problem.message
    (problem,) = refusal(book(tmp_path / "guests.xlsx", {"G": [["Surname", "Given name"]]}))
    assert problem.id == "season.none"


def test_many_rows_take_time_in_proportion(tmp_path: Path) -> None:
    rows = [[f"e{number}", "T", START, "UTC"] for number in range(10_000)]
    guests = [[f"e{number}", "Ada Roy"] for number in range(10_000)]
    found = season(tmp_path, [HEADINGS, *rows], Guests=[["Event id", "Name"], *guests])
    assert len(found.events) == 10_000 and not found.problems
