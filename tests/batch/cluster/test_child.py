"""The process of a worker makes what this one makes; when it dies that is told, and another takes its place."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.batch.cluster import child
from briefgen.batch.cluster.child import Children, make_here
from briefgen.batch.cluster.errand import Died, Errand, Finished
from briefgen.pipeline import Job, Options, make


@pytest.fixture
def errand(season: Path) -> Errand:
    """For the season as it stands here: its tree is the whole disk."""
    here = season.relative_to(season.anchor).as_posix()
    job = Job(Path("events/e0.yaml"), Options(formats=("txt",)))
    return Errand(job, here, rooted=False, run="run", shared=True)


def test_an_errand_is_done_in_the_folder_that_it_was_given_in(
    errand: Errand, season: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(season.parent)
    found = make_here(errand, Path(season.anchor))
    assert Path.cwd() == season
    made = make(Job(Path("events/e0.yaml"), errand.job.options))
    assert (found.made.files, found.made.problems, found.made.id_place) == (made.files, made.problems, made.id_place)
    assert found.made.files and len(found.read) == len(made.read.answers)


def test_above_a_copy_no_workspace_is_looked_for(
    errand: Errand, season: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder of a worker may stand inside of somebody's workspace."""
    monkeypatch.chdir(tmp_path)
    tree = season / "tree"
    (tree / "events").mkdir(parents=True)
    (tree / "events" / "e5.yaml").write_bytes((season / "events" / "e5.yaml").read_bytes())
    job = Job(Path("events/e5.yaml"), Options(kinds=("briefing",), formats=("docx",)))
    found = make_here(replace(errand, job=job, here="", rooted=True, shared=False), tree)
    assert found.made.files and all(each.spot.below != "nothing" for each in found.read)
    assert (Path(tree.anchor) / season).as_posix() not in {each.spot.rest for each in found.read}


@pytest.mark.slow
def test_a_process_is_used_again_and_one_that_died_is_told_with_its_end(errand: Errand, season: Path) -> None:
    children, root = Children(season), Path(season.anchor)
    first = children.do(errand, root)
    assert isinstance(first, Finished) and first.made.files
    (idle,) = children._idle
    assert children.do(errand, root) == first and children._idle == [idle]
    idle._process.kill()
    idle._process.wait()
    assert children.do(errand, root) == Died(-9 if os.name == "posix" else 1) and not children._idle
    assert children.do(errand, root) == first
    children._idle.pop().end()


@pytest.mark.slow
def test_a_process_that_ended_by_itself_was_idle_and_is_replaced(errand: Errand, season: Path) -> None:
    children, root = Children(season), Path(season.anchor)
    first = children.do(errand, root)
    (idle,) = children._idle
    assert idle._process.stdin
    with Path(os.devnull).open("wb") as nothing:  # the pipe is closed, and who writes into it does not know
        os.dup2(nothing.fileno(), idle._process.stdin.fileno())
    assert idle._process.wait() == 0
    assert children.do(errand, root) == first and children._idle != [idle]
    children._idle.pop().end()


def test_an_idle_process_is_given_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[int] = []
    monkeypatch.setattr(os, "_exit", ended.append)
    monkeypatch.setattr(child, "_IDLE", 0.01)
    with child._ending_when_idle():
        while not ended:
            pass
    assert ended == [0]
