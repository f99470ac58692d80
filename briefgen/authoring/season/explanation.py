"""What a column is for and what goes into it, in words; from the model."""

from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal

from briefgen.authoring.season.sheets import NewSheet
from briefgen.events import MonthDay, reference_of
from briefgen.loading.season import FILES, Column

HEADINGS = ("Sheet", "Heading", "What it is for", "Needed", "What to write", "Example")
_WRITTEN_AS = {
    datetime: "a day and an hour: 2026-05-17 18:30",
    date: "a day: 2026-05-17",
    time: "an hour: 18:30",
    MonthDay: "month and day: 05-17",
    int: "a whole number",
    Decimal: "a number, or words",
}
_IDS = {
    "Event id": ("The event that this row belongs to.", "the id of an event, as in the sheet Events"),
    "Id": ("The short name by which other cells mean this row.", "a short name in small letters: okoro"),
}
_LONGEST_LIST = 12  # choices that are spelt out


def explained(sheets: tuple[NewSheet, ...]) -> Iterator[tuple[str, ...]]:
    """A row for each column of each sheet."""
    for sheet in sheets:
        name = sheet.title if sheet.written else f"{sheet.title} (add the sheet)"
        example = dict(zip(sheet.headings, sheet.rows[0], strict=True)) if sheet.rows else {}
        for heading in sheet.ids:
            yield name, heading, _IDS[heading][0], "yes", _IDS[heading][1], example.get(heading) or ""
        for column in sheet.columns:
            around = column.required_with
            needed = "yes" if column.required else f"with any other of {around}" if around else ""
            what = (name, column.heading, purpose(column), needed, what_to_write(column))
            yield *what, example.get(column.heading) or ""


def purpose(column: Column) -> str:
    """What the column is for; of a column for some items of a list, for which."""
    beside = f" Here those that are: {column.with_field[1]}." if column.with_field else ""
    return f"{column.description}{beside}"


def what_to_write(column: Column) -> str:
    """How a cell of the column is filled in."""
    if column.path == ("id",):
        return _IDS["Id"][1]
    if column.path[-1] in FILES and len(column.path) == 1:
        return "the name of a file beside this workbook"
    reference = reference_of(column.model, column.name)
    if reference and reference.into == "people":
        words = f" or {', '.join(reference.words)}" if reference.words else ""
        value = f"the id of a person, as in the sheet People{words}"
    elif choices := column.choices:
        value = f"one of: {', '.join(choices[:_LONGEST_LIST])}"
    else:
        value = _WRITTEN_AS.get(column.kind, "text")
    return f"{value}; several on a line each (Alt+Enter), or divided by ;" if column.many else value
