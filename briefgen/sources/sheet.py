"""Tables: rows of located cells, from a workbook or a CSV file, and how many there may be."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.errors import Place, Problem
from briefgen.sources.nodes import Scalar

# What counts is what is filled: blank rows and columns, and formats, cost nothing.
MOST_COLUMNS = 60
MOST_CELLS = 2_000_000
MOST_CHARACTERS = 20_000_000
TOO_LARGE = "copy the guest list alone into a new file, and name that file here"

Row = tuple[Scalar | None, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet, or one CSV file.

    `filled` says how many rows hold something; `rows` gives these, each when it is asked for, once, and raises
    DataError. A row has a cell for each column that holds something anywhere in the table, None where it is empty,
    and ends with its last filled cell.
    """

    place: Place
    filled: int
    rows: Iterable[Row]
    problems: tuple[Problem, ...] = ()  # warnings about the sheet as a whole
