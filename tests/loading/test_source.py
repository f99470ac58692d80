"""An event is in a file of its own or in a row; what a row says is known by content, not by place."""

import pickle
from pathlib import Path

from briefgen.loading import EventRow, address_of, file_of, table_in
from tests.loading.season.books import HEADINGS, PARTY, TALKS, season


def test_a_row_is_called_by_file_and_id() -> None:
    file = Path("data/season.xlsx")
    assert address_of(file) == file_of(file) == file


def test_a_row_travels_to_another_process(tmp_path: Path) -> None:
    row = season(tmp_path).events[0]
    assert address_of(row) == tmp_path / "season.xlsx#talks" and file_of(row) == tmp_path / "season.xlsx"
    assert row.place.cell == "A2"
    again: EventRow = pickle.loads(pickle.dumps(row))
    assert again == row and again.digest == row.digest


def test_an_id_with_a_slash_is_no_folder() -> None:
    from briefgen.errors import Place
    from briefgen.sources import Mapping

    row = EventRow(Path("a.xlsx"), "../x/y", Mapping({}, Place("a.xlsx")))
    assert address_of(row).parent == Path()


def test_the_digest_is_of_what_the_row_says_wherever_it_stands(tmp_path: Path) -> None:
    first, moved = season(tmp_path), season(tmp_path, [["Season 2026"], [], HEADINGS, PARTY, TALKS])
    digests = [{row.id: row.digest for row in each.events} for each in (first, moved)]
    assert digests[0] == digests[1]
    changed = season(tmp_path, [HEADINGS, TALKS, ["party", "Ball", *PARTY[2:]]])
    assert {row.id for row in changed.events if row.digest != digests[0][row.id]} == {"party"}


def test_the_table_of_an_address(tmp_path: Path) -> None:
    row = season(tmp_path).events[0]
    assert table_in(address_of(row)) == row.file
    event = tmp_path / "talks #3.yaml"
    event.touch()
    assert table_in(event) is None and table_in(tmp_path / "gone.yaml") is None
