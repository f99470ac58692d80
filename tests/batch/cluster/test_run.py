"""A cluster makes the same papers as this computer, and what fails on it costs no more than it would here."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen import __version__
from briefgen.batch import Batch, Cluster, Result, find_events, run_batch, write_manifest
from briefgen.batch.cluster import run as run_module
from briefgen.batch.cluster import scheduler as scheduler_module
from briefgen.batch.cluster.errand import Errand, Finished
from briefgen.batch.cluster.places import pack
from briefgen.batch.cluster.worker import installed
from briefgen.errors import OutputError, Problem
from briefgen.pipeline import Options, make
from briefgen.reading import Record
from tests.batch.cluster.conftest import Here
from tests.cli.command import unmeasured

slow = pytest.mark.slow
OPTIONS = Options(kinds=("briefing",), formats=("docx", "pdf"))


@pytest.fixture
def batch(season: Path, monkeypatch: pytest.MonkeyPatch) -> Batch:
    """The season, with an event in a row, one that is wrong, and one that names a file that is not there."""
    (season / "events" / "e8.yaml").write_text("title: X\nstart: nonsense\n", "utf-8")
    (season / "events" / "e9.yaml").write_text(
        "title: X\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\nguests: ../guest.csv\n", "utf-8"
    )
    (season / "events" / "rows.csv").write_text(
        "id,title,start,timezone\nrow-1,Rows,2026-05-17 18:30,Asia/Bangkok\n", "utf-8"
    )
    monkeypatch.chdir(season)
    return Batch(find_events([Path("events")]), OPTIONS, Path("out"))


def run(batch: Batch, told: list[Problem] | None = None) -> list[Result]:
    results = list(run_batch(batch, (told if told is not None else []).append))
    write_manifest(batch.out, results, batch.part)
    return results


def states(results: list[Result]) -> dict[str, int]:
    found = [result.state for result in results]
    return {state: found.count(state) for state in sorted(set(found))}


def papers(out: Path) -> dict[str, bytes]:
    return {str(each.relative_to(out)): each.read_bytes() for each in out.rglob("*.*") if each.suffix != ".db"}


def files(folder: Path) -> dict[str, float]:
    return {str(each): each.lstat().st_mtime for each in folder.rglob("*") if not each.is_dir()}


@slow
@pytest.mark.parametrize("shared", [False, True])
@pytest.mark.parametrize("absolute", [False, True])
def test_the_same_papers_problems_and_manifest_and_nothing_written_elsewhere(
    shared: bool, absolute: bool, batch: Batch, cluster: Here, season: Path
) -> None:
    if absolute:
        batch = replace(batch, events=find_events([season / "events"]))
    run(replace(batch, out=Path("alone")))
    for name in ("one", "two"):
        cluster.worker(name)
    elsewhere = [cluster.folder / "home", season / "events"]
    before = {str(each): files(each) for each in elsewhere}
    told: list[Problem] = []
    ours = replace(batch, cluster=Cluster(cluster.address, shared))
    assert states(run(ours, told)) == {"built": 7, "failed": 2} and told == []
    assert papers(Path("out")) == papers(Path("alone"))
    assert {str(each): files(each) for each in elsewhere} == before
    # either way knows what the other has made
    assert states(run(batch)) == {"failed": 2, "unchanged": 7}
    assert states(run(replace(ours, out=Path("alone")))) == {"failed": 2, "unchanged": 7}
    # nothing of the season is left in the folders of the workers but contents by digest
    left = [each for name in ("one", "two") for each in (cluster.folder / name).rglob("*.yaml")]
    assert left == []


@slow
def test_a_worker_killed_in_the_middle_costs_no_event_and_one_that_joins_is_given_some(
    batch: Batch, cluster: Here
) -> None:
    cluster.worker("one")
    results = run_batch(replace(batch, cluster=Cluster(cluster.address)), print)
    ended = [next(results)]
    cluster.worker("two")
    cluster.kill("one")
    ended += results
    assert states(ended) == {"built": 7, "failed": 2}
    run(replace(batch, out=Path("alone")))
    write_manifest(batch.out, ended)
    assert papers(Path("out")) == papers(Path("alone"))


@slow
def test_an_event_whose_process_dies_each_time_is_told_and_the_others_are_made(
    batch: Batch, cluster: Here, tmp_path: Path
) -> None:
    """The process of the worker is killed, as the system does it for want of memory; the worker goes on."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(_DIES, "utf-8")
    cluster.worker("one", "--nthreads", "2", surroundings={"PYTHONPATH": str(site)})
    results = {each.event.stem: each for each in run(replace(batch, cluster=Cluster(cluster.address)))}
    (problem,) = results["e3"].problems
    assert problem.id == "briefgen.worker-lost" and "signal 9" in problem.message
    assert problem.place and problem.place.file == "events/e3.yaml"
    assert states(list(results.values())) == {"built": 6, "failed": 3}


_DIES = """
import builtins, os, pathlib
whole = pathlib.Path.open
def opened(self, *arguments, **more):
    if self.name == "guests.csv":
        os.kill(os.getpid(), 9)
    return whole(self, *arguments, **more)
pathlib.Path.open = opened
"""


@slow
def test_a_worker_of_another_version_is_refused_with_a_word(batch: Batch, cluster: Here, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text("import briefgen\nbriefgen.__version__ = '0.0.9'\n", "utf-8")
    cluster.worker("old", surroundings={"PYTHONPATH": str(site)})
    old = cluster.told("old", r"Start worker at: +(tcp://\S+)")
    ours = replace(batch, cluster=Cluster(cluster.address))
    told: list[Problem] = []
    with pytest.raises(OutputError, match="no worker that can be given events"):
        run(ours, told)
    (problem,) = told
    assert (problem.id, problem.severity) == ("cluster.worker", "warning")
    assert problem.place and problem.place.file == old
    assert f"it has briefgen 0.0.9, here is {__version__}" in problem.message
    cluster.worker("new")
    assert states(run(ours, told)) == {"built": 7, "failed": 2} and len(told) == 2
    assert not list((cluster.folder / "old").rglob("contents"))


@slow
def test_a_worker_without_briefgen_is_refused_with_a_word(batch: Batch, cluster: Here, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text("import sys\nsys.modules['briefgen'] = None\n", "utf-8")
    cluster.worker("bare", surroundings={"PYTHONPATH": str(site)})
    cluster.worker("one")
    told: list[Problem] = []
    assert states(run(replace(batch, cluster=Cluster(cluster.address)), told)) == {"built": 7, "failed": 2}
    (problem,) = told
    assert problem.id == "cluster.worker" and "briefgen" in problem.message


@slow
def test_a_shared_folder_that_a_worker_does_not_see_is_told(
    batch: Batch, cluster: Here, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The worker believes that the people's file holds something else, as where another disk is mounted there."""
    monkeypatch.setattr(run_module, "_RESTART", 1.0)
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(_SEES_OTHERS, "utf-8")
    cluster.worker("one", surroundings={"PYTHONPATH": str(site)})
    told: list[Problem] = []
    with pytest.raises(OutputError, match="no worker that can be given events"):
        run(replace(batch, cluster=Cluster(cluster.address, shared=True)), told)
    assert "it does not see people.yaml as it stands here" in told[0].message


_SEES_OTHERS = """
import io, pathlib
whole = pathlib.Path.open
def opened(self, *arguments, **more):
    return io.BytesIO(b"ndoye: {name: X}") if self.name == "people.yaml" else whole(self, *arguments, **more)
pathlib.Path.open = opened
"""


@slow
def test_without_a_scheduler_or_any_worker_it_is_said_at_once(
    batch: Batch, cluster: Here, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_module, "_START", 1.0)
    began = time.monotonic()
    with pytest.raises(OutputError, match="has no workers") as empty:
        run(replace(batch, cluster=Cluster(cluster.address)))
    assert [problem.id for problem in empty.value.problems] == ["cluster.empty"]
    address = cluster.address
    cluster.kill("scheduler")
    with pytest.raises(OutputError) as raised:
        run(replace(batch, cluster=Cluster(address)))
    (problem,) = raised.value.problems
    assert problem.id == "cluster.scheduler" and "no Dask scheduler answers there" in problem.message
    assert problem.place and problem.place.file == address
    assert time.monotonic() - began < 30


@slow
def test_a_scheduler_that_ends_in_the_middle_leaves_what_is_done(batch: Batch, cluster: Here) -> None:
    cluster.worker("one")
    results = run_batch(replace(batch, cluster=Cluster(cluster.address)), print)
    first = next(results)
    cluster.kill("scheduler")
    done = [first]
    with pytest.raises(OutputError, match="the scheduler is not there any more"):
        done += results
    again = {each.event.stem: each.state for each in run(batch)}
    assert all(again[each.event.stem] == ("failed" if each.state == "failed" else "unchanged") for each in done)
    assert set(again.values()) == {"built", "unchanged", "failed"}


@slow
@pytest.mark.skipif(os.name == "nt", reason="Windows sends Ctrl-C to whole groups of processes")
def test_ctrl_c_ends_the_command_without_waiting_for_what_is_left(batch: Batch, cluster: Here) -> None:
    cluster.worker("one")
    for number in range(10, 100):  # so many that they are not done before the signal
        Path("events", f"e{number}.yaml").write_bytes(Path("events", "e5.yaml").read_bytes())
    command = [sys.executable, "-m", "briefgen", "batch", "events", "--cluster", cluster.address, "-f", "pdf"]
    process = subprocess.Popen(command, env=unmeasured(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout
    process.stdout.readline()  # one event is done
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "stopped: the papers that stand in the folder are whole" in said and "Traceback" not in said


class Deadly:
    """A scheduler with one worker, which dies of a certain event each time, and is started again elsewhere."""

    def __init__(self, event: str) -> None:
        self._event, self._deaths, self._given = event, 0, dict[int, Errand | None]()
        self.tried: list[str] = []
        self.beside: list[int] = []  # how many other events the worker had in hand when it died

    def workers(self) -> dict[str, int]:
        return {f"worker {self._deaths}": 2}

    def call(self, worker: str, call: Errand | None) -> int:
        number = len(self.tried) + 1
        self._given[number] = call
        self.tried.append(str(call.job.event) if call else worker)
        return number

    def forget(self, number: int) -> None:
        self._given.pop(number, None)

    def answers(self, wait: float) -> Iterator[tuple[int, object]]:
        if any(errand and errand.job.event == Path(self._event) for errand in self._given.values()):
            self._deaths += 1
            self.beside.append(len(self._given) - 1)
            self._given.clear()
        for number, errand in list(self._given.items()):
            del self._given[number]
            yield number, self._answer(errand) if errand else installed()

    def _answer(self, errand: Errand) -> Finished:
        made = make(errand.job)
        return Finished(replace(made, read=Record()), pack(made.read, Path(Path.cwd().anchor)), "/", "templates")


def test_a_worker_that_dies_of_an_event_twice_costs_that_event_alone(
    batch: Batch, monkeypatch: pytest.MonkeyPatch
) -> None:
    scheduler = Deadly("events/e1.yaml")
    monkeypatch.setattr(scheduler_module, "connected", lambda address: nullcontext(scheduler))
    monkeypatch.setattr(run_module, "giving", lambda errand: errand)
    monkeypatch.setattr(run_module, "asking_versions", lambda: None)
    monkeypatch.setattr(run_module, "tidying", lambda run: None)
    monkeypatch.setattr(run_module, "_LOOK", 0.01)
    ours = replace(batch, options=Options(formats=("txt",)), cluster=Cluster("there", shared=True))
    results = {each.event.stem: each for each in run(ours)}
    assert states(list(results.values())) == {"built": 6, "failed": 3}
    (problem,) = results["e1"].problems
    assert problem.id == "briefgen.worker-lost" and "its worker was gone" in problem.message
    tried = [each for each in scheduler.tried if each.startswith("events")]
    assert tried.count("events/e1.yaml") == 2 and scheduler.beside == [2, 0]
    assert all(tried.count(str(event)) <= 2 for event in batch.events)
