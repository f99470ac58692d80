"""A database in a folder of papers belongs to one run at a time, and a foreign one is put aside."""

import sqlite3
from pathlib import Path

import pytest

from briefgen.errors import OutputError
from briefgen.outputs.database import Database, opened_alone

DATABASE = Database(".ours.db", 1, {"seats": "number INTEGER"}, wait=0.1)


def test_what_was_written_is_there_the_next_time(tmp_path: Path) -> None:
    with opened_alone(tmp_path, DATABASE) as (connection, damaged):
        assert not damaged
        with connection:
            connection.execute("INSERT INTO seats VALUES (7)")
    with opened_alone(tmp_path, DATABASE) as (connection, damaged):
        assert not damaged and connection.execute("SELECT number FROM seats").fetchall() == [(7,)]


def test_two_runs_do_not_have_it_at_once(tmp_path: Path) -> None:
    busy = pytest.raises(OutputError, match="another run of briefgen is writing")
    with opened_alone(tmp_path, DATABASE), busy, opened_alone(tmp_path, DATABASE):
        pass


@pytest.mark.parametrize("tables", ["CREATE TABLE seats (number TEXT)", "CREATE TABLE other (number INTEGER)", None])
def test_a_foreign_or_damaged_one_is_put_aside(tables: str | None, tmp_path: Path) -> None:
    if tables is None:
        (tmp_path / ".ours.db").write_bytes(b"no database")
    else:
        other = sqlite3.connect(tmp_path / ".ours.db")
        other.executescript(tables)
        other.close()
    with opened_alone(tmp_path, DATABASE) as (connection, damaged):
        assert damaged and connection.execute("SELECT number FROM seats").fetchall() == []
    assert (tmp_path / ".ours-damaged.db").exists()


def test_one_of_another_version_is_begun_anew(tmp_path: Path) -> None:
    with opened_alone(tmp_path, DATABASE):
        pass
    with opened_alone(tmp_path, Database(".ours.db", 2, DATABASE.tables)) as (_, damaged):
        assert damaged


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be kept"), opened_alone(tmp_path / "gone", DATABASE):
        pass
