"""New files reach the disk whole or not at all, whatever the folder or the disk has against it."""

import errno
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.errors import OutputError, Problem
from briefgen.outputs import files, write_new_files
from briefgen.outputs.files import Undo, explained, write_part
from tests.cli.command import unmeasured

WRITES = "import sys; from pathlib import Path; from briefgen.outputs import write_new_files\n"


def refused(files: dict[Path, bytes]) -> Problem:
    with pytest.raises(OutputError) as caught:
        write_new_files(files)
    (problem,) = caught.value.problems
    assert problem.id == "output.unwritable" and problem.hint and problem.place
    return problem


def parts(folder: Path) -> list[Path]:
    return list(folder.rglob(".*"))


def test_folders_are_made_and_rights_are_the_usual_ones(tmp_path: Path) -> None:
    new = tmp_path / "a" / "b" / "new.txt"
    write_new_files({new: b"1", tmp_path / "c.txt": b"2"})
    assert (new.read_bytes(), (tmp_path / "c.txt").read_bytes()) == (b"1", b"2")
    assert parts(tmp_path) == []
    umask = os.umask(0)
    os.umask(umask)
    assert os.name == "nt" or new.stat().st_mode & 0o777 == 0o666 & ~umask


def test_what_stands_there_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"mine")
    assert refused({tmp_path / "new": b"1", tmp_path / "old": b"2"}).message.endswith("nothing was changed")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"old": b"mine"}


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"mine")
    for folder in (tmp_path / "out", tmp_path / "out" / "event"):
        assert "a file has the name" in (refused({folder / "a.txt": b""}).hint or "")
    assert (tmp_path / "out").read_bytes() == b"mine"


def test_folders_made_for_nothing_are_taken_away(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    assert "a folder has the name" in (refused({tmp_path / "a" / "b": b"", tmp_path / "taken": b""}).hint or "")
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def child(script: str, *before: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a script as a process of its own, since limits hold for a whole process."""
    # Coverage would write its own file under the limits, and leave half of it behind.
    environment = unmeasured() | {"PYTHONPATH": str(Path(__file__).parents[2])}
    command = [*before, sys.executable, "-c", WRITES + script]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit")
def test_a_full_disk_leaves_everything_as_it_was(tmp_path: Path) -> None:
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))\n"
    done = child(limit + "write_new_files({Path('one'): b'x' * 4000, Path('new/two'): b'x' * 6000})", cwd=tmp_path)
    assert "OutputError: error[output.unwritable]: two cannot be written: the file is larger" in done.stderr
    assert "nothing was changed" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="rights on Windows are of another kind")
def test_a_folder_that_may_not_be_written_to(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    # The administrator may write anywhere; setpriv takes that right away from the process.
    as_others = ["setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override"] if os.geteuid() == 0 else []
    done = child("write_new_files({Path('closed/a/b.txt'): b''})", *as_others, cwd=tmp_path)
    assert "OutputError: error[output.unwritable]: b.txt cannot be written: you have no right" in done.stderr
    assert "a folder that you may write to" in done.stderr


class Interrupted(dict[Path, bytes]):
    """Files to write, with Ctrl-C after the first."""

    def items(self) -> Iterator[tuple[Path, bytes]]:  # type: ignore[override]  # an iterator does here
        for number, item in enumerate(super().items()):
            if number:
                raise KeyboardInterrupt
            yield item


def test_ctrl_c_between_two_files_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        write_new_files(Interrupted({tmp_path / "one": b"new", tmp_path / "two" / "three": b"new"}))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows is not asked which processes run")
def test_the_parts_of_a_killed_run_are_cleared_away_and_no_others(tmp_path: Path) -> None:
    script = """
import errno
import os
from briefgen.outputs.files import Undo, explained, write_part
print(write_part(Path(sys.argv[1]), b"half", Undo()).name, flush=True)
os.kill(os.getpid(), 9)
"""
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, "-c", WRITES + script, str(tmp_path / "paper")]
    killed = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    left = tmp_path / killed.stdout.strip()
    assert left.is_file()
    elsewhere, old = tmp_path / ".briefgen-00000000-1-0.part", tmp_path / ".briefgen-00000000-2-0.part"
    foreign = tmp_path / ".briefgen-notes.part"
    for path in (elsewhere, old, foreign):
        path.write_bytes(b"")
    os.utime(old, (time.time() - 100_000, time.time() - 100_000))
    undo = Undo()
    mine = write_part(tmp_path / "another", b"", undo)
    write_new_files({tmp_path / "new": b""})
    assert {path.name for path in parts(tmp_path)} == {mine.name, elsewhere.name, foreign.name}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows is not asked which processes run")
def test_a_process_that_has_ended_and_is_not_waited_for_does_not_run() -> None:
    process = subprocess.Popen([sys.executable, "-c", ""], stdout=subprocess.PIPE)
    assert process.stdout and process.stdout.read() == b""  # it closes its output when it ends
    until = time.monotonic() + 10
    while files._runs(process.pid) and time.monotonic() < until:
        time.sleep(0.01)
    os.kill(process.pid, 0)  # the system still knows it
    assert not files._runs(process.pid) and files._runs(os.getpid())
    process.communicate()


@pytest.mark.parametrize(
    ("error", "hint"),
    [
        (OSError(errno.ENOSPC, ""), "free some space"),
        (OSError(errno.EDQUOT, ""), "free some space"),
        (PermissionError(errno.EACCES, ""), "close the file if it is open in Word"),
        (OSError(errno.EIO, ""), "choose another folder with -o"),
    ],
)
def test_what_the_system_refuses_has_a_hint(error: OSError, hint: str, tmp_path: Path) -> None:
    with pytest.raises(OutputError) as caught, explained(tmp_path / "a.txt"):
        raise error
    (problem,) = caught.value.problems
    assert problem.hint and problem.hint.startswith(hint)
    assert problem.id == ("output.unwritable" if error.errno == errno.EACCES else "output.disk")
