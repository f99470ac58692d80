"""What papers were made from is asked of the disk again; any other answer, and any other paper, means building anew."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from briefgen.errors import Place, Problem
from briefgen.outputs import Built, BuiltStore, Digests, built_store
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


def test_what_is_kept_again_takes_the_place_of_the_old_and_can_be_forgotten(store: BuiltStore, out: Path) -> None:
    store.keep("../event.yaml", "new work", read(out.parent), BUILT)
    assert store.unchanged("../event.yaml", "work") is None
    assert store.unchanged("../event.yaml", "new work") == BUILT
    store.forget("../event.yaml")
    assert store.unchanged("../event.yaml", "new work") is None


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
