"""What the system answers about files is an answer or a problem in words, never an exception of its own."""

import errno
import os
from pathlib import Path

import pytest

from briefgen.errors import DataError, Place, Problem
from briefgen.reading.disk import exists, in_words, is_file, is_inside, matching, read_bytes, resolved

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no links and pipes for everybody")
LONG = "x" * 260


def refused(path: Path, named_at: Place | None = None) -> Problem:
    with pytest.raises(DataError) as caught:
        read_bytes(path, 1_000_000, named_at)
    (problem,) = caught.value.problems
    assert problem.hint
    return problem


@pytest.mark.parametrize(
    ("name", "id", "message"),
    [
        ("gone.yaml", "file.not-found", "there is no file "),
        ("gone/event.yaml", "file.not-found", "there is no folder "),
        (LONG, "file.not-found", "this is no file's name, it has 260 letters: xxx"),
        ("event.yaml/more.yaml", "file.not-found", "a part of that path is a file, not a folder"),
        ("a\0b", "file.unreadable", "cannot be a file's name"),
        ("", "file.not-a-file", " is a folder"),
    ],
)
def test_what_is_no_file_is_told(name: str, id: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "event.yaml").write_bytes(b"title: T")
    problem = refused(tmp_path / name)
    assert problem.id == id and message in problem.message
    named_at = Place("event.yaml", 3, 9)
    assert refused(tmp_path / name, named_at).place == named_at


def test_the_nearest_name_is_offered(tmp_path: Path) -> None:
    (tmp_path / "event.yaml").write_bytes(b"title: T")
    hint = refused(tmp_path / "evnt.yaml").hint
    assert hint and hint.startswith("did you mean ") and hint.endswith("event.yaml?")


@POSIX
def test_links_in_a_circle_and_pipes_are_told(tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to(tmp_path / "two")
    (tmp_path / "two").symlink_to(tmp_path / "one")
    assert "its links lead round in a circle" in refused(tmp_path / "one").message
    assert exists(tmp_path / "one") and not is_file(tmp_path / "one")
    assert not is_inside(tmp_path / "one" / "x", tmp_path / "two") and resolved(tmp_path / "one").name in ("one", "two")
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path / "pipe").message.endswith("is no ordinary file")


def test_a_file_has_an_end(tmp_path: Path) -> None:
    (tmp_path / "large").write_bytes(b"x" * 1_000_001)
    assert refused(tmp_path / "large").message.endswith("is too large: more than 1 MB")
    assert read_bytes(tmp_path / "large", 1_000_001) == b"x" * 1_000_001


def test_what_cannot_be_looked_at_is_not_there(tmp_path: Path) -> None:
    assert not is_file(tmp_path / LONG) and not is_file(Path("a\0b")) and not exists(tmp_path / LONG)
    assert not is_inside(Path("a\0b"), tmp_path)
    assert matching(tmp_path / "gone", "*.yaml") == []


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "the disk is full"),
        (OSError(errno.ENOTTY, "Inappropriate Ioctl"), "inappropriate ioctl"),
        (OSError("Out of Order"), "out of order"),
        (RuntimeError(), "runtimeerror"),
    ],
)
def test_the_systems_words_are_a_persons(error: Exception, words: str) -> None:
    assert in_words(error) == words


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="Linux has files of which the size is not known before")
def test_a_file_of_unknown_size_is_read_to_its_end() -> None:
    data = Path("/proc/version").read_bytes()
    assert read_bytes(Path("/proc/version"), 1_000) == data
    with pytest.raises(DataError) as caught:
        read_bytes(Path("/proc/version"), len(data) - 1)
    assert caught.value.problems[0].id == "file.too-large"
