"""A file that many events name is read once, and anew when its content changes."""

from pathlib import Path

import pytest

from briefgen.errors import DataError, Place
from briefgen.findings import Findings
from briefgen.loading.shared_files import shared_data, shared_guests, shared_picture
from briefgen.reading import recording
from briefgen.sources import Mapping, Scalar, Sequence

HERE = Place("event.yaml", 3, 1)


def test_data_is_read_once_as_long_as_it_stays_the_same(tmp_path: Path) -> None:
    file = tmp_path / "people.yaml"
    file.write_text("bee: {name: Ann Bee}", "utf-8")
    first = shared_data(file, HERE)
    with recording() as record:
        assert shared_data(file, HERE) is first
    assert record.files == (file,)
    file.write_text("bee: {name: Ann Boe}", "utf-8")
    assert shared_data(file, HERE) != first


def test_a_guest_list_is_read_once_and_its_warnings_are_told_to_each_event(tmp_path: Path) -> None:
    file = tmp_path / "guests.csv"

    def guests() -> Sequence:
        findings = Findings()
        found = shared_guests(file, HERE, findings)
        assert [problem.id for problem in findings.problems] == ["guests.heading-unknown"]
        assert isinstance(found, Sequence)
        return found

    file.write_text("Name,Shoe size\nAda Roy,4\n", "utf-8")
    assert guests() is guests()
    file.write_text("Name,Shoe size\nBo Li,4\n", "utf-8")
    (guest,) = guests().items
    assert isinstance(guest, Mapping) and isinstance(name := guest.get("name"), Scalar) and name.text == "Bo Li"


@pytest.mark.parametrize("read", [shared_data, shared_picture])
def test_a_file_that_cannot_be_read_is_told_where_it_is_named(read: object, tmp_path: Path) -> None:
    assert callable(read)
    for _ in range(2):
        with pytest.raises(DataError) as raised:
            read(tmp_path / "gone.yaml", HERE)
        assert raised.value.problems[0].place == HERE


def test_places_are_counted_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "people.yaml"
    file.write_text("bee: {name: Ann Bee}", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert shared_data(file, HERE).place.file == "people.yaml"
    monkeypatch.chdir(tmp_path.parent)
    assert shared_data(file, HERE).place.file == f"{tmp_path.name}/people.yaml"
