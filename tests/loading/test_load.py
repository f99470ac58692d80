"""Events load whole from their files, and every mistake in them is told at its place, with its cure."""

from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from shutil import copytree
from zoneinfo import ZoneInfo

import pytest

from briefgen.events import MonthDay
from briefgen.loading import load_event
from briefgen.loading.zones import zone_called
from briefgen.reading import recording
from tests.loading.good_event import GOOD, Spoilt, problems_of, prove, written

DATA = Path(__file__).parent / "data"


def test_full_event_loads_without_a_warning() -> None:
    loaded = load_event(DATA / "full" / "event.yaml")
    event = loaded.event
    assert loaded.problems == ()
    assert event.start == datetime(2026, 5, 17, 18, 30, tzinfo=ZoneInfo("Asia/Bangkok"))
    assert event.media and event.media.embargo and event.media.embargo.tzinfo is zone_called("Asia/Bangkok")
    assert event.occasions[0].day == MonthDay(5, 17)
    assert event.programme[0].at == time(18, 0)
    assert event.facts["trade"].value == Decimal(840)
    assert event.facts["trade"].period == "2025"
    assert (
        event.people["okoro"].last_met and event.people["okoro"].last_met.where == "Trade consultations, Port Laurent"
    )
    assert event.people["lindqvist"].rank and event.people["lindqvist"].rank.code == "OF-5"
    okoro = event.people["okoro"].office_on(date(2024, 6, 30))
    assert okoro and okoro.title == "Deputy Minister of Planning of Meridia"
    assert len(event.guests) == 40 and event.guests[14].organisation == "Smith | Sons & Partners"
    assert event.speeches[0].transcript and event.speeches[0].transcript.startswith("Minister, Excellencies")
    assert event.messages[2].to == ("okoro",) and event.if_raised[0].to == ("press", "okoro")
    assert loaded.settings.office and loaded.settings.office.spokesperson == "brandt"


def test_all_that_an_event_names_is_read_through_the_door() -> None:
    with recording() as record:
        load_event(DATA / "full" / "event.yaml")
    assert {path.name for path in record.files} == {
        "briefgen.yaml", "event.yaml", "people.yaml", "guests.xlsx", "solheim.txt", "okoro.txt",
    }  # fmt: skip


def test_smallest_event_loads_without_a_warning() -> None:
    loaded = load_event(DATA / "smallest.yaml")
    assert loaded.problems == () and loaded.event.id == "smallest"
    assert loaded.event.people["okoro"].offices[0].title == "Minister of Commerce of Meridia"
    assert loaded.event.speeches[0].points[1].text == "A visa office opens in Port Laurent in July 2026"


BAD = [
    Spoilt("title: Reception\n", "", "event.field-missing", (1, 1), "`title` is missing"),
    Spoilt("title: Reception", "x:\ntitle:", "event.field-missing", (2, 1), "`title` is empty"),
    Spoilt("title:", "titel:", "event.field-unknown", (1, 1), "`titel`", "did you mean `title`?"),
    Spoilt("title: R", "arrival_point: x\ntitle: R", "event.field-unknown", (1, 1), "no field", "under `venue`"),
    Spoilt("title: R", "x: 1\ntitle: R", "event.field-unknown", (1, 1), "`x`", "what can stand here"),
    Spoilt("{name: Ing", "{nmae: x, name: Ing", "event.field-unknown", (6, 13), "`nmae`", "`name`"),
    Spoilt("title: Reception", "title: [a, b]", "event.type", (1, 8), "should be text, not a list", "one text"),
    Spoilt("title: Reception", "title: {a: b}", "event.type", (1, 8), "should be text", "quotation marks"),
    Spoilt("title: Reception", 'title: ""', "event.value", (1, 8), "is empty", "write the text"),
    Spoilt("title: Reception", 'title: "a\\x07b"', "file.character", (1, 8), "U+0007", "delete it"),
    Spoilt("title: Reception", 'title: "a\\uFDD0b"', "file.character", (1, 8), "U+FDD0", "delete it"),
    Spoilt("2026-05-17 18:30", "2026-02-30 18:30", "event.value", (2, 8), "February has no day 30", "2026-05-17 18:30"),
    Spoilt("2026-05-17 18:30", "2025-02-29 18:30", "event.value", (2, 8), "February has no day 29", "2026-05-17 18:30"),
    Spoilt("2026-05-17 18:30", "2026-13-01 18:30", "event.value", (2, 8), "there is no month 13", "2026-05-17 18:30"),
    Spoilt("2026-05-17 18:30", "2026-05-17 25:00", "event.value", (2, 8), "there is no hour 25", "2026-05-17 18:30"),
    Spoilt("2026-05-17 18:30", "2026-05-17", "event.value", (2, 8), "is not a date and time", "add the time"),
    Spoilt("2026-05-17 18:30", "17 May 2026", "event.value", (2, 8), "is not a date and time", "2026-05-17 18:30"),
    Spoilt("hosts: [solheim]", "hosts: {a: b}", "event.type", (4, 8), "should be a list", "hyphen"),
    Spoilt("hosts:", "status: helt\nhosts:", "event.value", (4, 9), "cannot be helt", "did you mean `held`?"),
    Spoilt("hosts:", "id: a/b\nhosts:", "event.value", (4, 5), "is not a short name", "a-b"),
    Spoilt("hosts:", "id: nul\nhosts:", "event.value", (4, 5), "Windows", "nul-event"),
    Spoilt("hosts:", f"id: {'a' * 81}\nhosts:", "event.value", (4, 5), "at most 80"),
    Spoilt("hosts:", "occasions: [{name: X, day: 02-30}]\nhosts:", "event.value", (4, 28), "no day 30", "month first"),
    Spoilt("hosts:", "occasions: [{name: X, since: long}]\nhosts:", "event.type", (4, 30), "whole number", "digits"),
    Spoilt("hosts:", "guests: [{remarks: x}]\nhosts:", "event.value", (4, 10), "`guests` has no name", "surname"),
    Spoilt("solheim: {name", "Sol Heim: {name", "event.key", (6, 3), "`Sol Heim`", "sol-heim"),
    Spoilt("hosts:", "guests: list.docx\nhosts:", "file.not-found", (4, 9), "no file"),
    Spoilt("people:", "people: 7\nx:", "file.not-found", (5, 9), "no file"),
    Spoilt("hosts:", "guests: ../guests.csv\nhosts:", "file.outside", (4, 9), "leaves the workspace", "copy the file"),
    Spoilt("hosts:", "guests: /etc/passwd\nhosts:", "file.absolute", (4, 9), "not a relative path", "relative"),
    Spoilt("hosts:", "guests: 'C:\\guests.xlsx'\nhosts:", "file.absolute", (4, 9), "not a relative path", "relative"),
    Spoilt("hosts:", "guests: evnt.yaml\nhosts:", "file.not-found", (4, 9), "no file", "event.yaml?"),
    Spoilt("hosts:", "guests: .\nhosts:", "file.not-a-file", (4, 9), "folder", "name a file in it"),
]  # fmt: skip


@pytest.mark.parametrize("case", BAD, ids=str)
def test_a_mistake_is_told_at_its_place(case: Spoilt, tmp_path: Path) -> None:
    prove(case, tmp_path)


def test_all_mistakes_of_all_files_are_told_in_one_run(tmp_path: Path) -> None:
    copytree(DATA / "full", tmp_path / "full")
    folder = tmp_path / "full"
    for name, old, new in (
        ("briefgen.yaml", "theme: classic", "theem: classic"),
        ("event.yaml", "guest_of_honour: okoro", "guest_of_honor: okoro"),
        ("event.yaml", "lead: lindqvist", "lead: lindquist"),
        ("event.yaml", "end: 2026-05-17 21:00", "end: 2026-05-17 17:00"),
        ("event.yaml", "{fact:trade}", "{fact:trad}"),
        ("event.yaml", "speeches/okoro.txt", "speeches/okorro.txt"),
        ("people.yaml", "from: 2023-09-04", "from: 2023-09-31"),
        ("people.yaml", "class: ambassador,", "class: ambasador,"),
    ):
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    found = {
        (problem.id, Path(problem.place.file).name, problem.place.line)
        for problem in problems_of(folder / "event.yaml")
        if problem.place
    }
    assert found == {
        ("settings.field-unknown", "briefgen.yaml", 15),
        ("event.field-unknown", "event.yaml", 21),
        ("event.person-unknown", "event.yaml", 56),
        ("event.end", "event.yaml", 7),
        ("event.fact-unknown", "event.yaml", 68),
        ("file.not-found", "event.yaml", 75),
        ("event.value", "people.yaml", 11),
        ("event.value", "people.yaml", 12),
    }


def test_inline_people_win_over_a_file(tmp_path: Path) -> None:
    written(tmp_path, "solheim: {name: Old}\nokoro: {name: Daniel}\n", "people.yaml")
    text = GOOD.replace("people:\n  solheim: {name", "people:\n- people.yaml\n- solheim: {name")
    people = load_event(written(tmp_path, text)).event.people
    assert people["solheim"].name == "Ingrid Solheim" and people["okoro"].name == "Daniel"


def test_paths_are_relative_to_the_file_that_names_them(tmp_path: Path) -> None:
    written(tmp_path, "office: {name: Embassy}\n", "briefgen.yaml")
    for folder in ("events", "shared"):
        (tmp_path / folder).mkdir()
    written(tmp_path / "shared", "solheim: {name: Ingrid}\n", "people.yaml")
    text = GOOD[: GOOD.index("people:")] + "people: ../shared/people.yaml\n"
    loaded = load_event(written(tmp_path / "events", text))
    assert loaded.event.people["solheim"].name == "Ingrid" and loaded.workspace == tmp_path


def test_a_link_may_not_lead_out_of_the_workspace(tmp_path: Path) -> None:
    (tmp_path / "work").mkdir()
    written(tmp_path, "Surname,Country\nX,Y\n", "guests.csv")
    (tmp_path / "work" / "guests.csv").symlink_to(tmp_path / "guests.csv")
    found = problems_of(written(tmp_path / "work", GOOD + "guests: guests.csv\n"))
    assert [problem.id for problem in found] == ["file.outside"]


def test_an_offset_in_the_file_counts(tmp_path: Path) -> None:
    event = load_event(written(tmp_path, GOOD.replace("18:30", "18:30 -03:30"))).event
    assert str(event.start) == "2026-05-17 18:30:00-03:30"


def test_json_and_toml_say_the_same_as_yaml(tmp_path: Path) -> None:
    json = (
        '{"$schema": "x", "title": "Reception", "start": "2026-05-17 18:30", "timezone": "Asia/Bangkok", "id": "event",'
    )
    json += '"hosts": ["solheim"], "people": {"solheim": {"name": "Ingrid Solheim"}}}'
    toml = 'title = "Reception"\nstart = 2026-05-17 18:30:00\ntimezone = "Asia/Bangkok"\nhosts = ["solheim"]\n'
    toml += '[people.solheim]\nname = "Ingrid Solheim"\n'
    expected = load_event(written(tmp_path, GOOD)).event
    assert load_event(written(tmp_path, json, "event.json")).event == expected
    assert load_event(written(tmp_path, toml, "event.toml")).event == expected


def test_a_spokesperson_whom_the_event_does_not_list_is_a_warning(tmp_path: Path) -> None:
    written(tmp_path, "office: {name: Embassy, spokesperson: brandt}\n", "briefgen.yaml")
    assert [problem.id for problem in load_event(written(tmp_path, GOOD)).problems] == ["event.spokesperson-unknown"]


def test_photographs_are_read_and_named_by_their_path_in_the_workspace(tmp_path: Path) -> None:
    from PIL import Image

    (tmp_path / "faces").mkdir()
    Image.new("RGB", (30, 20), "navy").save(tmp_path / "faces" / "s.png")
    text = GOOD.replace("Ingrid Solheim}", "Ingrid Solheim, photograph: {path: ./faces/s.png, credit: Bo}}")
    loaded = load_event(written(tmp_path, text))
    photograph = loaded.event.people["solheim"].photograph
    assert photograph and loaded.pictures[photograph.path].width == 30


def test_people_that_cannot_be_read_are_one_mistake(tmp_path: Path) -> None:
    written(tmp_path, "solheim: {name: x\n", "people.yaml")
    found = problems_of(written(tmp_path, GOOD[: GOOD.index("people:")] + "people: people.yaml\n"))
    assert [problem.id for problem in found] == ["yaml.syntax"]


def test_no_such_file_offers_the_nearest(tmp_path: Path) -> None:
    written(tmp_path, GOOD)
    (problem,) = problems_of(tmp_path / "evnet.yaml")
    assert problem.id == "file.not-found" and "event.yaml?" in (problem.hint or "")


def test_what_can_stand_somewhere_is_listed_once(tmp_path: Path) -> None:
    found = problems_of(written(tmp_path, GOOD + "aaa: 1\nbbb: 2\nccc: 3\n"))
    assert [problem.place.line for problem in found if problem.place] == [7, 8, 9]
    assert [(problem.hint or "").startswith("what can stand here: ") for problem in found] == [True, False, False]
    assert all(problem.hint for problem in found)


def test_several_offices_may_be_given_as_one_is(tmp_path: Path) -> None:
    people = "people: {a: {name: A, office: [Minister of Trade, Envoy to Norland]}}\n"
    path = written(tmp_path, f"title: T\nstart: 2026-05-17 18:30\ntimezone: UTC\n{people}")
    offices = load_event(path).event.people["a"].offices
    assert [office.title for office in offices] == ["Minister of Trade", "Envoy to Norland"]
