"""From an event's file to its papers: every paper or none, and everything that is wrong told at once."""

import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from briefgen.loading import LoadedEvent, load_event
from briefgen.outputs.store import STORE_FILE
from briefgen.papers import Wanted
from briefgen.pipeline import Job, Options, Outcome, build, build_each
from briefgen.writers import FORMATS
from tests.papers import paper_of

DATA = Path(__file__).parents[1] / "loading" / "data"
EVENT = """\
title: Reception
start: 2026-05-17 18:30
end: 2026-05-17 21:00
timezone: Asia/Bangkok
"""
Build = Callable[..., Outcome]


@pytest.fixture
def make(tmp_path: Path) -> Build:
    def run(more: str = "", settings: str = "", **options: Any) -> Outcome:
        (tmp_path / "evening.yaml").write_text(EVENT + more, "utf-8")
        (tmp_path / "briefgen.yaml").write_text(settings or "defaults: {}\n", "utf-8")
        return build(Job(tmp_path / "evening.yaml", Options(**options), tmp_path / "out"))

    return run


def test_by_default_both_kinds_in_word_and_pdf(make: Build, tmp_path: Path) -> None:
    outcome = make()
    folder = tmp_path / "out" / "evening"
    names = ["briefing.en.docx", "briefing.en.pdf", "press-summary.en.docx", "press-summary.en.pdf"]
    assert outcome.made and outcome.problems == ()
    assert list(outcome.written) == [folder / name for name in names] == sorted(folder.iterdir())


def test_the_office_says_otherwise_and_the_command_has_the_last_word(make: Build) -> None:
    settings = "defaults: {kinds: [briefing], formats: [txt], theme: plain, language: en-US}\n"
    assert [path.name for path in make(settings=settings).written] == ["briefing.en-US.txt"]
    outcome = make(settings=settings, formats=("md", ".HTML", "md"), kinds=("press-summary",), languages=("en",))
    assert [path.name for path in outcome.written] == ["press-summary.en.md", "press-summary.en.html"]


def test_a_file_that_does_not_open_replaces_no_other(
    make: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (whole,) = make(kinds=("briefing",), formats=("docx",)).written
    before = whole.read_bytes()
    monkeypatch.setitem(FORMATS, "docx", lambda *_: before[:-1])
    outcome = make("purpose: Meet\n", kinds=("briefing",), formats=("docx",))
    assert not outcome.made and [problem.id for problem in outcome.problems] == ["built.broken"]
    assert [path.read_bytes() for path in (tmp_path / "out" / "evening").iterdir()] == [before]


def test_a_draft_is_made_though_checks_find_errors_and_a_final_paper_is_not(make: Build, tmp_path: Path) -> None:
    draft = make("purpose: TBC\n", formats=("txt",))
    assert draft.made and [problem.severity for problem in draft.problems] == ["error"]
    assert "DRAFT" in draft.written[0].read_text("utf-8")
    before = {path: path.read_bytes() for path in draft.written}
    final = make("purpose: TBC\n", formats=("txt",), final=True)
    assert not final.made and final.written == () and final.problems == draft.problems
    assert {path: path.read_bytes() for path in (tmp_path / "out" / "evening").iterdir()} == before
    final = make("purpose: Talk\n", formats=("txt",), final=True)
    assert final.made and "DRAFT" not in final.written[0].read_text("utf-8")


def test_a_waived_error_does_not_stand_in_the_way_of_a_final_paper(make: Build) -> None:
    assert make("purpose: TBC\nwaive: {residue.placeholder: a bank}\n", formats=("txt",), final=True).made


@pytest.mark.parametrize("mistake", ["titel: X\n", "hosts: nobody\n", "venue: [\n", "start: 2026-05-17 18:30\n"])
def test_data_that_does_not_fit_writes_nothing(make: Build, tmp_path: Path, mistake: str) -> None:
    outcome = make(mistake)
    assert not outcome.made and outcome.problems and outcome.problems[0].place
    assert not (tmp_path / "out").exists()


def test_whatever_there_is_not_is_told_at_once(make: Build, tmp_path: Path) -> None:
    outcome = make(kinds=("breifing", "note"), formats=("docs", "pdf"), languages=("en-GBR",), theme="clasic")
    assert not outcome.made and not (tmp_path / "out").exists()
    assert {problem.id for problem in outcome.problems} == {
        "kind.unknown", "format.unknown", "language.unknown", "theme.unknown"
    }  # fmt: skip
    assert len(outcome.problems) == 5
    hints = [problem.hint or "" for problem in outcome.problems]
    assert sum(hint.startswith("did you mean") for hint in hints) == 4


def test_a_language_that_a_kind_has_no_body_in(make: Build) -> None:
    outcome = make(languages=("de",))
    assert {problem.id for problem in outcome.problems} == {"kind.language"} and len(outcome.problems) == 2


def test_one_broken_kind_does_not_hide_what_is_wrong_with_another(make: Build, tmp_path: Path) -> None:
    for name in ("one", "two"):
        folder = tmp_path / "templates" / "kinds" / name
        folder.mkdir(parents=True)
        (folder / "kind.yaml").write_text(f"title: {name}\n")
        (folder / "body.md.j2").write_text(f"{{{{ {name} }}}}")
    outcome = make(kinds=("one", "two", "briefing"))
    assert not outcome.made and not (tmp_path / "out").exists()
    assert [problem.message for problem in outcome.problems] == ["there is no 'one'", "there is no 'two'"]


def test_without_a_folder_it_only_looks_for_problems(make: Build, tmp_path: Path) -> None:
    make("purpose: TBC\n", formats=("txt",))
    outcome = build(Job(tmp_path / "evening.yaml", publish=False))
    assert outcome.made and outcome.written == () and len(outcome.problems) == 1


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


def test_the_time_in_a_files_properties_comes_from_the_command_or_the_data() -> None:
    loaded = load_event(DATA / "full" / "event.yaml")
    asked, built = datetime(2026, 5, 1, 9), datetime(2027, 1, 1, tzinfo=UTC)

    def modified(event: LoadedEvent = loaded, **options: Any) -> datetime:
        return paper_of(event, options=Options(**options)).document.modified

    assert modified().isoformat() == "2026-05-16T17:45:00+07:00"  # the last clearance
    assert modified(as_of=asked).isoformat() == "2026-05-01T09:00:00+07:00"
    assert modified(as_of=asked, built_at=built) == built
    assert modified(load_event(DATA / "smallest.yaml")).isoformat() == "2026-05-17T18:30:00+07:00"


def test_an_event_named_twice_is_built_once(make: Build, tmp_path: Path) -> None:
    make(formats=("txt",))
    twice = [tmp_path / "evening.yaml", tmp_path / "." / "evening.yaml"]
    (outcome,) = build_each(twice, Options(formats=("txt",)), tmp_path / "out", publish=True)
    assert outcome.made and outcome.problems == ()


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


@pytest.mark.parametrize("publish", [True, False])
def test_what_nobody_foresaw_is_a_problem_of_its_event_alone(
    publish: bool, make: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(formats=("txt",))
    bad = tmp_path / "bad.yaml"
    bad.write_text(EVENT, "utf-8")
    build_module = sys.modules["briefgen.pipeline.build"]
    whole: Callable[..., tuple[Wanted, ...]] = build_module.make_plan

    def fails(loaded: LoadedEvent, options: Options) -> tuple[Wanted, ...]:
        return whole(loaded, options) if loaded.event.id != "bad" else whole(1 / 0, options)

    monkeypatch.setattr(build_module, "make_plan", fails)
    first, second = build_each([bad, tmp_path / "evening.yaml"], Options(), tmp_path / "out", publish=publish)
    assert second.made and second.problems == ()
    assert not first.made and isinstance(first.fault, ZeroDivisionError)
    (problem,) = first.problems
    assert (problem.id, problem.severity) == ("briefgen.fault", "error")
    assert problem.place and problem.place.file.endswith("bad.yaml")
    assert "ZeroDivisionError: division by zero; pipeline/build.py, line" in problem.message
    assert problem.hint and "BRIEFGEN_DEBUG=1 briefgen check" in problem.hint


def test_looking_for_problems_says_what_would_stop_a_final_paper(make: Build, tmp_path: Path) -> None:
    more = "purpose: x \ue000\nclearance: [{office: Head of Mission, decision: pending}]\n"
    draft, final = make(more, formats=("txt",)), make(more, formats=("txt",), final=True)
    looked = build(Job(tmp_path / "evening.yaml", Options(formats=("txt",)), tmp_path / "out", publish=False))
    assert draft.made and {(each.id, each.severity) for each in draft.problems} == {
        ("font.missing", "warning"), ("clearance.open", "info")
    }  # fmt: skip
    assert not final.made and final.problems == looked.problems
    assert {(each.id, each.severity) for each in looked.problems} == {
        ("font.missing", "error"), ("clearance.open", "error")
    }  # fmt: skip


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
        assert problem.hint and "briefgen pull" in problem.hint
    assert make(formats=formats, kinds=("briefing",)).problems == ()


def test_a_damaged_record_is_told(make: Build, tmp_path: Path) -> None:
    make(formats=("txt",))
    (tmp_path / "out" / STORE_FILE).write_bytes(b"rubbish " * 100)
    again = make(formats=("txt",))
    assert again.made and [problem.id for problem in again.problems] == ["output.record-lost"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no links for everybody")
def test_an_event_that_leads_round_in_a_circle_costs_the_others_nothing(make: Build, tmp_path: Path) -> None:
    make(formats=("txt",))
    (tmp_path / "loop.yaml").symlink_to(tmp_path / "loop.yaml")
    events = [tmp_path / "loop.yaml", tmp_path / "evening.yaml"]
    first, second = build_each(events, Options(formats=("txt",)), tmp_path / "out", publish=True)
    assert [problem.id for problem in first.problems] == ["file.unreadable"] and second.made


def test_what_was_read_is_known_and_the_folder_of_the_papers_is_no_part_of_it(tmp_path: Path) -> None:
    outcome = build(Job(DATA / "smallest.yaml", Options(formats=("txt",)), tmp_path))
    assert outcome.made and DATA / "smallest.yaml" in outcome.read.files
    assert not [look for look in outcome.read.answers if look.path.is_relative_to(tmp_path)]
