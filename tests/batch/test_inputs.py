"""Files, folders and patterns lead to the events that they mean, each once; nothing else is taken for one."""

import os
from pathlib import Path

import pytest

from briefgen.batch import find_events, named_events, refuse_final, workspace_out
from briefgen.errors import DataError, Problem
from briefgen.loading import address_of, load_event
from briefgen.pipeline import Options, build_each
from tests.loading.season.books import HEADINGS, TALKS, book

START = "title: T\nstart: 2026-05-17 18:30\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {
        "b.yaml": START, "deep/er/a.yml": START, "c.json": '{"title": "T", "start": "2026-05-17"}',
        "d.toml": 'title = "T"\nstart = 2026-05-17\n', "people.yaml": "a: {name: B}\n", "list.yaml": "- title\n",
        "notes.txt": START, ".hidden/e.yaml": START, "broken.yaml": "title: [\nstart: 2026-05-17\n",
    }.items():  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def names(folder: Path, *paths: Path) -> list[str]:
    return [address_of(each).relative_to(folder).as_posix() for each in find_events(paths)]


def test_a_folder_holds_its_events_however_deep(folder: Path) -> None:
    # One that cannot be read may be an event; its turn comes, and what is wrong with it is told.
    assert names(folder, folder) == ["b.yaml", "broken.yaml", "c.json", "d.toml", "deep/er/a.yml"]


def test_a_named_file_is_taken_whatever_is_in_it_and_once(folder: Path) -> None:
    assert names(folder, folder / "people.yaml", folder / "b.yaml", folder) == [
        "people.yaml", "b.yaml", "broken.yaml", "c.json", "d.toml", "deep/er/a.yml",
    ]  # fmt: skip
    assert names(folder, folder / "gone.yaml") == ["gone.yaml"]


def test_a_pattern_that_the_shell_left_is_followed(folder: Path) -> None:
    assert names(folder, folder / "[b-d].*") == ["b.yaml", "c.json", "d.toml"]
    assert names(folder, folder / "*eep") == ["deep/er/a.yml"]


@pytest.mark.skipif(os.name == "nt", reason="links")
def test_a_link_to_an_event_is_no_second_event(folder: Path) -> None:
    (folder / "z.yaml").symlink_to(folder / "b.yaml")
    assert names(folder, folder).count("z.yaml") == 0


@pytest.mark.parametrize("path", ["empty", "nothing-*.yaml"])
def test_a_folder_or_pattern_without_events_is_told(path: str, folder: Path) -> None:
    (folder / "empty").mkdir()
    with pytest.raises(DataError, match="there are no events in"):
        find_events([folder / path])


SEASON = "Id,Title,Start,Timezone\na,T,2026-05-17 18:30,UTC\nb,U,2026-05-18 18:30,UTC\n"


def test_a_table_is_its_rows_where_it_is_named_and_where_a_folder_has_it(folder: Path) -> None:
    (folder / "deep/season.csv").write_text(SEASON, "utf-8")
    (folder / "guests.csv").write_text("Title,Surname\nMr,Roy\n", "utf-8")
    assert names(folder, folder / "deep/season.csv") == ["deep/season.csv#a", "deep/season.csv#b"]
    assert names(folder, folder / "deep") == ["deep/er/a.yml", "deep/season.csv#a", "deep/season.csv#b"]
    assert "guests.csv" not in str(names(folder, folder))


def test_a_table_that_cannot_be_read_is_told_in_a_folder_and_has_its_turn_if_named(folder: Path) -> None:
    (folder / "broken.xlsx").write_bytes(b"PK rubbish")
    (folder / "~$open.xlsx").write_bytes(b"Excel is at work")
    told: list[Problem] = []
    assert "xlsx" not in str(find_events([folder], tell=told.append))
    assert [(problem.id, problem.severity) for problem in told] == [("season.unreadable", "warning")]
    assert find_events([folder / "broken.xlsx"]) == (folder / "broken.xlsx",)


@pytest.mark.parametrize(
    ("headings", "cell", "words", "hint"),
    [
        (
            ["Title", "Strat", "Type"],
            "B1",
            "the heading `Start` is missing in the sheet Events",
            "did you mean `Start`",
        ),
        (["Titel", "Start", "Type"], "A1", "the heading `Title` is missing", "did you mean `Title` by `Titel`?"),
        (
            ["Event", "Start", "Type"],
            "A1",
            "the heading `Title` is missing",
            "write `Title` above the column that says",
        ),
        (["Event", "Begin", "Type"], "A1", "the headings `Title` and `Start` are missing", "when each event begins"),
    ],
)
def test_events_with_a_heading_misspelt_are_told_in_a_folder_and_refused_if_named(
    headings: list[str], cell: str, words: str, hint: str, folder: Path
) -> None:
    path = book(folder / "s.xlsx", {"Events": [headings, ["Talks", "2026-05-17 18:30", "talks"]]})
    told: list[Problem] = []
    assert "xlsx" not in str(find_events([folder], tell=told.append))
    (problem,) = told
    assert (problem.id, problem.severity, problem.place and problem.place.cell) == (
        "season.unreadable",
        "warning",
        cell,
    )
    assert words in problem.message and hint in str(problem.hint)
    (source,) = find_events([path])
    with pytest.raises(DataError) as caught:
        load_event(source)
    (problem,) = caught.value.problems
    assert problem.id == "season.heading-missing" and words in problem.message and hint in str(problem.hint)


def test_several_headings_that_only_events_have_are_told_whatever_the_sheet_is_called(folder: Path) -> None:
    (folder / "s.csv").write_text("Title;Begin;Timezone;Hosts;Venue\n", "utf-8")
    book(
        folder / "g.xlsx",
        {"Events": [["Title", "Surname", "Status", "Type"]], "People": [["Title", "Type", "Venue", "Hosts"]]},
    )
    told: list[Problem] = []
    find_events([folder], tell=told.append)
    assert [(problem.place and problem.place.file.endswith("s.csv")) for problem in told] == [True]


def test_events_in_an_old_encoding_have_their_turn_and_guests_do_not(folder: Path) -> None:
    (folder / "s.csv").write_bytes("Title;Start\nCafé;2026-05-17 18:30\n".encode("cp1252"))
    (folder / "u.csv").write_bytes("Title\tStart\nCafé\t2026-05-17 18:30\n".encode("utf-16"))
    (folder / "g.csv").write_bytes("Title;Surname\nMr;Café\n".encode("cp1252"))
    told: list[Problem] = []
    found = find_events([folder], tell=told.append)
    assert [each.name for each in map(address_of, found) if each.suffix == ".csv"] == ["s.csv", "u.csv"]
    assert [problem.id for problem in told] == ["season.unreadable"]
    (folder / "g.csv").unlink()
    with pytest.raises(DataError, match="CSV UTF-8"):
        load_event(folder / "s.csv")


def test_what_is_unforeseen_in_one_table_is_that_file_s_problem(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise IndexError("unforeseen")

    (folder / "s.csv").write_text(SEASON, "utf-8")
    monkeypatch.setattr("briefgen.loading.season.season.add_items", fails)
    sources = find_events([folder])
    assert folder / "s.csv" in sources and folder / "b.yaml" in sources
    (outcome,) = build_each([folder / "s.csv"], Options(), folder / "out", publish=False)
    assert not outcome.made and isinstance(outcome.fault, IndexError)
    assert outcome.problems[0].place and outcome.problems[0].place.file.endswith("s.csv")


def test_what_is_wrong_with_a_table_is_told_and_raised_where_nobody_listens(folder: Path) -> None:
    path = book(folder / "s.xlsx", {"Events": [HEADINGS, TALKS], "Guests": [["Event id", "Name"], ["x", "Ada Roy"]]})
    told: list[Problem] = []
    assert len(find_events([path], tell=told.append)) == len(named_events([path], told.append)) == 1
    assert [problem.id for problem in told] == ["season.event-unknown"] * 2
    with pytest.raises(DataError):
        find_events([path])


def test_an_empty_table_has_no_events(folder: Path) -> None:
    with pytest.raises(DataError, match="there are no events in"):
        named_events([book(folder / "s.xlsx", {"Events": [HEADINGS]})], print)


def test_the_folder_of_papers_is_not_looked_into(folder: Path) -> None:
    (folder / "deep/er/b.yaml").write_text(START, "utf-8")
    (folder / "deep/manifest.json").write_text('{"title": "T", "start": "x"}', "utf-8")
    found = [address_of(each).name for each in find_events([folder], folder / "deep")]
    assert found == ["b.yaml", "broken.yaml", "c.json", "d.toml"]
    assert [address_of(each).name for each in find_events([folder / "deep/er"], folder / "deep")] == ["a.yml", "b.yaml"]


def test_beside_others_a_folder_without_events_is_told_and_stops_no_final_paper(folder: Path) -> None:
    (folder / "empty").mkdir()
    told: list[Problem] = []
    assert find_events([folder / "empty", folder / "b.yaml"], tell=told.append) == (folder / "b.yaml",)
    assert [problem.id for problem in told] == ["file.no-events"]
    refuse_final(told, Options(final=True))


def test_the_papers_of_a_workspace_go_into_its_out(folder: Path) -> None:
    (folder / "briefgen.yaml").write_text("", "utf-8")
    assert workspace_out(folder / "deep" / "er").resolve() == (folder / "out").resolve()
    assert workspace_out(folder) == folder / "out"
