"""Tables: rows of located cells, from a workbook or a CSV file."""

from dataclasses import dataclass

from briefgen.errors import Place, Problem
from briefgen.sources.nodes import Scalar

MOST_ROWS = 50_000
MOST_COLUMNS = 60


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet, or one CSV file. Empty cells are None; a row ends with its last filled cell."""

    place: Place
    rows: tuple[tuple[Scalar | None, ...], ...]
    problems: tuple[Problem, ...] = ()  # warnings about the sheet as a whole
