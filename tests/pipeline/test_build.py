"""From an event's file to its papers: every paper or none, and everything that is wrong told at once."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.kinds import kinds_in
from briefgen.languages import LANGUAGES
from briefgen.pipeline import Job, Options, build, build_each, publish_made
from briefgen.pipeline import make as make_papers
from briefgen.writers import FORMATS
from tests.pipeline.conftest import Build

DATA = Path(__file__).parents[1] / "loading" / "data"


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
    monkeypatch.setitem(FORMATS, "docx", replace(FORMATS["docx"], write=lambda *_: before[:-1]))
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
    outcome = make(languages=(next(tag for tag in LANGUAGES if not kinds_in(tag, None)),))
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


def test_an_event_named_twice_is_built_once(make: Build, tmp_path: Path) -> None:
    make(formats=("txt",))
    twice = [tmp_path / "evening.yaml", tmp_path / "." / "evening.yaml"]
    (outcome,) = build_each(twice, Options(formats=("txt",)), tmp_path / "out", publish=True)
    assert outcome.made and outcome.problems == ()


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


@pytest.mark.parametrize("more", ["", "purpose: TBC\n", "titel: X\n"])
def test_the_two_halves_are_the_whole_and_only_the_second_writes(more: str, make: Build, tmp_path: Path) -> None:
    whole = make(more, formats=("txt", "docx"))
    job = Job(tmp_path / "evening.yaml", Options(formats=("txt", "docx")), tmp_path / "elsewhere")
    made = make_papers(job)
    assert not job.out.exists()
    outcome = publish_made(job, made)
    assert (outcome.made, outcome.problems, outcome.read) == (whole.made, whole.problems, whole.read)
    assert {path.name: digests for path, digests in outcome.papers.items()} == {
        path.name: digests for path, digests in whole.papers.items()
    }
    assert (made.files is not None) == whole.made
