"""What papers were made from is asked of the disk again; any other answer, and any other paper, means building anew."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from briefgen.errors import OutputError, Place, Problem
from briefgen.outputs import Built, BuiltStore, Digests, built, built_store
from briefgen.reading import Record, is_file, matching, read_bytes, recording
from briefgen.rules.outputs import OUTPUT_EDITED

PAPER = b"paper"
BUILT = Built(
    "evening", "from", {"a.en.txt": Digests(sha256(PAPER).hexdigest(), "content")},
    (Problem(OUTPUT_EDITED, "edited", Place("x.xlsx", sheet="S", cell="B7"), None, draft=True),),
)  # fmt: skip


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "out" / "evening").mkdir(parents=True)
    (tmp_path / "out" / "evening" / "a.en.txt").write_bytes(PAPER)
    (tmp_path / "event.yaml").write_text("one", "utf-8")
    return tmp_path / "out"


def read(folder: Path) -> Record:
    with recording() as record:
        read_bytes(folder / "event.yaml", 100)
        is_file(folder / "people.yaml")
        matching(folder, "*.j2")
    return record


@pytest.fixture
def store(out: Path) -> Iterator[BuiltStore]:
    with built_store(out) as (store, _):
        store.keep("../event.yaml", "work", read(out.parent), BUILT)
        yield store


def test_nothing_changed(store: BuiltStore) -> None:
    assert store.unchanged("../event.yaml", "work") == BUILT
    assert store.unchanged("../event.yaml", "other work") is None
    assert store.unchanged("../other.yaml", "work") is None


@pytest.mark.parametrize("name", ["event.yaml", "people.yaml", "body.md.j2"])
def test_a_file_that_changed_or_appeared(name: str, store: BuiltStore, out: Path) -> None:
    (out.parent / name).write_text("two", "utf-8")
    assert store.unchanged("../event.yaml", "work") is None


@pytest.mark.parametrize("data", [None, b"by hand"])
def test_a_paper_that_was_deleted_or_edited(data: bytes | None, store: BuiltStore, out: Path) -> None:
    paper = out / "evening" / "a.en.txt"
    paper.unlink() if data is None else paper.write_bytes(data)
    assert store.unchanged("../event.yaml", "work") is None


def test_work_of_several_kinds_is_remembered_and_the_oldest_forgotten(store: BuiltStore, out: Path) -> None:
    for number in range(4):
        store.keep("../event.yaml", f"work {number}", read(out.parent), BUILT)
    assert store.unchanged("../event.yaml", "work") is None
    assert all(store.unchanged("../event.yaml", f"work {number}") == BUILT for number in range(4))
    store.forget("../event.yaml")
    assert not any(store.unchanged("../event.yaml", f"work {number}") for number in range(4))


def test_a_copy_of_the_folders_is_asked_about_itself(store: BuiltStore, out: Path, tmp_path_factory: Any) -> None:
    copy = tmp_path_factory.mktemp("copy") / "ws"
    shutil.copytree(out.parent, copy)
    with built_store(copy / "out") as (copied, _):
        assert copied.unchanged("../event.yaml", "work") == BUILT
    (copy / "event.yaml").write_text("two", "utf-8")
    with built_store(copy / "out") as (copied, _):
        assert copied.unchanged("../event.yaml", "work") is None
    assert store.unchanged("../event.yaml", "work") == BUILT


def test_what_many_events_read_is_kept_once(store: BuiltStore, out: Path) -> None:
    for n in range(20):
        store.keep(f"../e{n}.yaml", "work", read(out.parent), BUILT)
    (count,) = store._connection.execute("SELECT count(*) FROM readings").fetchone()
    assert count == len(read(out.parent).answers)


@pytest.mark.parametrize("column", ["readings", "papers", "problems"])
def test_an_entry_that_makes_no_sense_is_not_believed(column: str, store: BuiltStore) -> None:
    for value in (b"123", "[1]", '{"a": 1}', '[["no.such-rule", "", null, null, false]]', "rubbish"):
        store._connection.execute(f"UPDATE built SET {column} = ?", (value,))  # of the list above
        assert store.unchanged("../event.yaml", "work") is None


CHANGES = [
    "UPDATE built SET readings = x''",
    "UPDATE built SET readings = substr(readings, 1, 8)",
    "UPDATE built SET made_from = 'other'",
    "UPDATE built SET source = '../other.yaml'",
    "UPDATE readings SET path = 'event.yaml' WHERE path = '../event.yaml'",
    "UPDATE readings SET answer = 'folder' WHERE asked = 'kind'",
]


@pytest.mark.parametrize("change", CHANGES)
def test_an_entry_that_is_not_what_was_kept_is_not_believed(change: str, store: BuiltStore) -> None:
    store._connection.execute(change)
    store._reading.cache_clear()
    assert store.unchanged("../event.yaml", "work") is None
    assert store.unchanged("../other.yaml", "work") is None


def test_no_single_byte_of_the_file_can_change_what_is_believed(store: BuiltStore, out: Path) -> None:
    store._connection.close()
    whole = (out / ".briefgen-built.db").read_bytes()
    for at in range(0, len(whole), 97):
        copy = out.parent / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(out, copy / "out")
        shutil.copy(out.parent / "event.yaml", copy)
        (copy / "out" / ".briefgen-built.db").write_bytes(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :])
        with built_store(copy / "out") as (copied, _):
            assert copied.unchanged("../event.yaml", "work") in (BUILT, None)
            copied.keep("../event.yaml", "work", read(copy), BUILT)
            assert copied.unchanged("../event.yaml", "work") == BUILT


def test_two_runs_do_not_have_a_store_at_once_that_was_there_before(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(built, "_DATABASE", replace(built._DATABASE, wait=0.1))
    for _ in range(2):
        with built_store(out), pytest.raises(OutputError, match="another run of briefgen"), built_store(out):
            pass
