"""Excel workbooks as tables of cells with places: limited in size; formulas and macros are never evaluated."""

from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import TypeVar
from zipfile import ZipFile

from briefgen.characters import BLANK, harmless
from briefgen.errors import DataError, Place, Problem
from briefgen.findings import first_of
from briefgen.reading.disk import read_bytes, shown
from briefgen.rules.tables import (
    TABLE_TOO_LARGE,
    WORKBOOK_FORMULA,
    WORKBOOK_MERGED,
    WORKBOOK_MORE,
    WORKBOOK_NOT_A_WORKBOOK,
    WORKBOOK_TOO_LARGE,
)
from briefgen.sources.nodes import Scalar
from briefgen.sources.sheet import TOO_LARGE, Row, Sheet
from briefgen.sources.workbook.cells import (
    Extent,
    RawRow,
    filled_rows,
    first_texts,
    letters,
    outline,
    shared_texts,
)
from briefgen.sources.workbook.package import SAVE_AGAIN, check_package, contents
from briefgen.sources.workbook.values import Values
from briefgen.sources.workbook.xml import PartError

LARGEST_WORKBOOK = 20_000_000  # bytes
_Found = TypeVar("_Found")


def read_workbook(path: Path, named_at: Place | None = None) -> Iterator[Sheet]:
    """The sheets of a workbook, hidden ones last, each read on demand. Raises DataError."""
    data, file = read_bytes(path, LARGEST_WORKBOOK, named_at), shown(path)
    check_package(data, file)
    yield from _told(_tables(ZipFile(BytesIO(data)), file), Place(file))


def texts_at_top(path: Path, rows: int) -> Iterator[tuple[str, list[list[str]]]]:
    """The title of each sheet and the texts in its first non-empty rows; nothing else is read. Raises DataError."""
    data, file = read_bytes(path, LARGEST_WORKBOOK), shown(path)
    check_package(data, file)
    yield from _told(_tops(ZipFile(BytesIO(data)), rows), Place(file))


def _tops(package: ZipFile, rows: int) -> Iterator[tuple[str, list[list[str]]]]:
    found, tops = contents(package), list[list[RawRow]]()
    for _, name in found.sheets:
        with package.open(name) as part:
            tops.append(list(islice(filled_rows(part, frozenset()), rows)))
    indices = {
        int(cell.text)
        for top in tops
        for _, cells in top
        for cell in cells.values()
        if cell.kind == "s" and cell.text.isdecimal()
    }
    texts: dict[str, str] = {}
    if found.texts in package.NameToInfo and indices:
        with package.open(found.texts) as part:
            every = enumerate(islice(first_texts(part), max(indices) + 1))
            texts = {str(number): text for number, text in every if number in indices}
    for (title, _), top in zip(found.sheets, tops, strict=True):
        yield (
            title,
            [
                [texts.get(cell.text, "") if cell.kind == "s" else cell.text for cell in cells.values()]
                for _, cells in top
            ],
        )


def _told(found: Iterator[_Found], place: Place) -> Iterator[_Found]:
    """The items of an iterator; any error that it raises becomes a DataError with this place."""
    try:
        yield from found
    except PartError as error:
        at = Place(place.file, sheet=place.sheet, cell=error.cell if place.sheet else None)
        hint = TOO_LARGE if error.rule in (TABLE_TOO_LARGE, WORKBOOK_TOO_LARGE) else SAVE_AGAIN
        raise DataError(Problem(error.rule, error.words, at, hint)) from None
    except DataError:
        raise
    except Exception:  # zipfile and zlib raise many types of exceptions on a damaged package
        message = "the workbook is damaged"
        raise DataError(Problem(WORKBOOK_NOT_A_WORKBOOK, message, place, SAVE_AGAIN)) from None


def _tables(package: ZipFile, file: str) -> Iterator[Sheet]:
    found = contents(package)
    texts: list[str] = []
    if found.texts in package.NameToInfo:
        with package.open(found.texts) as part:
            texts = [text.strip(BLANK) for text in shared_texts(part)]
    blank = frozenset(str(number) for number, text in enumerate(texts) if not text)
    for title, name in found.sheets:
        place = Place(file, sheet=harmless(title))
        values = Values(place, texts, found.formats, since_1904=found.since_1904)
        yield from _told(_sheet(package, name, blank, values, place), place)


def _sheet(package: ZipFile, name: str, blank: frozenset[str], values: Values, place: Place) -> Iterator[Sheet]:
    with package.open(name) as part:
        seen = outline(part, blank)
    problems: tuple[Problem, ...] = ()
    if seen.merged:  # merged cells look filled, but all except the first are empty
        at = Place(place.file, sheet=place.sheet, cell=seen.merged)
        hint = "unmerge them and fill each cell"
        message = "cells are merged here; only the first one counts"
        problems = (Problem(WORKBOOK_MERGED, message, at, hint),)
    if seen.unworked:
        what = "a formula has no stored value, and its cell counts" if len(seen.unworked) == 1 else ""
        message = f"{what or f'{len(seen.unworked)} formulas have no stored value, and their cells count'} as empty"
        at = Place(place.file, sheet=place.sheet, cell=seen.unworked[0])
        problems += (Problem(WORKBOOK_FORMULA, message, at, SAVE_AGAIN),)
    yield Sheet(place, seen.rows, _told(_rows(package, name, seen, blank, values), place), problems)


def _rows(package: ZipFile, name: str, seen: Extent, blank: frozenset[str], values: Values) -> Iterator[Row]:
    order = {column: index for index, column in enumerate(sorted(seen.columns))}
    with package.open(name) as part:
        for number, raw in filled_rows(part, blank):
            cells: list[Scalar | None] = [None] * (order[max(raw)] + 1)
            for column, cell in raw.items():
                cells[order[column]] = values.scalar(cell, f"{letters(column)}{number}")
            while cells and cells[-1] is None:
                cells.pop()
            if cells:
                yield tuple(cells)
            if number == seen.last:  # rows that have only formats may follow, up to a million
                break
    if values.errors:
        raise DataError(first_of(values.errors, WORKBOOK_MORE))
