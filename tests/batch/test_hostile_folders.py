"""Names and kinds of files that are out to stop a batch, or to hang it: each is told, and the others are built."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.batch import Batch, Result, find_events, run_batch
from briefgen.outputs import built_store
from briefgen.reading import Record

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has neither such names nor such files")

EVENT = "title: Evening {n}\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\n"
NAMES = [
    "new\nline", "emoji\U0001f600", os.fsdecode(b"surrogate\xff"), "x" * 250, " ", "-o", "<script>alert(1)<", "tab\t",
    "right to left\u202egpj", "'; DROP TABLE built; --",
]  # fmt: skip
IDS = ["..", "a/b", "CON", "/etc", "a\\\\b", ".briefgen.db", "manifest.json"]
# The administrator may look into every folder; setpriv takes that right away from the process.
AS_OTHERS = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search"]


@pytest.fixture
def season(tmp_path: Path) -> Path:
    (tmp_path / "events").mkdir()
    (tmp_path / "briefgen.yaml").write_text("defaults: {kinds: [briefing], formats: [txt]}\n", "utf-8")
    for n in range(3):
        (tmp_path / "events" / f"e{n}.yaml").write_text(EVENT.format(n=n), "utf-8")
    return tmp_path


def batch(season: Path, *arguments: str, before: list[str] | None = None) -> tuple[dict[str, str], str]:
    """The state of each event, as the manifest says, and what was told."""
    command = [*(before or []), sys.executable, "-m", "briefgen", "batch", "events", "-j", "1", *arguments]
    done = subprocess.run(command, cwd=season, capture_output=True, timeout=60)
    told = done.stderr.decode()
    assert "briefgen.fault" not in told and "Traceback" not in told, told
    manifest = json.loads((season / "out" / "manifest.json").read_text("utf-8"))
    return {Path(entry["source"]).name: entry["state"] for entry in manifest["events"]}, told


@pytest.mark.slow
def test_every_name_of_a_file_does(season: Path) -> None:
    for n, name in enumerate(NAMES):
        (season / "events" / f"{name}.yaml").write_text(EVENT.format(n=n), "utf-8")
    names = {f"{name}.yaml" for name in NAMES}
    for state, report in (("built", "report.html"), ("unchanged", "report.json"), ("unchanged", "report.xml")):
        states, _ = batch(season, "--report", report)
        assert {name for name in states if states[name] == state} >= names, states
        assert (season / report).read_bytes().decode("utf-8")


def test_no_id_leads_out_of_the_folder_of_papers_or_to_a_file_of_ours(season: Path) -> None:
    for n, name in enumerate(IDS):
        (season / "events" / f"id{n}.yaml").write_text(f'id: "{name}"\n{EVENT.format(n=n)}', "utf-8")
    states, _ = batch(season)
    assert {name for name, state in states.items() if state == "built"} == {"e0.yaml", "e1.yaml", "e2.yaml"}
    assert {each.name for each in season.iterdir()} == {"briefgen.yaml", "events", "out"}


def test_what_is_no_file_is_told_and_never_read(season: Path) -> None:
    events = season / "events"
    os.mkfifo(events / "pipe.yaml")
    (events / "device.yaml").symlink_to("/dev/zero")
    (events / "loop.yaml").symlink_to("loop.yaml")
    (events / "folder.yaml").mkdir()
    (events / "round").symlink_to("..")
    (events / "empty.yaml").touch()
    states, told = batch(season)
    assert {name for name, state in states.items() if state == "built"} == {"e0.yaml", "e1.yaml", "e2.yaml"}
    assert set(states) >= {"pipe.yaml", "device.yaml", "loop.yaml"}
    assert "events/pipe.yaml is no ordinary file" in told and "its links lead round in a circle" in told


@pytest.mark.slow
def test_a_pipe_in_the_place_of_a_paper_or_of_what_was_read_is_not_read(season: Path) -> None:
    (season / "guests.csv").write_text("Surname,Given name\nBee,Ann\n", "utf-8")
    (season / "events/e0.yaml").write_text(EVENT.format(n=0) + "guests: ../guests.csv\n", "utf-8")
    batch(season)
    for path in (season / "out/e1/briefing.en.txt", season / "guests.csv"):
        path.unlink()
        os.mkfifo(path)
    states, told = batch(season)
    assert states == {"e0.yaml": "failed", "e1.yaml": "built", "e2.yaml": "unchanged"}
    assert "is kept as briefing.en.edited.txt" in told


@pytest.mark.slow
def test_a_folder_that_may_not_be_looked_into_is_told(season: Path) -> None:
    (season / "events/closed").mkdir(mode=0o000)
    states, told = batch(season, before=AS_OTHERS if os.geteuid() == 0 else [])
    assert states == {"closed": "failed", "e0.yaml": "built", "e1.yaml": "built", "e2.yaml": "built"}
    assert "events/closed cannot be read: you have no right to open it" in told


def test_files_that_vanish_in_the_middle_cost_their_events_alone(season: Path) -> None:
    events = find_events([season / "events"])
    results: list[Result] = []
    for result in run_batch(Batch(events, out=season / "out"), print):
        results.append(result)
        (season / "events/e1.yaml").unlink(missing_ok=True)
    assert [result.state for result in results] == ["built", "failed", "built"]
    assert [problem.id for problem in results[1].problems] == ["file.not-found"]


def test_the_store_knows_paths_that_are_no_text(season: Path) -> None:
    source = os.fsdecode(b"surrogate\xff")
    (season / "events" / f"{source}.yaml").write_text(EVENT.format(n=9), "utf-8")
    (result,) = run_batch(Batch(find_events([season / "events" / f"{source}.yaml"]), out=season / "out"), print)
    assert result.built
    with built_store(season / "out") as (store, _):
        store.keep(source, "work", Record(), result.built)
        assert store.unchanged(source, "work") == result.built
        store.forget(source)
        assert store.unchanged(source, "work") is None
