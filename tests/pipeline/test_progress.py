"""What is raised in a job, foreseen or not, is a problem of that job; drafts are weighed as drafts."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.errors import Problem
from briefgen.loading import LoadedEvent
from briefgen.papers import Wanted
from briefgen.pipeline import Job, Options, build, build_each
from briefgen.pipeline.progress import Progress, barrier
from briefgen.rules.content import RESIDUE_PLACEHOLDER
from briefgen.rules.events import EVENT_END
from briefgen.rules.papers import CLEARANCE_OPEN
from briefgen.rules.waivers import WAIVE_UNUSED
from tests.pipeline.conftest import EVENT, Build


@pytest.mark.parametrize("publish", [True, False])
def test_what_nobody_foresaw_is_a_problem_of_its_event_alone(
    publish: bool, make: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(formats=("pdf",))
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
    draft, final = make(more, formats=("pdf",)), make(more, formats=("pdf",), final=True)
    looked = build(Job(tmp_path / "evening.yaml", Options(formats=("pdf",)), tmp_path / "out", publish=False))
    assert draft.made and {(each.id, each.severity) for each in draft.problems} == {
        ("font.missing", "warning"), ("clearance.open", "info")
    }  # fmt: skip
    assert not final.made and final.problems == looked.problems
    assert {(each.id, each.severity) for each in looked.problems} == {
        ("font.missing", "error"), ("clearance.open", "error")
    }  # fmt: skip


JOB = Job(Path("event.yaml"))


def test_what_is_raised_ends_the_block_and_is_found() -> None:
    with barrier(JOB) as progress:
        progress.found(Problem(RESIDUE_PLACEHOLDER, "first"))
        progress.stop_if(())
        progress.stop_if((Problem(EVENT_END, "second"),))
        pytest.fail("the block goes on")
    assert [problem.message for problem in progress.outcome.problems] == ["first", "second"]
    assert (progress.outcome.made, progress.fault) == (False, None)


def test_whoever_stops_the_program_is_let_through() -> None:
    with pytest.raises(KeyboardInterrupt), barrier(JOB):
        raise KeyboardInterrupt


@pytest.mark.parametrize(("final", "may"), [(False, True), (True, False)])
def test_a_final_paper_with_an_error_does_not_go_out(final: bool, may: bool) -> None:
    progress = Progress(replace(JOB, options=Options(final=final)))
    progress.found(Problem(WAIVE_UNUSED, "a warning"))
    assert progress.may_publish
    progress.found(Problem(CLEARANCE_OPEN, "an error"))
    assert progress.may_publish == may
    severities = [problem.severity for problem in progress.outcome.problems]
    assert severities == ["warning", "error" if final else "info"]


def test_papers_are_made_once_it_is_said_even_if_none_was_to_be_written() -> None:
    progress = Progress(JOB)
    assert not progress.outcome.made
    progress.written = {}
    assert progress.outcome.made
