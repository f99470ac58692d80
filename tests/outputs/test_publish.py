"""Papers replace the older ones all together or not at all, and an edited one is never lost."""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from briefgen.errors import OutputError
from briefgen.outputs import Kept, Published, other_owner
from briefgen.outputs.store import STORE_FILE
from tests.outputs.papers import NEW, OLD, put, standing


def test_papers_replace_the_older_ones(out: Path) -> None:
    written = {out / "evening" / name: sha256(data).hexdigest() for name, data in OLD.items()}
    assert put(out, OLD) == Published(written, (), False)
    assert put(out, NEW).kept == ()
    assert standing(out) == NEW
    assert [path.name for path in out.iterdir() if path.is_file()] == [STORE_FILE]


@pytest.mark.parametrize("failing", [1, 2, 3])
@pytest.mark.parametrize("links", [True, False])
def test_when_one_cannot_take_its_place_all_older_ones_are_put_back(
    failing: int, links: bool, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(out, OLD)
    (out / "evening" / "a.en.docx").write_bytes(b"edited")
    before, whole, calls = standing(out), os.replace, 0

    def locked(source: Path, target: Path) -> None:
        nonlocal calls
        calls += Path(source).suffix == ".part" and Path(target).suffix != ".part"
        if calls == failing and Path(source).suffix == ".part":
            calls += 1
            raise PermissionError(13, "Permission denied", str(target))
        whole(source, target)

    def no_links(source: Path, target: Path) -> None:
        raise PermissionError(1, "Operation not permitted", str(source))

    monkeypatch.setattr(os, "replace", locked)
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    with pytest.raises(OutputError) as caught:
        put(out, NEW)
    (problem,) = caught.value.problems
    name = list(NEW)[failing - 1]
    assert f"{name} cannot be written: you have no right to do this here; the papers stand as they were" in str(problem)
    assert standing(out) == before
    monkeypatch.undo()
    assert [kept.kept.name for kept in put(out, NEW).kept] == ["a.en.edited.docx"]
    assert standing(out) == NEW | {"a.en.edited.docx": b"edited"}


def test_a_folder_in_place_of_a_paper_costs_the_others_nothing(out: Path) -> None:
    put(out, {"a.en.docx": b"old"})
    (out / "evening" / "b.en.docx").mkdir()
    with pytest.raises(OutputError, match="a folder has the name that a file needs; nothing was changed"):
        put(out, NEW)
    assert (out / "evening" / "a.en.docx").read_bytes() == b"old"


def test_an_edited_paper_is_kept_beside_the_new_one_each_time(out: Path) -> None:
    put(out, OLD)
    paper = out / "evening" / "a.en.docx"
    for number, name in enumerate(("a.en.edited.docx", "a.en.edited-2.docx", "a.en.edited-3.docx")):
        paper.write_bytes(f"edited {number}".encode())
        assert put(out, NEW).kept == (Kept(paper, paper.with_name(name)),)
        assert paper.with_name(name).read_bytes() == f"edited {number}".encode()
        assert paper.read_bytes() == NEW["a.en.docx"]


def test_what_was_written_at_any_time_is_not_edited(out: Path) -> None:
    for version in (OLD, NEW, OLD):
        assert put(out, version).kept == ()
    (out / "evening" / "a.en.docx").write_bytes(NEW["a.en.docx"])  # an older one, fetched from a copy of the disk
    assert put(out, OLD).kept == ()
    (out / "evening" / "a.en.docx").unlink()
    assert put(out, OLD).kept == ()


def test_what_stood_there_before_the_first_paper_is_kept(out: Path) -> None:
    (out / "evening").mkdir(parents=True)
    (out / "evening" / "a.en.docx").write_bytes(b"somebody's")
    (out / "evening" / "b.en.docx").write_bytes(NEW["b.en.docx"])
    assert [kept.kept.name for kept in put(out, NEW).kept] == ["a.en.edited.docx"]


def test_whose_papers_a_folder_holds(out: Path) -> None:
    event = out.parent / "event.yaml"
    assert other_owner(out, "evening", event) is None
    put(out, OLD)
    copy = out.parent / "copy.yaml"
    copy.write_text("", "utf-8")
    assert other_owner(out, "evening", event) is None
    assert other_owner(out, "evening", out / ".." / "event.yaml") is None
    assert other_owner(out, "evening", copy) == event
    assert other_owner(out, "morning", copy) is None
    event.unlink()
    assert other_owner(out, "evening", copy) is None


def test_folder_and_event_may_be_moved_together(out: Path) -> None:
    put(out, OLD)
    moved = out.parent.rename(out.parent.with_name("elsewhere"))
    assert other_owner(moved / "out", "evening", moved / "event.yaml") is None


KILLED = """
import os, signal, sys, threading
from pathlib import Path
from briefgen.outputs import publish
out, moment = Path(sys.argv[1]), float(sys.argv[2])
threading.Timer(moment, lambda: os.kill(os.getpid(), signal.SIGKILL)).start()
for number in range(10_000):
    data = f"version {number} ".encode() * 500
    publish(out, "evening", out.parent / "event.yaml", {f"{name}.txt": data for name in "abc"})
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_killed_at_any_moment_papers_are_whole_and_none_counts_as_edited(out: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    for number in range(50):
        command = [sys.executable, "-c", KILLED, str(out), str(0.01 + number * 0.003)]
        assert subprocess.run(command, env=environment, check=False).returncode == -9
        for data in (path.read_bytes() for path in (out / "evening").glob("*.txt")):
            assert data == b"last" or (data and data == data[: len(data) // 500] * 500)
        published = put(out, {f"{name}.txt": b"last" for name in "abc"})
        assert (published.kept, published.record_lost) == ((), False)
        assert set(standing(out)) == {"a.txt", "b.txt", "c.txt"}


def test_of_two_runs_at_once_one_wins_whole(out: Path) -> None:
    script = """
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from briefgen.outputs import publish
out = Path(sys.argv[1])
for number in range(12):
    publish(out, "evening", out.parent / "event.yaml", {n: sys.argv[2].encode() * 50_000 for n in ("a", "b")})
"""
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    both = [subprocess.Popen([sys.executable, "-c", script, str(out), letter], env=environment) for letter in "xy"]
    assert [each.wait() for each in both] == [0, 0]
    assert standing(out) in ({"a": b"x" * 50_000, "b": b"x" * 50_000}, {"a": b"y" * 50_000, "b": b"y" * 50_000})


def test_whose_papers_these_are_is_not_known_from_a_damaged_record_or_a_lost_file(out: Path) -> None:
    put(out, {"a.txt": b"1"})
    other = out.parent / "other.yaml"
    assert other_owner(out, "evening", other) == out.parent / "event.yaml"
    (out / STORE_FILE).write_bytes(b"rubbish " * 100)
    assert other_owner(out, "evening", other) is None
