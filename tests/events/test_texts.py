"""Texts are cleaned, ids are safe as names of folders."""

from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError

from briefgen.events.texts import EventId, Id, Text
from briefgen.loading import load_event
from briefgen.names import LONGEST_NAME

ID, TEXT = TypeAdapter[str](EventId), TypeAdapter[str](Text)


@pytest.mark.parametrize("id", ["national-day-2026", "a", "7", "a_b", "x" * LONGEST_NAME])
def test_ids(id: str) -> None:
    assert ID.validate_python(id) == id


@pytest.mark.parametrize("id", ["", "A", "a/b", "..", "a.b", "-a", "a-", "a b", "é", "con", "lpt1", "a\n", "x" * 81])
def test_what_is_no_id(id: str) -> None:
    with pytest.raises(ValidationError):
        ID.validate_python(id)


def test_texts_keep_their_characters() -> None:
    hostile = "\xa0Smith | Sons & Partners *Star* {{ 7*7 }} C:\\temp\xa0é\u200dក ~~no~~ \\"
    assert TEXT.validate_python(f"  {hostile}\r\nx\n") == f"{hostile}\nx"


def test_people_may_be_called_as_no_folder_may() -> None:
    assert TypeAdapter[str](Id).validate_python("con") == "con"


@pytest.mark.parametrize(
    ("name", "id"),
    [("행사", "haengsa"), ("Réception d'été", "reception-d-ete"), ("Con", "con-event"), ("¡!", "event-")],
)
def test_a_file_gives_its_event_an_id(tmp_path: Path, name: str, id: str) -> None:
    file = tmp_path / f"{name}.yaml"
    file.write_text("title: R\nstart: 2026-05-17 18:30\ntimezone: Asia/Seoul\n", encoding="utf-8")
    assert load_event(file).event.id.startswith(id)


def test_two_files_without_letters_have_different_ids(tmp_path: Path) -> None:
    ids = set()
    for name in ("¡!.yaml", "!.yaml"):
        (tmp_path / name).write_text("title: R\nstart: 2026-05-17 18:30\ntimezone: Asia/Seoul\n", encoding="utf-8")
        ids.add(load_event(tmp_path / name).event.id)
    assert len(ids) == 2 and all(id.startswith("event-") for id in ids)
