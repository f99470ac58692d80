"""The filled cells of a workbook's sheet, and its shared strings; empty cells are skipped."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import IO, NamedTuple, TypeVar

from briefgen.characters import BLANK
from briefgen.rules.tables import TABLE_TOO_LARGE
from briefgen.sources.sheet import MOST_CELLS, MOST_CHARACTERS, MOST_COLUMNS
from briefgen.sources.workbook.xml import DEEPEST, PartError, Reader, refuse

_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384  # of any sheet (Excel specifications and limits)
LONGEST_CELL = 32_767  # characters (the same source)
_SPELT = 7  # characters at most that encode one character: _x000D_
_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main "
_ROW, _CELL, _VALUE, _TEXT, _STRING, _SPOKEN, _MERGED, _FORMULA = (
    _NAMESPACE + name for name in ("row", "c", "v", "t", "si", "rPh", "mergeCell", "f")
)
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")  # encodes a character not allowed in XML (ECMA-376, ST_Xstring)
Found = TypeVar("Found")


class RawCell(NamedTuple):
    """A filled cell as stored: its type (n, s, b, d, e, str, inlineStr), style and text."""

    kind: str
    style: str
    text: str


RawRow = tuple[int, dict[int, RawCell]]


@dataclass(slots=True)
class Extent:
    """The filled area of a sheet: number of rows, last row, number of cells, columns."""

    rows: int = 0
    last: int = 0
    cells: int = 0
    columns: set[int] = field(default_factory=set)
    merged: str | None = None  # the first merged cell
    unworked: tuple[str, ...] = ()  # the cells with formulas whose values are not stored


def outline(part: IO[bytes], blank: frozenset[str]) -> Extent:
    """The filled area of a sheet; `blank` are the indices of the shared strings that are empty.

    Raises PartError, also as soon as a limit of tables is exceeded.
    """
    found, sheet = Extent(), _Sheet(blank)
    for number, cells in sheet.read(part):
        found.rows, found.last, found.cells = found.rows + 1, number, found.cells + len(cells)
        found.columns.update(cells)
        for many, most, what in (
            (found.cells, MOST_CELLS, "cells"),
            (len(found.columns), MOST_COLUMNS, "columns"),
        ):
            if many > most:
                words = f"the sheet has more than {most:,} {what} with something in them"
                raise PartError(words, f"{letters(max(cells))}{number}", TABLE_TOO_LARGE)
    found.merged, found.unworked = sheet.merged, tuple(sheet.unworked)
    return found


def filled_rows(part: IO[bytes], blank: frozenset[str]) -> Iterator[RawRow]:
    """The non-empty rows of a sheet, by number, each with its filled cells by column. Raises PartError."""
    return _Sheet(blank).read(part)


def shared_texts(part: IO[bytes]) -> list[str]:
    """The shared strings of a workbook, by index. Raises PartError."""
    found: list[str] = []
    total = 0
    for text in _Texts().read(part):
        found.append(text)
        total += len(text)
        if len(found) > MOST_CELLS or total > MOST_CHARACTERS:
            words = f"the workbook holds more than {MOST_CHARACTERS:,} characters, or {MOST_CELLS:,} texts"
            raise PartError(words, rule=TABLE_TOO_LARGE)
    return found


def first_texts(part: IO[bytes]) -> Iterator[str]:
    """The shared strings of a workbook, each read on demand. Raises PartError."""
    return _Texts().read(part)


def unescaped(text: str) -> str:
    """A text with encoded characters decoded, and each line end as a newline."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return text.replace("\r\n", "\n").replace("\r", "\n")


@cache
def letters(column: int) -> str:
    """The letters of a column number: AA for 27."""
    before, last = divmod(column - 1, 26)
    return (letters(before) if before else "") + chr(ord("A") + last)


class _WithText(Reader[Found]):
    """Collects text while `taken` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.taken = self.spoken = False

    def characters(self, text: str) -> None:
        if self.taken:
            self.text += text
            if len(self.text) > LONGEST_CELL * _SPELT:
                raise PartError(f"a cell holds more than {LONGEST_CELL:,} characters", self.where())

    def where(self) -> str | None:
        """The reference of the current cell ("B7"), for errors."""
        return None


class _Texts(_WithText[str]):
    """Shared strings. One may consist of several runs; phonetic hints (rPh) are left out."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        super().start(name, attributes)
        if name == _TEXT:
            self.taken = not self.spoken
        elif name == _SPOKEN:
            self.spoken = True

    def end(self, name: str) -> None:
        super().end(name)
        if name == _TEXT:
            self.taken = False
        elif name == _SPOKEN:
            self.spoken = False
        elif name == _STRING:
            self.found.append(unescaped(self.text))
            self.text = ""


class _Sheet(_WithText[RawRow]):
    def __init__(self, blank: frozenset[str]) -> None:
        super().__init__()
        self.blank = blank
        self.row = self.column = 0
        self.cells: dict[int, RawCell] = {}
        self.cell: dict[str, str] = {}
        self.inline = self.formula = False
        self.merged: str | None = None
        self.unworked: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if name == _CELL:
            self.cell = attributes
            self.inline, self.formula = attributes.get("t") == "inlineStr", False
            self.column = self._column(attributes.get("r"))
        elif name == _VALUE:
            self.taken = not self.inline
        elif name == _TEXT:
            self.taken = self.inline and not self.spoken
        elif name == _ROW:
            self._begin_row(attributes.get("r"))
        elif name == _FORMULA:
            self.formula = True
        elif name == _SPOKEN:
            self.spoken = True
        elif name == _MERGED and self.merged is None:
            self.merged = attributes.get("ref", "").partition(":")[0]
        if self.depth > DEEPEST:
            refuse()

    def end(self, name: str) -> None:
        self.depth -= 1
        if name in (_VALUE, _TEXT):
            self.taken = False
        elif name == _CELL:
            if not self.text:
                if self.formula and self.cell.get("t") != "str":  # a formula that results in an empty text is one
                    self.unworked.append(f"{letters(self.column)}{self.row}")
                return
            kind, text, self.text = self.cell.get("t", "n"), self.text, ""
            if not text.strip(BLANK) or (kind == "s" and text in self.blank):
                return
            if self.column in self.cells:
                raise PartError("the workbook is damaged: this cell is there twice", self.where())
            self.cells[self.column] = RawCell(kind, self.cell.get("s", "0"), text)
        elif name == _ROW and self.cells:
            self.found.append((self.row, self.cells))
            self.cells = {}
        elif name == _SPOKEN:
            self.spoken = False

    def where(self) -> str | None:
        return f"{letters(self.column)}{self.row}" if self.row and self.column else None

    def _begin_row(self, given: str | None) -> None:
        number = self.row + 1
        if given is not None:
            number = int(given) if given.isascii() and given.isdigit() and len(given) < 9 else 0
        if not self.row < number <= _LAST_ROW:
            after = f" after row {self.row}" if self.row else ""
            raise PartError(
                f"the workbook is damaged: no row can be here{after} with the number {(given or number)!s:.20}"
            )
        self.row, self.column = number, 0

    def _column(self, reference: str | None) -> int:
        """The column number of a cell; a cell without a reference is in the column after the one before."""
        if reference is None:
            number = self.column + 1
        else:
            name = reference.rstrip("0123456789")
            number = _number(name) if reference == f"{name}{self.row}" else 0
        if not 0 < number <= _LAST_COLUMN:
            raise PartError(f"the workbook is damaged: a cell of row {self.row} says that it stands elsewhere")
        return number


@cache
def _number(name: str) -> int:
    """The number of a column from its letters; 0 if they are no valid column."""
    number = 0
    for letter in name if re.fullmatch("[A-Z]{1,3}", name) else "":
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
