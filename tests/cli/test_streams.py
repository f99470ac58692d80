"""What the streams of a command do when the system is against them: words, an exit code, never a traceback."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.cli.streams import Streams, as_json, visible

START = "title: Reception\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\n"
LINUX = pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows keeps a folder that somebody is in, and has other shells")


def shell(line: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    line = line.replace("briefgen", f"{sys.executable} -m briefgen")
    variables = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])} | environment
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", line],
        cwd=cwd,
        env=variables,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def event(tmp_path: Path) -> Path:
    path = tmp_path / "event.yaml"
    path.write_text(START, "utf-8")
    return path


@pytest.mark.slow
@LINUX
@pytest.mark.parametrize(
    "line", ["generate event.yaml -f txt", "check event.yaml --format json", "templates list", "schema", "--help"]
)
def test_a_full_standard_output_is_told(line: str, event: Path) -> None:
    done = shell(f"briefgen {line} > /dev/full", event.parent)
    assert done.returncode == 1
    assert "the disk is full" in done.stderr and "Traceback" not in done.stderr
    if line.startswith("generate"):
        assert len(list((event.parent / "out" / "event").iterdir())) == 2


@pytest.mark.slow
@LINUX
def test_a_full_standard_error_stops_nothing(event: Path) -> None:
    done = shell("briefgen generate event.yaml -f txt 2> /dev/full", event.parent)
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 2)


@pytest.mark.slow
@POSIX
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_streams_stop_nothing(closed: str, event: Path) -> None:
    assert shell(f"briefgen generate event.yaml -f txt {closed}", event.parent).returncode == 0
    assert len(list((event.parent / "out" / "event").iterdir())) == 2


@pytest.mark.slow
@POSIX
def test_a_reader_that_has_enough_costs_no_event_its_papers(event: Path) -> None:
    for name in ("two", "three"):
        (event.parent / f"{name}.yaml").write_text(START, "utf-8")
    done = shell("briefgen generate event.yaml two.yaml three.yaml -f txt | head -n 1", event.parent)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(list((event.parent / "out").glob("*/*.txt"))) == 6
    done = shell("briefgen schema | head -n 1", event.parent)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.slow
@POSIX
@pytest.mark.parametrize("line", ["generate event.yaml", "check event.yaml", "init", "templates list", "--version"])
def test_a_current_folder_that_is_gone_is_told(line: str, tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    done = shell(f"cd gone && rmdir ../gone && briefgen {line}", tmp_path)
    assert done.returncode == 1
    assert "does not exist any more" in done.stderr and "Traceback" not in done.stderr


CLOSED = {
    "generate closed/event.yaml": "closed/event.yaml cannot be read: you have no right to open the folder closed",
    "check closed/event.yaml --format json": "you have no right to open the folder closed",
    "inspect closed/event.yaml --stage event": "you have no right to open the folder closed",
    "init closed/new": "briefgen.yaml cannot be written: you have no right to do this here",
    "new Reception -o closed/new.yaml": "cannot be written: you have no right to do this here",
    "generate event.yaml -o closed/out": "cannot be written: you have no right to do this here",
    "generate locked.yaml": "locked.yaml cannot be read: you have no right to open it",
}


@pytest.mark.slow
@POSIX
def test_a_template_that_may_not_be_opened_is_told(event: Path) -> None:
    (event.parent / "briefgen.yaml").write_text("office: {name: Embassy}\n", "utf-8")
    assert shell("briefgen templates copy briefing --as ours", event.parent).returncode == 0
    (event.parent / "templates" / "kinds" / "ours" / "en" / "bottom-line.md.j2").chmod(0)
    rights = "dac_override,-dac_read_search"
    others = f"setpriv --bounding-set=-{rights} --inh-caps=-{rights} " if os.geteuid() == 0 else ""
    for line in ("templates check", "templates copy ours --as other", "generate event.yaml -k ours -f txt"):
        done = shell(f"{others}briefgen {line}", event.parent)
        assert done.returncode == 1 and "you have no right to open it" in done.stderr, line
        assert "Traceback" not in done.stderr and "briefgen.fault" not in done.stderr


@pytest.mark.slow
@POSIX
@pytest.mark.parametrize("line", CLOSED)
def test_a_folder_or_file_that_may_not_be_opened_is_told(line: str, event: Path) -> None:
    (event.parent / "locked.yaml").write_text(START, "utf-8")
    (event.parent / "closed").mkdir()
    (event.parent / "closed" / "event.yaml").write_text(START, "utf-8")
    (event.parent / "locked.yaml").chmod(0)
    (event.parent / "closed").chmod(0)
    rights = "dac_override,-dac_read_search"
    others = f"setpriv --bounding-set=-{rights} --inh-caps=-{rights} " if os.geteuid() == 0 else ""
    done = shell(f"{others}briefgen {line}", event.parent)
    (event.parent / "closed").chmod(0o700)
    assert done.returncode == 1
    assert CLOSED[line] in done.stdout + done.stderr
    assert "Traceback" not in done.stderr and "briefgen.fault" not in done.stderr
    if "json" in line:
        assert [each["id"] for each in json.loads(done.stdout)] == ["file.no-rights"]


def test_what_a_terminal_would_obey_is_shown_as_codes() -> None:
    assert visible("a\x1b[31m\x9b\u202eb\u2066\ud800\U000e0041\n") == (
        r"a\x1b[31m\x9b\u202eb\u2066\ud800\U000e0041" + "\n"
    )
    assert visible("\u0627\u200f\u200d Han So-ra") == "\u0627\u200f\u200d Han So-ra"
    hostile = {"message": "a\x9b\x7f\u202e\ud800"}
    assert as_json(hostile).isascii() and json.loads(as_json(hostile)) == hostile


@pytest.mark.slow
@LINUX
def test_what_a_library_left_unwritten_is_told_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr("sys.stdout", full)
        full.write("x")
        streams = Streams()
        streams.close()
        monkeypatch.undo()
    assert streams.closing_words() == "standard output could not be written: the disk is full; all else was done"
