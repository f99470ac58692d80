"""Every text that a reader may see is read, with its place; what names something is none."""

from pathlib import Path

from briefgen.checks.prose import prose_of
from briefgen.loading import load_event
from tests.checks.cases import Write

OFFICE = "office: {name: Embassy, address: [Harbour Road 1]}\nmarkings: {internal: {fr: INTERNE}, public: OPEN}\n"


def read(file: Path) -> dict[str, str]:
    return {f"{Path(each.place.file).name} {each.field}": each.words for each in prose_of(load_event(file))}


def test_texts_of_the_event_and_its_office_are_read_and_ids_are_not(write: Write, tmp_path: Path) -> None:
    (tmp_path / "briefgen.yaml").write_text(OFFICE, "utf-8")
    found = read(write("people: {rithy: {name: Sem, photograph: {path: a.png, alt: Face}}}\nhosts: rithy"))
    assert found["event.yaml title"] == "Reception"
    assert found["event.yaml people.rithy.name"] == "Sem"
    assert found["event.yaml people.rithy.photograph.alt"] == "Face"
    assert not {"rithy", "a.png", "Asia/Bangkok"} & set(found.values())
    assert found["briefgen.yaml office.address.0"] == "Harbour Road 1"
    assert found["briefgen.yaml markings.internal.fr"] == "INTERNE"
    assert found["briefgen.yaml markings.public"] == "OPEN"


def test_an_events_own_office_is_read_in_the_place_of_the_usual_one(write: Write, tmp_path: Path) -> None:
    (tmp_path / "briefgen.yaml").write_text(OFFICE, "utf-8")
    found = read(write("office: {name: Consulate}"))
    assert found["event.yaml office.name"] == "Consulate" and "Embassy" not in found.values()
    assert not [name for name in found if name.startswith("briefgen.yaml office")]


def test_each_text_is_read_once(write: Write, tmp_path: Path) -> None:
    (tmp_path / "briefgen.yaml").write_text(OFFICE, "utf-8")
    words = [each.words for each in prose_of(load_event(write("")))]
    assert all(words.count(once) == 1 for once in ("Embassy", "OPEN", "INTERNE", "Reception"))
