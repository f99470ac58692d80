"""A batch on a system that refuses each write, rename and fsync in turn: papers stay whole; the next run mends all."""

import errno
import json
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from briefgen.batch import Batch, Result, find_events, run_batch, write_manifest
from briefgen.errors import OutputError, Problem
from tests.outputs.faults import Faults, faulty_disk, let_end, seen, until_none

EVENT = "title: Evening {n}\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\n"
OFFICE = "office: {{name: Embassy of {state}}}\ndefaults: {{kinds: [briefing], formats: [txt, md]}}\n"
WORDS = {"output.disk", "output.unwritable"}


def begin(folder: Path, events: int) -> Path:
    (folder / "events").mkdir(parents=True)
    for n in range(events):
        (folder / "events" / f"e{n}.yaml").write_text(EVENT.format(n=n), "utf-8")
    turn(folder, "Norland")
    return folder


def turn(folder: Path, state: str) -> None:
    (folder / "briefgen.yaml").write_text(OFFICE.format(state=state), "utf-8")


def run(folder: Path) -> list[Result]:
    out, results = folder / "out", list[Result]()
    results += run_batch(Batch(find_events([folder / "events"]), out=out), lambda problem: pytest.fail(str(problem)))
    write_manifest(out, results)
    return results


def clean(folder: Path) -> dict[str, bytes]:
    assert {result.state for result in run(folder)} == {"built"}
    found = seen(folder / "out")
    del found["manifest.json"]
    return found


def problems_of(build: Callable[[], list[Result]]) -> list[Problem]:
    try:
        return [problem for result in build() for problem in result.problems]
    except OutputError as error:
        return list(error.problems)


def of(event: str, papers: dict[str, bytes]) -> dict[str, bytes]:
    return {name: data for name, data in papers.items() if name.startswith(f"{event}/")}


@pytest.mark.slow
@pytest.mark.parametrize("lasting", [False, True], ids=["one change is refused", "all from then on"])
@pytest.mark.parametrize("before", ["papers of an older run", "nothing"])
def test_whatever_change_is_refused_papers_are_whole_and_the_next_run_mends_all(
    lasting: bool, before: str, tmp_path: Path
) -> None:
    folder = begin(tmp_path / "ws", 2)
    old, kept = clean(folder), (folder / "out").rename(tmp_path / "kept")
    turn(folder, "Sudland")
    new = clean(folder)
    shutil.rmtree(folder / "out")
    if before == "nothing":
        old = {}

    def build(first: int) -> Faults:
        if old:
            shutil.copytree(kept, folder / "out")
        with faulty_disk(first, lasting=lasting) as faults:
            problems = problems_of(lambda: run(folder))
        let_end(folder)
        forgiven = {"unlink", "rmdir", "link"} | ({"mkdir"} if old else set())  # the folder is there
        assert problems or not set(faults.met) - forgiven, faults
        assert faults.met or not problems, problems
        assert {problem.id for problem in problems} <= WORDS, problems
        standing = seen(folder / "out") if (folder / "out").exists() else {}
        standing.pop("manifest.json", None)
        for name, data in standing.items():
            assert data in (old.get(name), new[name]), name
        if not lasting:
            for event in ("e0", "e1"):
                of_event = of(event, standing)
                versions = [
                    {name: data for name, data in all_.items() if name.startswith(event)} for all_ in (old, new)
                ]
                assert of_event in versions, "old papers beside new ones"
        results = run(folder)
        assert not [problem for result in results for problem in result.problems]
        after = seen(folder / "out")
        manifest = json.loads(after.pop("manifest.json"))
        assert after == new
        said = {entry["id"]: entry["papers"] for entry in manifest["events"]}
        assert all(said[name[:2]][name[3:]]["file"] == sha256(data).hexdigest() for name, data in new.items())
        assert "unlink" in faults.met or not list((folder / "out").rglob("*.part"))
        assert {result.state for result in run(folder)} == {"unchanged"}
        shutil.rmtree(folder / "out")
        return faults

    met = until_none(build)
    assert met >= {
        "open",
        "write",
        "fsync",
        "replace",
        "mkdir" if not old else "link",
        "sqlite INSERT",
        "sqlite COMMIT",
    }


def test_where_the_disk_refuses_everything_no_more_papers_are_tried_and_the_next_run_goes_on(tmp_path: Path) -> None:
    folder = begin(tmp_path / "ws", 12)
    with faulty_disk(100, lasting=True, code=errno.ENOSPC) as faults:
        results = list(run_batch(Batch(find_events([folder / "events"]), out=folder / "out"), print))
    let_end(folder)
    states = [result.state for result in results]
    first = states.index("failed")
    assert (
        len(states) == 12 and 0 < first < 8 and set(states[:first]) == {"built"} and set(states[first:]) == {"failed"}
    )
    assert {problem.id for result in results[first:] for problem in result.problems} == {"output.disk"}
    assert "the disk is full" in results[first].problems[0].message
    assert results[-1].problems[0].message.startswith("the papers were not made, since the disk had refused")
    assert len(faults.met) < 20
    assert {result.event.stem: result.state for result in run(folder)} == {
        result.event.stem: "unchanged" if result.state == "built" and not result.problems else "built"
        for result in results
    }


def test_a_paper_that_cannot_be_replaced_costs_its_event_alone(tmp_path: Path) -> None:
    folder = begin(tmp_path / "ws", 5)
    out = folder / "out"
    (out / "e0" / "briefing.en.txt").mkdir(parents=True)
    (out / "e1").write_text("a file", "utf-8")
    results = {result.event.stem: result for result in run_batch(Batch(find_events([folder]), out=out), print)}
    assert [name for name, result in results.items() if result.state == "built"] == ["e2", "e3", "e4"]
    assert "a folder has the name that a file needs" in results["e0"].problems[0].message
    assert "a file has the name that a folder needs" in (results["e1"].problems[0].hint or "")
