"""A record knows every file, folder and name that was asked for, and whether the answers are still the same."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.errors import DataError
from briefgen.reading import is_file, is_folder, matching, read_bytes, recording, remembered
from briefgen.reading.record import Question, note_again


def ask(folder: Path) -> None:
    """Ask the door each of its questions."""
    read_bytes(folder / "a.txt", 100)
    is_file(folder / "b.txt")
    is_folder(folder / "sub")
    matching(folder, "*.yaml")


CHANGES: dict[str, tuple[Callable[[Path], object], Question | None]] = {
    "nothing": (lambda folder: None, None),
    "another age": (lambda folder: os.utime(folder / "a.txt", (1, 1)), None),
    "another content": (lambda folder: (folder / "a.txt").write_text("B"), Question("bytes", Path("a.txt"))),
    "gone": (lambda folder: (folder / "a.txt").unlink(), Question("bytes", Path("a.txt"))),
    "a file where none was": (lambda folder: (folder / "b.txt").touch(), Question("kind", Path("b.txt"))),
    "a folder where none was": (lambda folder: (folder / "sub").mkdir(), Question("kind", Path("sub"))),
    "one more name": (lambda folder: (folder / "new.yaml").touch(), Question("names", Path(), "*.yaml")),
    "a name of no matter": (lambda folder: (folder / "new.txt").touch(), None),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_record_tells_what_the_disk_answers_otherwise_now(change: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A")
    with recording() as record:
        ask(tmp_path)
    make, told = CHANGES[change]
    make(tmp_path)
    found = [look._replace(path=look.path.relative_to(tmp_path)) for look in record.changed()]
    assert found == ([told] if told else [])


def test_a_content_swapped_within_one_tick_of_the_clock_is_seen(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A")
    os.utime(tmp_path / "a.txt", (1, 1))
    with recording() as record:
        read_bytes(tmp_path / "a.txt", 100)
    (tmp_path / "a.txt").write_text("B")
    os.utime(tmp_path / "a.txt", (1, 1))
    assert [look.path.name for look in record.changed()] == ["a.txt"]


def test_a_file_looked_for_in_vain_is_noted(tmp_path: Path) -> None:
    with recording() as record, pytest.raises(DataError):
        read_bytes(tmp_path / "a.txt", 100)
    assert record.files == () and not list(record.changed())
    (tmp_path / "a.txt").touch()
    assert [look.path.name for look in record.changed()] == ["a.txt"]


def test_records_nest_and_end(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A")
    with recording() as outer:
        with recording() as inner:
            read_bytes(tmp_path / "a.txt", 100)
        is_file(tmp_path / "b.txt")
    is_folder(tmp_path / "c")
    assert [len(record.answers) for record in (outer, inner)] == [2, 1]
    with recording() as third:
        note_again(inner)
    assert third.answers == inner.answers


def test_what_is_remembered_is_read_anew_when_its_content_changes_and_noted_when_it_does_not(tmp_path: Path) -> None:
    read = 0

    @remembered(2)
    def text_of(path: Path) -> str:
        nonlocal read
        read += 1
        return read_bytes(path, 100).decode()

    files = [tmp_path / name for name in "abc"]
    for file in files:
        file.write_text(file.name)
    assert (text_of(files[0]), text_of(files[0]), read) == ("a", "a", 1)
    files[0].write_text("x")
    assert (text_of(files[0]), read) == ("x", 2)
    with recording() as record:
        assert text_of(files[0]) == "x"
    assert record.files == (files[0],) and read == 2
    assert [text_of(file) for file in files] == ["x", "b", "c"]
    assert (text_of(files[0]), read) == ("x", 5)  # two are kept, and this one was the oldest


def test_names_are_the_same_where_their_folder_stands_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[str] = []
    for name in ("here", "there"):
        (tmp_path / name / "sub").mkdir(parents=True)
        (tmp_path / name / "sub" / "a.yaml").touch()
        with recording() as record:
            matching(tmp_path / name, "*/*.yaml")
        answers += record.answers.values()
    monkeypatch.chdir(tmp_path)
    with recording() as record:
        matching(Path("here"), "*/*.yaml")
    assert len({*answers, *record.answers.values()}) == 1 and not list(record.changed())
