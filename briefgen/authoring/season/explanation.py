"""What a column is for and what goes into it, in words; from the model."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal

from briefgen.authoring.season.sheets import NewSheet
from briefgen.events import MonthDay, reference_of
from briefgen.loading.season import FILES, Column

HEADINGS = ("Sheet", "Heading", "What it is for", "Needed", "What to write", "Example")
EVENT_ID_PURPOSE = "The event that this row belongs to: its id in the sheet Events."
_ID_PURPOSE = "A short name for this row, by which other cells mean it."
_IDS = {"Events": "national-day-2026", "People": "okoro", "Facts": "trade"}  # an example in each sheet
_WRITTEN_AS = {
    datetime: "A day and an hour: 2026-05-17 18:30",
    date: "A day: 2026-05-17",
    time: "An hour: 18:30",
    MonthDay: "Month and day: 05-17",
    int: "A whole number",
    Decimal: "A number, or words",
}
_TEXT = "Text"
_SEVERAL = "Several go on a line each (Alt+Enter), or with ; between them"
_EXAMPLE = re.compile(r": \d")
_LONGEST_LIST = 12  # choices that are spelt out


def explained(sheets: tuple[NewSheet, ...]) -> Iterator[tuple[str, ...]]:
    """A row for each column of each sheet."""
    for sheet in sheets:
        name = sheet.title if sheet.written else f"{sheet.title} (add the sheet)"
        example = dict(zip(sheet.headings, sheet.rows[0], strict=True)) if sheet.rows else {}
        for heading in sheet.ids:
            of_event = heading != "Id"
            what = EVENT_ID_PURPOSE if of_event else _ID_PURPOSE
            written = "An id from the sheet Events" if of_event else _small_letters(sheet.title)
            yield name, heading, what, "yes", written, example.get(heading) or ""
        for column in sheet.columns:
            what_for = (name, column.heading, purpose(column), needed(column), what_to_write(column))
            yield *what_for, example.get(column.heading) or ""


def needed(column: Column) -> str:
    """Whether, or when, the column has to be filled in."""
    around = column.required_with
    return "yes" if column.required else f"as soon as another column of “{around} …” is filled in" if around else ""


def purpose(column: Column) -> str:
    """What the column is for; of a column for some items of a list, for which. What only files can say is left out."""
    sentences = [said for said in column.description.split(". ") if "`" not in said]
    said = f"{'. '.join(sentences).rstrip('.')}."
    if reference_of(column.model, column.name):  # "Who leads it: the id of a person."
        said = f"{said.partition(': ')[0].rstrip('.')}."
    beside = " Only those whose {} is {}.".format(*column.with_field) if column.with_field else ""
    return f"{said[:1].upper()}{said[1:]}{beside}"


def what_to_write(column: Column) -> str:
    """How a cell of the column is filled in."""
    if column.path == ("id",):
        return _small_letters("Events")
    if column.path[-1] in FILES and len(column.path) == 1:
        return "The name of a file beside this workbook"
    value = _value(column)
    return f"{value}. {_SEVERAL}" if column.many else value


def prompt(column: Column) -> str:
    """What is shown at each cell of the column: what it is for, and how it is filled in where that is not yet said."""
    what_for, value = purpose(column), _value(column)
    if len(column.path) == 1 and column.path[0] in ("id", *FILES):
        return f"{what_for} {what_to_write(column)}."
    examples = column.choices or tuple(filter(None, [value.partition(": ")[2]]))
    said = value == _TEXT or (bool(examples) and all(example in what_for for example in examples))
    if not column.choices and _EXAMPLE.search(what_for):  # "When it starts: 18:30." needs no other example
        said = True
    return " ".join([what_for, *([] if said else [f"{value}."]), *([f"{_SEVERAL}."] if column.many else [])])


def _value(column: Column) -> str:
    """What one thing in a cell is."""
    reference = reference_of(column.model, column.name)
    if reference and reference.into == "people":
        words = f", or {', '.join(reference.words)}" if reference.words else ""
        return f"The id of a person in the sheet People{words}"
    if choices := column.choices:
        return f"One of: {', '.join(choices[:_LONGEST_LIST])}"
    return _WRITTEN_AS.get(column.kind, _TEXT)


def _small_letters(sheet: str) -> str:
    return f"Small letters, digits and hyphens: {_IDS[sheet]}"
