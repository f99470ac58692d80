"""Guest lists in files, and events that name them."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from briefgen.errors import DataError, Problem
from briefgen.loading import LoadedEvent, load_event

EVENT = "title: Reception\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\nguests: {}\n"


def loaded(folder: Path, *rows: list[object], name: str = "guests.xlsx") -> LoadedEvent:
    book = Workbook()
    assert book.active is not None
    book.active.title = "Sheet"
    for row in rows:
        book.active.append(row)
    book.save(folder / name)
    return load(folder, name)


def load(folder: Path, name: str) -> LoadedEvent:
    (folder / "event.yaml").write_text(EVENT.format(name))
    return load_event(folder / "event.yaml")


def problems_of(folder: Path, *rows: list[object]) -> list[Problem]:
    with pytest.raises(DataError) as caught:
        loaded(folder, *rows)
    return list(caught.value.problems)
