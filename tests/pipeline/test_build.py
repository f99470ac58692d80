"""From an event's file to its papers: every paper or none, and everything that is wrong told at once."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from briefgen.events import LoadedEvent, load_event
from briefgen.kinds import find_kind
from briefgen.languages import find_language
from briefgen.pipeline import Job, Options, Outcome, build, compose

DATA = Path(__file__).parents[1] / "events" / "data"
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


def test_a_draft_is_made_though_checks_find_errors_and_a_final_paper_is_not(make: Build, tmp_path: Path) -> None:
    draft = make("purpose: TBC\n", formats=("txt",))
    assert draft.made and [problem.severity for problem in draft.problems] == ["error"]
    assert "DRAFT" in draft.written[0].read_text("utf-8")
    before = {path: path.read_bytes() for path in draft.written}
    final = make("purpose: TBC\n", formats=("txt",), final=True)
    assert not final.made and final.written == () and final.problems == draft.problems
    assert {path: path.read_bytes() for path in (tmp_path / "out").rglob("*.*")} == before
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
    outcome = make(languages=("fr",))
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
    outcome = build(Job(tmp_path / "evening.yaml"))
    assert outcome.made and outcome.written == () and len(outcome.problems) == 1


def test_two_events_of_one_id_do_not_overwrite_one_another(make: Build, tmp_path: Path) -> None:
    first = make(formats=("txt",))
    job = Job(tmp_path / "evening.yaml", Options(formats=("txt",)), tmp_path / "out", frozenset(first.written))
    (problem,) = build(job).problems
    assert problem.id == "output.same-id"


def test_the_time_in_a_files_properties_comes_from_the_command_or_the_data() -> None:
    loaded, kind, english = load_event(DATA / "full" / "event.yaml"), find_kind("briefing", None), find_language("en")
    asked, built = datetime(2026, 5, 1, 9), datetime(2027, 1, 1, tzinfo=UTC)

    def modified(event: LoadedEvent = loaded, **options: Any) -> datetime:
        return compose(event, kind, english, Options(**options)).document.modified

    assert modified().isoformat() == "2026-05-16T17:45:00+07:00"  # the last clearance
    assert modified(as_of=asked).isoformat() == "2026-05-01T09:00:00+07:00"
    assert modified(as_of=asked, built_at=built) == built
    assert modified(load_event(DATA / "smallest.yaml")).isoformat() == "2026-05-17T18:30:00+07:00"
