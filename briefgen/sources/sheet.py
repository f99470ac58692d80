"""Tables: rows of cells with places, from a workbook or a CSV file, and the limits of their size."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.errors import Place, Problem
from briefgen.sources.nodes import Scalar

# Only filled cells count: blank rows and columns, and formats of empty cells, do not.
MOST_COLUMNS = 100
MOST_CELLS = 2_000_000
MOST_CHARACTERS = 20_000_000
TOO_LARGE = "copy the list alone into a new file, and name that file here"

Row = tuple[Scalar | None, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet, or one CSV file.

    `filled` is the number of non-empty rows; `rows` iterates over these once, reads each on demand, and raises
    DataError. A row has a cell for each column that is filled anywhere in the table, None where it is empty, and ends
    with its last filled cell.
    """

    place: Place
    filled: int
    rows: Iterable[Row]
    problems: tuple[Problem, ...] = ()  # warnings about the sheet as a whole
