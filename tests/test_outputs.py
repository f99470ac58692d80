"""Papers reach the disk whole or not at all, whatever the folder or the disk has against it."""

import os
import subprocess
import sys
from collections import UserDict
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.errors import OutputError, Problem
from briefgen.outputs import write_files

WRITES = "import sys; from pathlib import Path; from briefgen.outputs import write_files\n"


def refused(files: dict[Path, bytes]) -> Problem:
    with pytest.raises(OutputError) as caught:
        write_files(files)
    (problem,) = caught.value.problems
    assert problem.id == "output.unwritable" and problem.hint and problem.place
    return problem


def parts(folder: Path) -> list[Path]:
    return list(folder.rglob(".*"))


def test_files_replace_older_ones_and_folders_are_made(tmp_path: Path) -> None:
    new, old = tmp_path / "a" / "b" / "new.txt", tmp_path / "old.txt"
    old.write_bytes(b"old")
    write_files({new: b"1", old: b"2"})
    assert (new.read_bytes(), old.read_bytes()) == (b"1", b"2")
    assert parts(tmp_path) == []
    umask = os.umask(0)
    os.umask(umask)
    assert os.name == "nt" or new.stat().st_mode & 0o777 == 0o666 & ~umask


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"mine")
    for folder in (tmp_path / "out", tmp_path / "out" / "event"):
        assert "a file has the name" in str(refused({folder / "a.txt": b""}).hint)
    assert (tmp_path / "out").read_bytes() == b"mine"


def test_a_folder_where_a_paper_should_be_costs_the_others_nothing(tmp_path: Path) -> None:
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_bytes(b"old")
    second.mkdir()
    assert "a folder has the name" in str(refused({first: b"new", second: b""}).hint)
    assert first.read_bytes() == b"old"
    assert parts(tmp_path) == []


def test_folders_made_for_nothing_are_taken_away(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    refused({tmp_path / "a" / "b" / "c.txt": b"", tmp_path / "taken": b""})
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def child(script: str, *before: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a script as a process of its own, since limits hold for a whole process."""
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)}
    command = [*before, sys.executable, "-c", WRITES + script]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit")
def test_a_full_disk_leaves_every_paper_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"old")
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))\n"
    done = child(limit + "write_files({Path('one'): b'x' * 4000, Path('new/two'): b'x' * 6000})", cwd=tmp_path)
    assert "OutputError: error[output.unwritable]: cannot write two: file too large" in done.stderr
    assert "nothing was changed" in done.stderr
    assert {path.name: path.read_bytes() for path in tmp_path.rglob("*")} == {"one": b"old"}


@pytest.mark.skipif(os.name == "nt", reason="rights on Windows are of another kind")
def test_a_folder_that_may_not_be_written_to(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    # The administrator may write anywhere; setpriv takes that right away from the process.
    as_others = ["setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override"] if os.geteuid() == 0 else []
    done = child("write_files({Path('closed/a/b.txt'): b''})", *as_others, cwd=tmp_path)
    assert "OutputError: error[output.unwritable]: cannot write b.txt: permission denied" in done.stderr
    assert "a folder that you may write to" in done.stderr


class Interrupted(UserDict[Path, bytes]):
    """Files to write, with Ctrl-C after the first."""

    def __iter__(self) -> Iterator[Path]:
        for number, path in enumerate(self.data):
            if number:
                raise KeyboardInterrupt
            yield path


def test_ctrl_c_between_two_papers_leaves_the_old_ones_and_nothing_else(tmp_path: Path) -> None:
    old = tmp_path / "one"
    old.write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt):
        write_files(Interrupted({old: b"new", tmp_path / "two" / "three": b"new"}))
    assert {path.name: path.read_bytes() for path in tmp_path.rglob("*")} == {"one": b"old"}


def test_of_two_writers_at_once_one_wins_whole(tmp_path: Path) -> None:
    script = "for n in range(100): write_files({Path('out/a'): sys.argv[1].encode() * 50000})"
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)}
    both = [
        subprocess.Popen([sys.executable, "-c", WRITES + script, letter], cwd=tmp_path, env=environment)
        for letter in "xy"
    ]
    assert [writer.wait() for writer in both] == [0, 0]
    assert (tmp_path / "out" / "a").read_bytes() in (b"x" * 50_000, b"y" * 50_000)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a"]
