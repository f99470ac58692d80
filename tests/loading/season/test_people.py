"""One sheet of people serves all events; each gets those that it names, and whom these name."""

from pathlib import Path

from tests.loading.season.books import HEADINGS, PARTY, TALKS, loaded, refusal, season, told

PEOPLE = [
    ["Id", "Name", "Office", "Spouse", "Contact email"],
    ["ann", "Ann Bee", "Ambassador", "abe", None],
    ["abe", "Abe Bee", None, None, None],
    ["press", "Pia Cee", "Press officer", None, "press@norland.example"],
    ["eve", "Eve Dee", None, None, None],
]
HOSTS = [[*HEADINGS, "Hosts"], [*TALKS, "ann"], PARTY]


def test_an_event_gets_whom_it_names(tmp_path: Path) -> None:
    found = loaded(tmp_path, HOSTS, People=PEOPLE)
    assert list(found["talks"].event.people) == ["ann", "abe"] and not found["party"].event.people
    assert found["talks"].event.people["ann"].offices[0].title == "Ambassador"


def test_the_spokesperson_of_the_office_is_in_every_event(tmp_path: Path) -> None:
    settings = "office: {name: Embassy of Norland, spokesperson: press}\n"
    (tmp_path / "briefgen.yaml").write_text(settings, "utf-8")
    assert list(loaded(tmp_path, HOSTS, People=PEOPLE)["party"].event.people) == ["press"]
    (tmp_path / "briefgen.yaml").write_text("office: [\n", "utf-8")
    assert season(tmp_path, HOSTS, People=PEOPLE).problems == ()  # each event tells what is wrong with it


def test_a_person_unknown_is_an_error_of_that_event_with_who_is_meant(tmp_path: Path) -> None:
    rows = [[*HEADINGS, "Hosts"], [*TALKS, "Ann Bee"], [*PARTY, "eve"]]
    first, second = season(tmp_path, rows, People=PEOPLE).events
    (problem,) = refusal(first)
    assert told([problem]) == [("event.person-unknown", "Events!E2")] and "ann" in str(problem.hint)
    assert not second.problems


def test_what_is_wrong_with_others_is_no_problem_of_an_event_that_names_somebody_unknown(tmp_path: Path) -> None:
    people = [["Id", "Name", "Rank code"], ["ann", "Ann Bee", "wrong"], ["bob", None, None]]
    first, _ = season(tmp_path, [[*HEADINGS, "Hosts"], [*TALKS, "Ann Bee"], PARTY], People=people).events
    (problem,) = refusal(first)
    assert problem.id == "event.person-unknown" and "ann" in str(problem.hint)


def test_people_in_a_file_and_in_the_sheet(tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_text("ann: {name: Old Ann}\nbob: {name: Bob Cee}\n", "utf-8")
    rows = [[*HEADINGS, "People file", "Hosts"], [*TALKS, "people.yaml", "ann; bob"]]
    event = loaded(tmp_path, rows, People=PEOPLE)["talks"].event
    assert event.people["ann"].name == "Ann Bee" and event.people["bob"].name == "Bob Cee"


def test_people_without_an_id_or_with_that_of_another_are_told(tmp_path: Path) -> None:
    found = season(tmp_path, HOSTS, People=[*PEOPLE, [None, "No Id"], ["ann", "Ann Two"]])
    assert told(found.problems) == [("season.id-missing", "People!A6"), ("season.id-twice", "People!A7")]
