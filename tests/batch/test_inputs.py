"""Files, folders and patterns lead to the events that they mean, each once; nothing else is taken for one."""

import os
from pathlib import Path

import pytest

from briefgen.batch import find_events
from briefgen.errors import DataError
from briefgen.loading import address_of

START = "title: T\nstart: 2026-05-17 18:30\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {
        "b.yaml": START, "deep/er/a.yml": START, "c.json": '{"title": "T", "start": "2026-05-17"}',
        "d.toml": 'title = "T"\nstart = 2026-05-17\n', "people.yaml": "a: {name: B}\n", "list.yaml": "- title\n",
        "notes.txt": START, ".hidden/e.yaml": START, "broken.yaml": "title: [\nstart: 2026-05-17\n",
    }.items():  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def names(folder: Path, *paths: Path) -> list[str]:
    return [address_of(each).relative_to(folder).as_posix() for each in find_events(paths)]


def test_a_folder_holds_its_events_however_deep(folder: Path) -> None:
    # One that cannot be read may be an event; its turn comes, and what is wrong with it is told.
    assert names(folder, folder) == ["b.yaml", "broken.yaml", "c.json", "d.toml", "deep/er/a.yml"]


def test_a_named_file_is_taken_whatever_is_in_it_and_once(folder: Path) -> None:
    assert names(folder, folder / "people.yaml", folder / "b.yaml", folder) == [
        "people.yaml", "b.yaml", "broken.yaml", "c.json", "d.toml", "deep/er/a.yml",
    ]  # fmt: skip
    assert names(folder, folder / "gone.yaml") == ["gone.yaml"]


def test_a_pattern_that_the_shell_left_is_followed(folder: Path) -> None:
    assert names(folder, folder / "[b-d].*") == ["b.yaml", "c.json", "d.toml"]
    assert names(folder, folder / "*eep") == ["deep/er/a.yml"]


@pytest.mark.skipif(os.name == "nt", reason="links")
def test_a_link_to_an_event_is_no_second_event(folder: Path) -> None:
    (folder / "z.yaml").symlink_to(folder / "b.yaml")
    assert names(folder, folder).count("z.yaml") == 0


@pytest.mark.parametrize("path", ["empty", "nothing-*.yaml"])
def test_a_folder_or_pattern_without_events_is_told(path: str, folder: Path) -> None:
    (folder / "empty").mkdir()
    with pytest.raises(DataError, match="there are no events in"):
        find_events([folder / path])
