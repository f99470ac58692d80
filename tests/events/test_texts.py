"""Texts are cleaned, ids are safe as names of folders."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from briefgen.events import load_event, slug
from briefgen.events.texts import LONGEST_ID, EventId, Text

ID, TEXT = TypeAdapter[str](EventId), TypeAdapter[str](Text)


@given(st.text())
def test_a_slug_is_an_id_or_empty(text: str) -> None:
    found = slug(text)
    assert len(found) <= LONGEST_ID and (not found or (found.replace("-", "").isalnum() and found.isascii()))


@pytest.mark.parametrize("id", ["national-day-2026", "a", "7", "a_b", "x" * LONGEST_ID])
def test_ids(id: str) -> None:
    assert ID.validate_python(id) == id


@pytest.mark.parametrize("id", ["", "A", "a/b", "..", "a.b", "-a", "a-", "a b", "é", "con", "lpt1", "a\n", "x" * 81])
def test_what_is_no_id(id: str) -> None:
    with pytest.raises(ValidationError):
        ID.validate_python(id)


def test_texts_keep_their_characters() -> None:
    hostile = "\xa0Smith | Sons & Partners *Star* {{ 7*7 }} C:\\temp\xa0é\u200dក ~~no~~ \\"
    assert TEXT.validate_python(f"  {hostile}\r\nx\n") == f"{hostile}\nx"


def test_two_files_without_latin_letters_have_different_ids(tmp_path: Path) -> None:
    ids = set()
    for name in ("행사.yaml", "국경일.yaml"):
        (tmp_path / name).write_text("title: R\nstart: 2026-05-17 18:30\ntimezone: Asia/Seoul\n", encoding="utf-8")
        ids.add(load_event(tmp_path / name).event.id)
    assert len(ids) == 2 and all(id.startswith("event-") for id in ids)
