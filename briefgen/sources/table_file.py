"""Table files: the reader for each file name extension."""

from collections.abc import Iterator
from pathlib import Path

from briefgen.errors import Place
from briefgen.sources.csv_file import read_csv
from briefgen.sources.csv_file import texts_at_top as top_of_csv
from briefgen.sources.sheet import Sheet
from briefgen.sources.workbook.workbook import read_workbook
from briefgen.sources.workbook.workbook import texts_at_top as top_of_workbook

TEXT_TABLES = (".csv", ".tsv")
READABLE_TABLES = (".xlsx", ".xlsm", *TEXT_TABLES)
TABLE_ENDINGS = (*READABLE_TABLES, ".xls", ".ods")  # the last two are refused with a hint on how to convert them


def read_tables(path: Path, named_at: Place | None = None) -> Iterator[Sheet]:
    """The sheets of a workbook, or the single table of a CSV file. Raises DataError."""
    if path.suffix.lower() in TEXT_TABLES:
        yield read_csv(path, named_at)
    else:
        yield from read_workbook(path, named_at)


def texts_at_top(path: Path, rows: int) -> Iterator[tuple[str, list[list[str]]]]:
    """The title of each sheet (empty for CSV) and the texts in its first non-empty rows. Raises DataError."""
    if path.suffix.lower() in TEXT_TABLES:
        yield "", top_of_csv(path, rows)
    else:
        yield from top_of_workbook(path, rows)
