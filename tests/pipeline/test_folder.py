"""The folder of an event's papers: one event's alone, and what was edited in it is kept and told."""

from datetime import date
from pathlib import Path

import pytest

from briefgen.loading import Season, read_season
from briefgen.outputs.store import STORE_FILE
from briefgen.pipeline import Job, Options, build, build_each, folder
from tests.loading.season.books import HEADINGS, season
from tests.pipeline.conftest import EVENT, Build


def test_two_events_of_one_id_do_not_overwrite_one_another(make: Build, tmp_path: Path) -> None:
    make(formats=("txt",))
    copy = tmp_path / "copy.yaml"
    copy.write_text(f"id: evening\n{EVENT}", "utf-8")
    for publish in (True, False):
        events, folder = [tmp_path / "evening.yaml", copy], tmp_path / "out"
        first, second = build_each(events, Options(formats=("txt",)), folder, publish=publish)
        assert (first.made, first.problems) == (True, ())
        (problem,) = second.problems
        assert (problem.id, problem.place and problem.place.line) == ("output.same-id", 1)
        assert not second.made and "evening.yaml has the id 'evening' too" in problem.message
        # in a run of its own as well: the folder knows whose papers it holds
        (alone,) = build_each([copy], Options(formats=("txt",)), folder, publish=publish)
        assert not alone.made and "holds the papers of" in alone.problems[0].message
        assert alone.problems[0].hint == (
            f"if {copy} takes its place, move or delete the old one, or use another folder with -o; "
            "else give each event an `id` of its own"
        )


def test_an_id_is_free_again_when_the_other_event_has_gone_or_has_another_id(make: Build, tmp_path: Path) -> None:
    make(formats=("txt",))
    first, copy = tmp_path / "evening.yaml", tmp_path / "copy.yaml"
    copy.write_text(f"id: evening\n{EVENT}", "utf-8")
    job = Job(copy, Options(formats=("txt",)), tmp_path / "out")
    assert not build(job).made
    first.write_text(f"id: other\n{EVENT}", "utf-8")
    assert build(job).made
    first.unlink()
    assert build(job).made


def test_an_edited_paper_is_kept_beside_the_new_one_in_every_format(make: Build, tmp_path: Path) -> None:
    formats = ("docx", "pdf", "html", "txt", "md")
    before = make(formats=formats, kinds=("briefing",))
    for path in before.written:
        path.write_bytes(path.read_bytes() + b" ")
    again = make(formats=formats, kinds=("briefing",))
    assert again.made and again.written == before.written
    assert [each.id for each in again.problems] == ["output.edited"] * 5
    for path, problem in zip(again.written, again.problems, strict=True):
        kept = path.with_name(f"briefing.en.edited{path.suffix}")
        assert kept.read_bytes() == path.read_bytes() + b" "
        assert problem.place and problem.place.file == str(kept)
        assert problem.hint and "into the data" in problem.hint and "briefgen" not in problem.hint  # no command does it
    assert make(formats=formats, kinds=("briefing",)).problems == ()


def test_a_damaged_record_is_told(make: Build, tmp_path: Path) -> None:
    make(formats=("txt",))
    (tmp_path / "out" / STORE_FILE).write_bytes(b"rubbish " * 100)
    again = make(formats=("txt",))
    assert again.made and [problem.id for problem in again.problems] == ["output.record-lost"]


def test_a_table_that_holds_the_ids_of_many_events_is_read_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = season(tmp_path)
    options, out, read = Options(formats=("txt",)), tmp_path / "out", list[Path]()
    assert all(outcome.made for outcome in build_each(first.events, options, out, publish=True))
    copy = tmp_path / "season-v2.xlsx"
    copy.write_bytes((tmp_path / "season.xlsx").read_bytes())
    second = read_season(copy)

    def reading(path: Path) -> Season:
        read.append(path)
        return read_season(path)

    monkeypatch.setattr(folder, "read_season", reading)
    refused = list(build_each(second.events, options, out, publish=True))
    assert [problem.id for outcome in refused for problem in outcome.problems] == ["output.same-id"] * 2
    assert read == [tmp_path / "season.xlsx"]


def test_a_problem_of_a_row_is_put_into_the_words_of_its_table_once(tmp_path: Path) -> None:
    row = season(tmp_path, [HEADINGS, ["talks", "T", date(2026, 5, 17), "UTC"]]).events[0]
    (problem,) = build(Job(row, Options(formats=("txt",)), tmp_path / "out")).problems
    assert problem.hint and problem.hint.count("with an apostrophe before it") == 1
