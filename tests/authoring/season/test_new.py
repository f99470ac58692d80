"""The new workbook works at once, without a workspace; what is there already is kept."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from briefgen.authoring import new_season
from briefgen.batch import Batch, find_events, run_batch
from briefgen.errors import OutputError, Problem
from briefgen.loading import load_event, read_season
from briefgen.pipeline import Options


def test_the_example_makes_its_papers_without_a_warning(tmp_path: Path) -> None:
    path = new_season(tmp_path / "season.xlsx")
    told: list[Problem] = []
    events = find_events([tmp_path], tell=told.append)
    (result,) = run_batch(Batch(events, Options(formats=("txt",)), tmp_path / "out"), told.append)
    assert (result.state, result.problems, told) == ("built", (), [])
    text = (tmp_path / "out/national-day-2026/briefing.en.txt").read_text("utf-8")
    assert "Alex Example" in text and "Kim Pattern" in text and "Guests arrive" in text
    assert len(load_event(read_season(path).events[0]).event.guests) == 2


def test_it_is_the_same_after_another_program_saved_it(tmp_path: Path) -> None:
    path = new_season(tmp_path / "season.xlsx")
    load_workbook(path).save(tmp_path / "again.xlsx")
    assert read_season(tmp_path / "again.xlsx").events[0].digest == read_season(path).events[0].digest


@pytest.mark.parametrize("name", ["season.csv", "season", "nul.xlsx"])
def test_a_name_of_another_kind_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"for example season.xlsx"):
        new_season(tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_a_file_that_is_there_is_kept(tmp_path: Path) -> None:
    (tmp_path / "Season.xlsx").write_bytes(b"mine")
    with pytest.raises(OutputError, match="exists already"):
        new_season(tmp_path / "season.xlsx")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"mine"]
