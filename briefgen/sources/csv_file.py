"""CSV files as tables; the delimiter is the comma, semicolon or tab that occurs most often in the first filled line."""

import csv
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from briefgen.characters import BLANK
from briefgen.errors import DataError, Place, Problem
from briefgen.reading.disk import shown
from briefgen.reading.text_file import read_text
from briefgen.rules.tables import CSV_SYNTAX, TABLE_TOO_LARGE
from briefgen.sources.nodes import Scalar
from briefgen.sources.sheet import MOST_CELLS, MOST_COLUMNS, TOO_LARGE, Row, Sheet

_DIVIDERS = ",;\t"
_QUOTE = 'a quotation mark that is opened has to be closed; within a quoted cell write ""'
# The first row whose text is in the library's message applies: what is wrong, and what to do.
_WORDS = (
    ("field limit", "a cell of this row is too long: at most 131,072 characters", "look for a quotation mark too many"),
    ("expected after", "something stands after a closing quotation mark in this row", 'within a quoted cell write ""'),
    ("", "a quotation mark of this row is not closed", _QUOTE),
)


def read_csv(path: Path, named_at: Place | None = None) -> Sheet:
    """The non-empty rows of a CSV file. Raises DataError."""
    text, file = read_text(path, named_at, bom=True), shown(path)
    lines = text.split("\n")
    first = next((line for line in lines if line.strip()), "")
    divider = max(_DIVIDERS, key=first.count)
    filled = cells = 0
    columns: set[int] = set()
    for number, values in _values(lines, divider, file):
        held = [column for column, value in enumerate(values) if value.strip(BLANK)]
        filled, cells = filled + bool(held), cells + len(held)
        columns.update(held)
        _check(cells, MOST_CELLS, "cells", Place(file, number))
        _check(len(columns), MOST_COLUMNS, "columns", Place(file, number))
    return Sheet(Place(file, 1, 1), filled, _rows(lines, divider, file, sorted(columns)))


def texts_at_top(path: Path, rows: int) -> list[list[str]]:
    """The texts in the first non-empty rows of a CSV file. Raises DataError."""
    lines = [line for line in read_text(path, bom=True).split("\n") if line.strip()]
    divider = max(_DIVIDERS, key=lines[0].count) if lines else ","
    return [
        [value.strip(BLANK) for value in values] for _, values in islice(_values(lines, divider, shown(path)), rows)
    ]


def _check(many: int, most: int, what: str, place: Place) -> None:
    if many > most:
        message = f"the list has more than {most:,} {what} with something in them"
        raise DataError(Problem(TABLE_TOO_LARGE, message, place, TOO_LARGE))


def _values(lines: list[str], divider: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with the number of its first line."""
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=divider, strict=True)
    while True:
        first = reader.line_num + 1
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            message, hint = next(row[1:] for row in _WORDS if row[0] in str(error))
            raise DataError(Problem(CSV_SYNTAX, message, Place(file, first, 1), hint)) from None
        yield first, values


def _rows(lines: list[str], divider: str, file: str, columns: list[int]) -> Iterator[Row]:
    for number, values in _values(lines, divider, file):
        cells = _cells(values, lines[number - 1], file, number)
        if cells:
            yield tuple(cells[column] for column in columns if column < len(cells))


def _cells(values: list[str], line: str, file: str, number: int) -> tuple[Scalar | None, ...]:
    """Cells with places; a cell of several lines, or with doubled quotation marks, gets the start of its row."""
    cells: list[Scalar | None] = []
    reached = 0
    for value in (value.strip(BLANK) for value in values):
        found = line.find(value, reached)
        reached = max(found, reached) + len(value) if found >= 0 else reached
        cells.append(Scalar(value, Place(file, number, max(found, 0) + 1)) if value else None)
    while cells and cells[-1] is None:
        cells.pop()
    return tuple(cells)
