"""Problems of an event in a row are told in headings and sheets, never in the fields or the notation of event files."""

from pathlib import Path

import pytest

from briefgen.errors import Problem
from briefgen.events import Event, Person
from briefgen.loading import Season, in_headings, read_season
from briefgen.loading.season.wording import SEVERAL, Headings
from briefgen.pipeline import Options, build_each
from tests.loading.season.books import HEADINGS, START, TALKS, Rows, season, told


def problems(found: Season, folder: Path) -> list[Problem]:
    """All that is told of the first event."""
    (outcome,) = build_each(found.events[:1], Options(formats=("txt",)), folder / "out", publish=False)
    return list(outcome.problems)


def words(rows: list[Problem], cell: str) -> str:
    (problem,) = (each for each in rows if each.place and f"{each.place.sheet}!{each.place.cell}" == cell)
    return f"{problem.message} | {problem.hint}"


def test_what_is_missing_and_what_does_not_fit_names_its_heading_and_its_cell(tmp_path: Path) -> None:
    events: Rows = [
        ["Id", "Title", "Start", "Timezone", "Attendance expected", "Office phone", "Office name", "Hosts"],
        ["talks", None, START, None, "many", "+999 1", None, "ann"],
    ]
    people = [["Id", "Name", "Mission state", "Mission class"], ["ann", "Ann Bee", None, "envoy"]]
    found = problems(season(tmp_path, events, People=people), tmp_path)
    assert words(found, "Events!B2").startswith("`Title` is empty | what belongs there: What it is called")
    assert words(found, "Events!D2").endswith("add `Timezone`; write it as region and city: Asia/Bangkok")
    assert words(found, "Events!E2").startswith("`Attendance expected` is not a whole number: many")
    assert words(found, "Events!G2").startswith("`Office name` is empty")
    assert words(found, "People!C2").startswith("`Mission state` is empty")


def test_who_is_unknown_is_told_how_to_be_known_in_a_table(tmp_path: Path) -> None:
    def hint(hosts: str, **sheets: Rows) -> str:
        (problem,) = problems(season(tmp_path, [[*HEADINGS, "Hosts"], [*TALKS, hosts]], **sheets), tmp_path)
        return str(problem.hint)

    people: Rows = [["Id", "Name"], ["ann", "Ann Bee"]]
    assert hint("ann, eve", People=people) == SEVERAL
    assert hint("eve") == "list the person in the sheet People, and write its id here"
    assert hint("Ann Bee", People=people) == "write the id under which this person stands in the sheet People: ann"
    assert hint("Bo Cee", People=people) == "add the person in the sheet People, and write the id here: cee"
    (tmp_path / "people.yaml").write_text("eve: {name: Eve Dee}\n", "utf-8")
    assert hint("eve", People=people) == "fill the column `People file` with people.yaml"


def test_hints_of_checks_name_the_column_beside_the_cell(tmp_path: Path) -> None:
    assert Headings(Person, ("photograph", "path")).spoken("add `alt:` or `credit:`") == (
        "add `Photograph alt` or `Photograph credit`"
    )
    assert Headings(Person, ("mission", "state")).spoken("add `since:`, the day") == "add `Mission since`, the day"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("write the day as `start`: `start: 2026-05-17 18:30`", "write the day as `Start`: 2026-05-17 18:30"),
        ("it belongs under `media`: `media: {embargo: 20:00}`", "it belongs under `Media embargo`: 20:00"),
        ("write it as `venue`: `venue: {name: Hall, city: Oslo}`", "write it as `Venue`: Hall, `Venue city`: Oslo"),
        ("write who gives it as `hosts`: `hosts: [ID]`", "write who gives it as `Hosts`: ID"),
        ("name a contact under `media`", "name a contact in the columns `Media …`"),
        ("steps of the `programme`", "steps of the sheet Programme"),
        ("or `defaults: {language: fr}` in briefgen.yaml", "or `defaults: {language: fr}` in briefgen.yaml"),
        ("there is no person `okoro`", "there is no person `okoro`"),
    ],
)  # fmt: skip
def test_the_notation_of_event_files_becomes_headings(written: str, said: str) -> None:
    assert Headings(Event).spoken(written) == said


def test_no_hint_on_a_heading_speaks_of_fields() -> None:
    for model in (Event, Person):
        for hint in model.elsewhere.values():
            assert ": {" not in Headings(model).spoken(hint).replace("defaults: {", "")


def test_a_csv_file_says_the_column_and_has_no_sheets(tmp_path: Path) -> None:
    path = tmp_path / "s.csv"
    path.write_text("Id,Title,Start,Timezone,Hosts,Principal\nt,T,2026-05-17 18:30,UTC,eve,eve\n", "utf-8")
    found = problems(read_season(path), tmp_path)
    assert [problem.message for problem in found] == [
        "there is no person `eve` (column `Hosts`)",
        "there is no person `eve` (column `Principal`)",
    ]
    assert found[0].hint == "list the person in the file that the column `People file` names, and write its id here"


def test_a_day_without_an_hour_says_how_to_write_midnight(tmp_path: Path) -> None:
    found = problems(season(tmp_path, [HEADINGS, ["talks", "T", START.date(), "UTC"]]), tmp_path)
    assert words(found, "Events!C2").endswith("with an apostrophe before it: '2026-05-17 00:00")
    found = problems(season(tmp_path, [HEADINGS, ["talks", "T", "2026-05-17 00:00", "UTC"]]), tmp_path)
    assert "event.value" not in [problem.id for problem in found]


def test_what_is_in_another_file_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_text("ann: {nmae: Ann}\n", "utf-8")
    found = season(tmp_path, [[*HEADINGS, "People file", "Hosts"], [*TALKS, "people.yaml", "ann"]])
    assert any("`nmae`" in problem.message for problem in problems(found, tmp_path))
    outside = Problem(problems(found, tmp_path)[0].rule, "`start` is empty")
    assert in_headings(outside, found.events[0]) == outside and told(found.problems) == []
