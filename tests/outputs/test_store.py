"""What was written is remembered in one file; one that is damaged, foreign or locked is never believed."""

import contextlib
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.errors import OutputError
from briefgen.outputs import store
from briefgen.outputs.store import STORE_FILE, opened, read_source, read_sources
from tests.outputs.papers import NEW, OLD, put, standing


@pytest.mark.parametrize("rubbish", [b"", b"rubbish" * 1000, b"SQLite format 3\0" + b"\xff" * 5000, None])
def test_a_damaged_or_foreign_record_is_never_believed(rubbish: bytes | None, out: Path) -> None:
    put(out, OLD)
    (out / "evening" / "a.en.docx").write_bytes(b"edited")
    if rubbish is None:
        (out / STORE_FILE).unlink()
        with contextlib.closing(sqlite3.connect(out / STORE_FILE)) as connection:
            connection.executescript("CREATE TABLE events (x); PRAGMA user_version = 1;")
    else:
        (out / STORE_FILE).write_bytes(rubbish)
    published = put(out, NEW)
    assert published.record_lost == (rubbish != b"")  # an empty file is a new record
    assert {kept.paper.name for kept in published.kept} == set(OLD)
    assert standing(out)["a.en.edited.docx"] == b"edited"
    assert put(out, OLD).kept == ()


def test_a_run_waits_for_another_that_writes_and_gives_up_in_words(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(out, OLD)
    monkeypatch.setattr(store, "_DATABASE", replace(store._DATABASE, wait=0.1))
    other = sqlite3.connect(out / STORE_FILE)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(OutputError, match=r"output\.busy.*another run of briefgen is writing into this folder"):
        put(out, NEW)
    assert standing(out) == OLD
    other.close()
    put(out, NEW)


@pytest.mark.parametrize("kind", ["folder", "link that leads nowhere"])
def test_what_is_no_file_is_put_aside(kind: str, out: Path) -> None:
    for lost in (True, True, False):
        if lost:
            (out / STORE_FILE).unlink(missing_ok=True)
            out.mkdir(exist_ok=True)
            (out / STORE_FILE).mkdir() if kind == "folder" else (out / STORE_FILE).symlink_to("nowhere")
        assert put(out, OLD).record_lost is lost
    assert len(list(out.glob(".briefgen-damaged*.db"))) + sum(map(Path.is_symlink, out.iterdir())) >= 2


def test_a_record_of_a_later_version_is_not_believed(out: Path) -> None:
    put(out, OLD)
    with contextlib.closing(sqlite3.connect(out / STORE_FILE)) as connection:
        connection.execute("PRAGMA user_version = 2")
    published = put(out, NEW)
    assert published.record_lost and len(published.kept) == len(OLD)


def test_a_run_remembers_what_it_wrote_of_each_event_and_paper(out: Path) -> None:
    out.mkdir()
    with opened(out) as (store, anew):
        assert not anew
        store.record("evening", "../event.yaml", {"a.txt": "1", "b.txt": "2"})
    with opened(out) as (store, _):
        assert store.wrote("evening", "a.txt", "1") and store.wrote("evening", "b.txt", "2")
        assert not store.wrote("evening", "a.txt", "2") and not store.wrote("morning", "a.txt", "1")
    assert (read_source(out, "evening"), read_source(out, "morning")) == ("../event.yaml", None)


def test_of_many_versions_of_a_paper_the_last_are_remembered(out: Path) -> None:
    out.mkdir()
    with opened(out) as (store, _):
        store.record("evening", "e", {"other.txt": "0"})
        for number in range(30):
            store.record("evening", "e", {"a.txt": str(number)})
        known = [number for number in range(30) if store.wrote("evening", "a.txt", str(number))]
        assert known == list(range(10, 30)) and store.wrote("evening", "other.txt", "0")


def test_the_sources_of_all_events_are_known(out: Path) -> None:
    assert read_sources(out) == {}
    put(out, OLD)
    assert read_sources(out) == {"evening": "../event.yaml"}
    (out / STORE_FILE).write_bytes(b"rubbish " * 100)
    assert read_sources(out) == {}
