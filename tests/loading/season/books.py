"""Workbooks of events for tests, written by a library, and the problems in them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from briefgen.errors import DataError, Problem
from briefgen.loading import EventRow, LoadedEvent, Season, load_event, read_season

START = datetime(2026, 5, 17, 18, 30)
HEADINGS = ["Id", "Title", "Start", "Timezone"]
TALKS = ["talks", "Talks", START, "Europe/Oslo"]
PARTY = ["party", "Party", START, "Asia/Bangkok"]

Rows = Sequence[Any]  # rows of cells


def book(path: Path, sheets: Mapping[str, Rows]) -> Path:
    """A workbook with these sheets."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for title, rows in sheets.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append([*row])
    made.save(path)
    return path


def season(folder: Path, events: Rows = (HEADINGS, TALKS, PARTY), **more: Rows) -> Season:
    """What is read of a workbook with a sheet of events and others."""
    return read_season(book(folder / "season.xlsx", {"Events": events, **more}))


def loaded(folder: Path, events: Rows = (HEADINGS, TALKS, PARTY), **more: Rows) -> dict[str, LoadedEvent]:
    """The loaded events of such a workbook."""
    return {row.id: load_event(row) for row in season(folder, events, **more).events}


def refusal(row: EventRow | Path) -> list[Problem]:
    """Why an event cannot be loaded."""
    with pytest.raises(DataError) as caught:
        load_event(row)
    return list(caught.value.problems)


def told(problems: Sequence[Problem]) -> list[tuple[str, str]]:
    """The rule and the place of each problem: ("season.id-missing", "Guests!B4")."""
    places = [problem.place for problem in problems]
    where = [f"{place.sheet}!{place.cell}" if place and place.cell else str(place and place.sheet) for place in places]
    return [(problem.id, at) for problem, at in zip(problems, where, strict=True)]
