"""A sheet is what its headings and its name say; one that is not read is told."""

from pathlib import Path

import pytest

from briefgen.errors import DataError
from briefgen.loading import read_season
from briefgen.loading.season.tables import EXPLAINING
from tests.loading.season.books import HEADINGS, PARTY, TALKS, book, season, told


def test_every_sheet_with_these_headings_holds_events(tmp_path: Path) -> None:
    path = book(tmp_path / "s.xlsx", {"2026": [["All events"], HEADINGS, TALKS], "2027": [HEADINGS, PARTY]})
    assert [row.id for row in read_season(path).events] == ["talks", "party"]


def test_a_sheet_that_means_nothing_is_told_and_an_explaining_one_is_not(tmp_path: Path) -> None:
    own = {title: [[first], ["x"]] for title, first in EXPLAINING.items()}
    found = season(tmp_path, Gests=[["Event id", "Name"], ["talks", "Ada Roy"]], Empty=[], **own)
    assert told(found.problems) == [("season.sheet-unknown", "Gests")]
    assert found.problems[0].hint == "did you mean `Guests`?"
    assert season(tmp_path, Evnts=[["a"]]).problems[0].hint == "did you mean `Events`?"
    other = season(tmp_path, Lists=[["Mine"], ["x"]])
    assert told(other.problems) == [("season.sheet-unknown", "Lists")]


def test_headings_that_are_repeated_are_no_event(tmp_path: Path) -> None:
    assert [row.id for row in season(tmp_path, [HEADINGS, TALKS, HEADINGS, PARTY]).events] == ["talks", "party"]


def test_a_sheet_without_the_ids_of_events_is_an_error(tmp_path: Path) -> None:
    found = season(tmp_path, Guests=[["Given name", "Surname"], ["Ada", "Roy"]], People=[["Name"], ["Ann Bee"]])
    assert told(found.problems) == [("season.heading-missing", "Guests!A1"), ("season.heading-missing", "People!A1")]


@pytest.mark.parametrize("rows", [[], [["Surname", "Given name"], ["Roy", "Ada"]]])
def test_a_guest_list_holds_no_events(rows: list[list[object]], tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        read_season(book(tmp_path / "guests.xlsx", {"Guests": rows}))
    assert [problem.id for problem in caught.value.problems] == ["season.none"]


def test_a_cell_without_a_value_concerns_the_event_of_its_row(tmp_path: Path) -> None:
    guests = [["Event id", "Name", "Country"], ["party", "Ada Roy", "#REF!"], ["gone", "Bo Li", "#N/A"]]
    found = season(tmp_path, [[*HEADINGS, "Purpose"], [*TALKS, "#NAME?"], PARTY], Guests=guests)
    assert [told(row.problems) for row in found.events] == [
        [("workbook.cell-error", "Events!E2")],
        [("workbook.cell-error", "Guests!C2")],
    ]
    assert told(found.problems) == [("season.event-unknown", "Guests!A3"), ("workbook.cell-error", "Guests!C3")]


def test_formulas_and_merged_cells_are_told(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = book(tmp_path / "s.xlsx", {"Events": [[*HEADINGS, "Purpose"], [*TALKS, '=CONCATENATE("a","b")'], PARTY]})
    made = load_workbook(path)
    made["Events"].merge_cells("D2:D3")
    made.save(path)
    found = read_season(path)
    assert told(found.problems) == [("workbook.merged", "Events!D2"), ("workbook.formula", "Events!E2")]
