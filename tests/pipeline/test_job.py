"""A job says what to make, from what and into which folder; its outcome says what became of it."""

from pathlib import Path

from briefgen.pipeline import Job, Options, build
from tests.pipeline.conftest import Build


def test_without_a_folder_it_only_looks_for_problems(make: Build, tmp_path: Path) -> None:
    make("purpose: TBC\n", formats=("txt",))
    outcome = build(Job(tmp_path / "evening.yaml", publish=False))
    assert outcome.made and outcome.written == () and len(outcome.problems) == 1


def test_a_job_that_says_nothing_makes_the_office_s_papers_into_out(make: Build, tmp_path: Path) -> None:
    settings = "defaults: {kinds: [briefing], formats: [txt]}\n"
    outcome = make(settings=settings)
    assert [path.name for path in outcome.written] == ["briefing.en.txt"]
    job = Job(tmp_path / "evening.yaml")
    assert (job.out, job.publish, job.options) == (Path("out"), True, Options())


def test_an_id_that_another_event_of_the_run_has_is_taken(make: Build, tmp_path: Path) -> None:
    make(formats=("txt",))
    taken = {"evening": tmp_path / "other.yaml"}
    outcome = build(Job(tmp_path / "evening.yaml", Options(formats=("txt",)), tmp_path / "else", taken=taken))
    assert (outcome.made, outcome.event_id) == (False, "evening")
    assert [problem.id for problem in outcome.problems] == ["output.same-id"]


def test_an_outcome_knows_whose_it_is_as_far_as_that_could_be_read(make: Build, tmp_path: Path) -> None:
    assert make(kinds=("breifing",)).event_id == "evening"
    (tmp_path / "torn.yaml").write_text("title: [\n", "utf-8")
    assert build(Job(tmp_path / "torn.yaml")).event_id is None
