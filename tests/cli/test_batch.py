"""`briefgen batch` as people type it: what goes where, the exit code, and what a stop leaves."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.command import run, unmeasured
from tests.loading.season.books import HEADINGS, PARTY, TALKS, Rows, book

EVENT = "title: Evening\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\n"


@pytest.fixture
def season(tmp_path: Path) -> Path:
    (tmp_path / "events").mkdir()
    (tmp_path / "briefgen.yaml").write_text("defaults: {kinds: [briefing], formats: [txt]}\n", "utf-8")
    for n in range(4):
        (tmp_path / "events" / f"e{n}.yaml").write_text(EVENT, "utf-8")
    return tmp_path


def test_papers_go_to_stdout_and_the_summary_to_stderr(season: Path) -> None:
    first = run("batch", "events", "-j", "1", cwd=season)
    assert first.returncode == 0
    assert first.stdout.splitlines() == [f"out/e{n}/briefing.en.txt" for n in range(4)]
    assert first.stderr == "4 events: 4 built, 0 unchanged, 0 failed\n"
    manifest = json.loads((season / "out/manifest.json").read_text("utf-8"))
    assert [entry["source"] for entry in manifest["events"]] == [f"../events/e{n}.yaml" for n in range(4)]
    second = run("batch", "events/*.yaml", cwd=season)
    assert (second.returncode, second.stdout) == (0, "")
    assert second.stderr == "4 events: 0 built, 4 unchanged, 0 failed\n"


def test_one_that_fails_makes_the_exit_code_and_costs_no_other(season: Path) -> None:
    (season / "events/e1.yaml").write_text("title: X\nstart: nonsense\ntimezone: UTC\n", "utf-8")
    made = run("batch", "events", "-j", "2", cwd=season)
    assert made.returncode == 1
    assert len(made.stdout.splitlines()) == 3
    assert (
        "error[event.value]: 1 event: `start` is not a date and time: nonsense\n  --> events/e1.yaml:2:8" in made.stderr
    )
    assert made.stderr.endswith("4 events: 3 built, 0 unchanged, 1 failed\n")


def test_generate_without_an_event_makes_all_of_the_workspace(
    season: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    made = run("generate", cwd=season / "events")
    assert made.returncode == 0 and len(made.stdout.splitlines()) == 4
    assert made.stdout.startswith("../out/e0/") and (season / "out" / "e0").is_dir()
    assert not (season / "events" / "out").exists()
    assert run("generate", "-o", "here", cwd=season / "events").stdout.startswith("here/e0/")
    assert run("generate", "e0.yaml", cwd=season / "events").stdout == "out/e0/briefing.en.txt\n"
    outside = run("generate", cwd=tmp_path_factory.mktemp("bare"))
    assert outside.returncode == 2 and "name an event file, or go into a workspace" in outside.stderr


def test_parts_and_their_manifest(season: Path) -> None:
    for number in (1, 2):
        assert run("batch", "events", "-j", "1", "--shard", f"{number}/2", cwd=season).returncode == 0
    merged = run("batch", "--merge", cwd=season)
    assert (merged.returncode, merged.stdout) == (0, "out/manifest.json\n")
    assert len(json.loads((season / "out/manifest.json").read_text("utf-8"))["events"]) == 4
    assert run("batch", "events", "--shard", "3/2", cwd=season).returncode == 2
    assert run("batch", cwd=season).returncode == 2


def test_a_report_is_written_where_it_is_asked_for(season: Path) -> None:
    assert run("batch", "events", "-j", "1", "--report", "out/report.json", cwd=season).returncode == 0
    assert json.loads((season / "out/report.json").read_text("utf-8"))["summary"]["built"] == 4
    refused = run("batch", "events", "--report", "report.pdf", cwd=season)
    assert refused.returncode == 1 and "error[output.report]" in refused.stderr


def test_a_folder_without_events_is_told(season: Path) -> None:
    (season / "empty").mkdir()
    made = run("batch", "empty", cwd=season)
    assert made.returncode == 1 and "error[file.no-events]: there are no events in empty" in made.stderr


@pytest.fixture
def book_with_a_stray_row(season: Path) -> Path:
    sheets: dict[str, Rows] = {"Events": [HEADINGS, TALKS], "Guests": [["Event id", "Name"], ["x", "Ada Roy"]]}
    return book(season / "season.xlsx", sheets)


def test_an_error_in_a_file_makes_the_exit_code_and_costs_no_event(season: Path, book_with_a_stray_row: Path) -> None:
    made = run("batch", "season.xlsx", "-j", "1", "--report", "r.json", cwd=season)
    assert made.returncode == 1 and len(made.stdout.splitlines()) == 1
    assert made.stderr.startswith("error[season.event-unknown]: there is no event `x`")
    *_, of_files, of_events = made.stderr.splitlines()
    assert of_files.startswith("1 problem of files: there is no event `x`") and "season.xlsx:Guests!A2" in of_files
    assert of_events == "1 event: 1 built, 0 unchanged, 0 failed"
    for written in ("r.json", "out/manifest.json"):
        (problem,) = json.loads((season / written).read_text("utf-8"))["files"]
        assert problem["id"] == "season.event-unknown"


def test_no_final_papers_are_made_while_a_row_may_belong_to_any(season: Path, book_with_a_stray_row: Path) -> None:
    made = run("batch", "season.xlsx", "--final", "--report", "r.json", cwd=season)
    assert (made.returncode, made.stdout) == (1, "") and not (season / "out").exists()
    assert "error[output.held-back]: 1 event: no final papers were made, because a row" in made.stderr
    assert made.stderr.endswith("1 event: 0 built, 0 unchanged, 1 failed\n")
    report = json.loads((season / "r.json").read_text("utf-8"))
    assert [each["id"] for each in report["files"]] == ["season.event-unknown"]
    assert report["summary"]["failed"] == 1
    single = run("generate", "season.xlsx", "--final", cwd=season)
    assert single.returncode == 1 and "no final papers were made, because a row" in single.stderr


def test_one_problem_of_several_events_has_its_first_places_in_order(season: Path) -> None:
    for n in range(6):
        start = "2026-05-17 18:30" if n == 3 else f"day {n}"
        text = f"title: Evening\nstart: {start}\ntimezone: Asia/Bangkok\n"
        (season / f"events/e{n}.yaml").write_text(text, "utf-8")
    assert run("batch", "events", "-j", "2", cwd=season).returncode == 1
    made = run("batch", "events", "-j", "2", "--force", "--report", "r.json", cwd=season)
    told = [f"  --> events/e{n}.yaml:2:8 (`start` is not a date and time: day {n})" for n in range(3)]
    assert "\n".join(
        ["error[event.value]: 5 events: `start` is not a date and time: day 0", *told, "  and 2 more"]
    ) in (made.stderr)
    report = json.loads((season / "r.json").read_text("utf-8"))
    assert [each["event"] for each in report["events"]] == [f"events/e{n}.yaml" for n in range(6)]


def test_a_folder_without_events_costs_no_other_its_papers(season: Path) -> None:
    (season / "empty").mkdir()
    made = run("batch", "empty", "events", "-j", "1", cwd=season)
    assert made.returncode == 1 and len(made.stdout.splitlines()) == 4
    assert "1 problem of files: there are no events in empty (empty)\n4 events: 4 built" in made.stderr


def test_events_with_one_id_are_all_told_and_reported(season: Path) -> None:
    assert run("batch", "events", "-j", "1", "--report", "r.json", cwd=season).returncode == 0
    manifest = (season / "out/manifest.json").read_bytes()
    for n in (1, 2):
        (season / f"events/e{n}.yaml").write_text(f"id: e0\n{EVENT}", "utf-8")
    made = run("batch", "events", "--report", "r.json", cwd=season)
    assert (made.returncode, made.stdout) == (1, "")
    assert "error[output.same-id]: 2 events: the event has the id 'e0'" in made.stderr
    assert all(f"  --> events/e{n}.yaml" in made.stderr for n in range(4))
    report = json.loads((season / "r.json").read_text("utf-8"))
    assert [each["problems"][0]["id"] for each in report["events"]] == [
        "output.held-back", "output.same-id", "output.same-id", "output.held-back",
    ]  # fmt: skip
    assert (season / "out/manifest.json").read_bytes() == manifest  # of papers that stand as they were


def test_an_id_twice_in_a_table_is_reported(season: Path) -> None:
    book(season / "season.xlsx", {"Events": [HEADINGS, TALKS, TALKS, TALKS]})
    made = run("batch", "season.xlsx", "--report", "r.json", cwd=season)
    assert made.returncode == 1
    report = json.loads((season / "r.json").read_text("utf-8"))
    assert [each["cell"] for each in report["files"]] == ["A3", "A4"]


def test_a_workbook_saved_as_another_is_told_once_with_what_to_do(season: Path) -> None:
    book(season / "season.xlsx", {"Events": [HEADINGS, TALKS, PARTY]})
    assert run("batch", "season.xlsx", cwd=season).returncode == 0
    (season / "season-v2.xlsx").write_bytes((season / "season.xlsx").read_bytes())
    made = run("batch", "season-v2.xlsx", "-j", "1", cwd=season)
    assert made.returncode == 1 and made.stderr.startswith("error[output.same-id]: 2 events: ")
    assert made.stderr.count("hint: ") == 1
    assert "\nhint: if season-v2.xlsx takes its place, move or delete the old one, or use another" in made.stderr
    (season / "season.xlsx").unlink()
    assert run("batch", "season-v2.xlsx", cwd=season).returncode == 0


def test_papers_of_events_that_are_no_longer_there_are_told_and_kept(season: Path) -> None:
    assert run("batch", "events", "-j", "1", cwd=season).returncode == 0
    for n in (1, 2):
        (season / f"events/e{n}.yaml").unlink()
    made = run("batch", "events", "--report", "r.json", cwd=season)
    assert made.returncode == 0
    assert made.stderr == (
        "warning[output.event-gone]: 2 times: papers of an event that is no longer there: events/e1.yaml\n"
        "  --> out/e1 (papers of an event that is no longer there: events/e1.yaml)\n"
        "  --> out/e2 (papers of an event that is no longer there: events/e2.yaml)\n"
        "hint: move the folder away or delete it if nobody needs these papers; nothing was deleted\n\n"
        "2 problems of files, the first: papers of an event that is no longer there: events/e1.yaml (out/e1)\n"
        "2 events: 0 built, 2 unchanged, 0 failed\n"
    )
    assert (season / "out/e1").is_dir()
    assert len(json.loads((season / "r.json").read_text("utf-8"))["files"]) == 2


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_stop_keeps_what_is_done_and_leaves_nothing_half(how: signal.Signals, season: Path) -> None:
    for n in range(4, 60):
        (season / "events" / f"e{n}.yaml").write_text(EVENT, "utf-8")
    command = [sys.executable, "-m", "briefgen", "batch", "events", "-j", "2", "-f", "pdf"]
    batch = subprocess.Popen(
        command, cwd=season, env=unmeasured(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert batch.stdout and batch.stdout.readline()
    workers = children(batch.pid)
    assert workers
    started = time.monotonic()
    batch.send_signal(how)
    batch.communicate(timeout=30)
    assert how == signal.SIGKILL or batch.returncode == 128 + how
    assert time.monotonic() - started < 10
    until = time.monotonic() + 10
    while any(map(runs, workers)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(runs, workers))
    assert all(each.read_bytes().rstrip().endswith(b"%%EOF") for each in season.glob("out/*/*.pdf"))
    assert not list(season.glob("out/*/.briefgen-*.part")) or how == signal.SIGKILL
    again = run("batch", "events", "-f", "pdf", cwd=season)
    assert again.returncode == 0 and " 0 unchanged" not in again.stderr


def children(process: int) -> list[int]:
    found = Path(f"/proc/{process}/task/{process}/children")
    return [int(each) for each in found.read_text().split()] if found.exists() else [process]


def runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--shared"], "it says how the workers of --cluster get their files"),
        (["--cluster", "tcp://127.0.0.1:9", "-j", "2"], "the workers say how many at once"),
    ],
)
def test_options_that_do_not_fit_are_told(options: list[str], told: str, season: Path) -> None:
    made = run("batch", "events", *options, cwd=season)
    assert made.returncode == 2 and told in " ".join(made.stderr.replace("│", "").split())


@pytest.mark.slow
def test_a_cluster_that_is_not_there_is_told_and_nothing_is_made(season: Path) -> None:
    made = run("batch", "events", "--cluster", "tcp://127.0.0.1:9", cwd=season)
    assert made.returncode == 1 and not list((season / "out").glob("e*"))
    assert made.stderr.startswith(
        "error[cluster.scheduler]: no Dask scheduler answers there\n  --> tcp://127.0.0.1:9\n"
    )
    assert "Traceback" not in made.stderr
