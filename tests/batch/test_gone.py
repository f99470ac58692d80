"""Papers of events that are no longer there are told; of events that a batch was not asked for nothing is said."""

from pathlib import Path

import pytest

from briefgen.batch import Batch, find_events, papers_of_gone_events, run_batch
from tests.loading.season.books import HEADINGS, PARTY, TALKS, book


def gone(season: Path, *paths: str) -> list[str]:
    """The folders of papers that are told after a batch of these paths."""
    events, out = find_events([season / path for path in paths]), season / "out"
    results = list(run_batch(Batch(events, out=out), print))
    return [Path(problem.place.file).name for problem in papers_of_gone_events(out, events, results) if problem.place]


def test_an_event_that_was_renamed_or_deleted_or_has_another_id(season: Path) -> None:
    assert gone(season, "events") == []
    events = season / "events"
    (events / "e0.yaml").rename(events / "new.yaml")
    (events / "e1.yaml").unlink()
    (events / "e2.yaml").write_text("id: other\n" + (events / "e2.yaml").read_text("utf-8"), "utf-8")
    assert gone(season, "events") == ["e0", "e1", "e2"]
    for path in (season / "out" / "e0").iterdir():
        path.unlink()
    assert gone(season, "events/e3.yaml") == ["e1"]  # e2.yaml is there, and was not looked into


def test_nothing_is_said_of_events_that_were_not_asked_for(season: Path) -> None:
    book(season / "season.xlsx", {"Events": [HEADINGS, TALKS, PARTY]})
    assert gone(season, "events", "season.xlsx") == []
    assert gone(season, "events/e0.yaml") == gone(season, "season.xlsx") == []


def test_a_row_that_is_no_longer_in_its_workbook(season: Path) -> None:
    book(season / "season.xlsx", {"Events": [HEADINGS, TALKS, PARTY]})
    assert gone(season, "season.xlsx") == []
    book(season / "season.xlsx", {"Events": [HEADINGS, TALKS]})
    assert gone(season, "events/e0.yaml") == []
    assert gone(season, "season.xlsx") == ["party"]
    (season / "season.xlsx").unlink()
    assert gone(season, "events/e0.yaml") == ["party", "talks"]


@pytest.mark.parametrize("whole", [True, False])
def test_an_event_in_another_file_now_is_there_even_if_it_fails(whole: bool, season: Path) -> None:
    assert gone(season, "events") == []
    text = (season / "events/e0.yaml").read_text("utf-8")
    (season / "events/e0.yaml").unlink()
    (season / "events/new.yaml").write_text(f"id: e0\n{text}{'' if whole else 'stat: x'}", "utf-8")
    assert gone(season, "events") == []


def test_an_event_of_another_part_has_its_papers(season: Path) -> None:
    assert gone(season, "events") == []
    (season / "events/e0.yaml").rename(season / "events/new.yaml")
    (season / "events/new.yaml").write_text("id: e0\n" + (season / "events/new.yaml").read_text("utf-8"), "utf-8")
    events = find_events([season / "events"])
    part = [event for event in events if event != season / "events/new.yaml"]
    results = list(run_batch(Batch(tuple(part), out=season / "out"), print))
    assert list(papers_of_gone_events(season / "out", events, results)) == []
