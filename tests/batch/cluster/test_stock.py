"""Workers are given what their jobs asked for in vain, once each, and never what lies outside the workspace."""

from hashlib import sha256
from pathlib import Path

import pytest

from briefgen.batch.cluster.errand import Errand, Finished
from briefgen.batch.cluster.places import pack
from briefgen.batch.cluster.stock import Stock
from briefgen.errors import Place, Problem
from briefgen.pipeline import Job, Made
from briefgen.reading import NOTHING, Question, Record
from briefgen.rules.files import FILE_NOT_FOUND


def digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def finished(record: dict[Question, str], *problems: Problem) -> Finished:
    """As from a worker whose tree is the root of this computer's disk."""
    root = Path(Path.cwd().anchor)
    return Finished(Made(None, problems), pack(Record(record), root), "/scratch/tree", "/lib/templates")


def names(errand: Errand) -> set[str]:
    return {Path(name).name for name in errand.files}


def test_an_event_goes_with_its_content_and_the_settings_by_digest(season: Path) -> None:
    event = season / "events" / "e0.yaml"
    stock = Stock(shared=False)
    task = stock.task(Job(event))
    errand = stock.errand(task)
    assert names(errand) == {"briefgen.yaml", "e0.yaml"}
    assert errand.contents == {digest(event): event.read_bytes()}
    assert errand.rooted and errand.job.event == event.relative_to(event.anchor)
    assert stock.errand(task).contents == {}  # the worker has it now


def test_a_relative_event_stays_relative_to_the_folder_of_the_command(
    season: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(season / "events")
    errand = (stock := Stock(shared=False)).errand(stock.task(Job(Path("../events/e0.yaml"))))
    assert not errand.rooted and errand.job.event == Path("../events/e0.yaml")
    assert errand.here == (season / "events").relative_to(season.anchor).as_posix()
    assert all(".." not in name for name in errand.files)


def test_what_was_asked_for_in_vain_is_given_and_what_several_want_goes_with_all(season: Path) -> None:
    (season / "templates").mkdir()
    stock = Stock(shared=False)
    answers = {
        Question("bytes", season / "people.yaml"): NOTHING,
        Question("kind", season / "templates"): NOTHING,
        Question("kind", season / "gone"): NOTHING,
        Question("names", season, "*.csv"): "none",
        Question("bytes", season / "events" / "e0.yaml"): digest(season / "events" / "e0.yaml"),  # as it was sent
    }
    for number in (0, 1):
        task = stock.task(Job(season / "events" / f"e{number}.yaml"))
        stock.errand(task)
        differences = stock.differences(finished(answers))
        assert {each.question.path.name for each in differences} == {"people.yaml", "templates", "ws"}
        assert stock.give(task, differences) and not stock.give(task, differences)
        errand = stock.errand(task)
        assert {"people.yaml", "guests.csv"} < names(errand)
        assert {Path(folder).name for folder in errand.folders} == {"templates"}
        assert len(errand.contents) == (2 if number == 0 else 0)  # for the second a worker may have them already
    assert names(stock.errand(stock.task(Job(season / "events" / "e2.yaml")))) == {
        "briefgen.yaml", "e2.yaml", "people.yaml", "guests.csv",
    }  # fmt: skip


def test_nothing_outside_the_workspace_is_given(season: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("a: b\n", "utf-8")
    (season / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    stock = Stock(shared=False)
    task = stock.task(Job(season / "events" / "e0.yaml"))
    answers = {Question("bytes", path): NOTHING for path in (tmp_path / "secret.yaml", season / "link.yaml")}
    assert not stock.give(task, stock.differences(finished(answers)))
    assert names(stock.errand(task)) == {"briefgen.yaml", "e0.yaml"}


def test_a_file_that_changes_in_the_middle_is_sent_as_it_is_now(season: Path) -> None:
    event = season / "events" / "e0.yaml"
    stock = Stock(shared=False)
    task = stock.task(Job(event))
    event.write_text("title: Other\n", "utf-8")
    errand = stock.errand(task)
    assert errand.contents == {} and digest(event) in errand.files.values()


def test_a_file_that_the_worker_read_otherwise_than_it_was_sent_is_a_difference(season: Path) -> None:
    event = season / "events" / "e0.yaml"
    stock = Stock(shared=False)
    stock.errand(stock.task(Job(event)))
    question = Question("bytes", event)
    assert not stock.differences(finished({question: digest(event)}))
    (difference,) = stock.differences(finished({question: "damaged"}))
    assert difference.question == question


def test_on_a_shared_folder_nothing_is_sent_and_every_content_compared(season: Path) -> None:
    stock = Stock(shared=True)
    errand = stock.errand(stock.task(Job(season / "events" / "e0.yaml")))
    assert errand.shared and not errand.files and not errand.contents
    people = Question("bytes", season / "people.yaml")
    assert not stock.differences(finished({people: digest(season / "people.yaml")}))
    (difference,) = stock.differences(finished({people: "other"}))
    assert difference.question == people and not difference.installed


def test_what_a_worker_made_is_told_with_the_paths_of_here(season: Path) -> None:
    stock = Stock(shared=False)
    where = f"/scratch/tree/{(season / 'x.yaml').relative_to(season.anchor).as_posix()}"
    problem = Problem(FILE_NOT_FOUND, f"there is no file {where}", Place(where, 3), f"look at {where}")
    question = Question("kind", season / "people.yaml")
    made = stock.made(stock.task(Job(season / "events" / "e0.yaml")), finished({question: "file"}, problem))
    here = (season / "x.yaml").as_posix()
    assert made.problems == (Problem(FILE_NOT_FOUND, f"there is no file {here}", Place(here, 3), f"look at {here}"),)
    assert made.read.answers == {question: "file"}
