"""Rows of a table with headings: which column each cell is in, and the node that the cells of a row make."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from briefgen.errors import Place
from briefgen.events import Part
from briefgen.findings import Findings
from briefgen.hints import nearest
from briefgen.loading.season.cells import as_written, without_marks
from briefgen.loading.season.columns import LETTERS, Column, columns_of, plain
from briefgen.loading.season.wording import Headings
from briefgen.rules.seasons import SEASON_HEADING_EMPTY, SEASON_HEADING_TWICE, SEASON_HEADING_UNKNOWN
from briefgen.sources import Entry, Mapping, Node, Row, Scalar, find
from briefgen.sources import Sequence as NodeList

_LIKENESS = 0.75  # minimal similarity to a known heading for a hint
_MOST_LISTED = 12  # headings in one hint


@dataclass(slots=True)
class Table:
    """A sheet: its place, the row of headings, and the rows below it."""

    place: Place
    headings: Row
    rows: list[Row] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The sheet's name; empty for a CSV file."""
        return self.place.sheet or ""

    def index_of(self, *names: str) -> int | None:
        """The index of the column with one of these headings, in the form of `plain`; None if there is none."""
        held = [plain(cell.text or "") if cell else "" for cell in self.headings]
        return next((held.index(name) for name in names if name in held), None)

    def place_in(self, row: Row, index: int) -> Place:
        """The place of the cell of a row in the column with that index, which may be empty."""
        heading = self.headings[index]
        return _below(heading.place, first_place(row)) if heading else first_place(row)


def _columns_under(
    headings: Row, columns: Iterable[Column], model: type[Part], findings: Findings
) -> list[Column | None]:
    """The column that each heading means; None where there is no heading, or one that means nothing."""
    known: dict[str, Column] = {}
    for each in columns:
        for name in each.names:
            known.setdefault(name, each)
    found: list[Column | None] = []
    for cell in headings:
        column: Column | None = known.get(plain(cell.text or "")) if cell else None
        if cell and column is None:
            message = f"the column `{(cell.text or '')[:60]}` is not read"
            findings.note(SEASON_HEADING_UNKNOWN, message, cell.place, _hint(cell.text or "", known, model))
        elif cell and column in found:
            hint = "delete one of the two, or give it another heading"
            findings.note(SEASON_HEADING_TWICE, f"the column `{cell.text}` is there twice", cell.place, hint)
            column = None
        found.append(column)
    return found


def _hint(text: str, known: dict[str, Column], model: type[Part]) -> str:
    elsewhere = model.elsewhere.get(plain(text).replace(" ", "_"))
    if meant := nearest(plain(text), known, _LIKENESS):
        return f"did you mean `{known[meant].heading}`?"
    if elsewhere:
        return Headings(model).spoken(elsewhere)
    headings = list(dict.fromkeys(column.heading for column in known.values()))
    return f"known: {', '.join(headings[:_MOST_LISTED])}{' …' if len(headings) > _MOST_LISTED else ''}"


def tell_unheaded(table: Table, findings: Findings) -> None:
    """Note the first cell of each column that has cells but no heading."""
    told: set[int] = set()
    for row in table.rows:
        for index, cell in enumerate(row):
            headed = index < len(table.headings) and table.headings[index] is not None
            if cell and not headed and index not in told:
                told.add(index)
                message, hint = "the column of this cell has no heading, and is not read", "write one above it"
                findings.note(SEASON_HEADING_EMPTY, message, cell.place, hint)


class RowReader:
    """Reads rows below some headings as nodes; headings that mean nothing, or stand twice, are noted."""

    def __init__(self, headings: Row, model: type[Part], findings: Findings) -> None:
        self._columns = _columns_under(headings, columns_of(model), model, findings)
        # "no" is what an empty cell says, too: it makes no part, which might need more.
        self._yes_or_no = [column for column in self._columns if column and column.kind is bool]
        self._required = [
            (column, cell.place)
            for column, cell in zip(self._columns, headings, strict=True)
            if column and cell and column.needed
        ]

    def node(self, row: Row, place: Place) -> Mapping:
        """The fields that the cells of a row fill in; `place` is that of any of its cells.

        A field that is needed and whose cell is empty is null, so that what misses it tells the cell.
        """
        made = Mapping({}, place)
        for column, cell in zip(self._columns, row, strict=False):
            if column and cell and not (column in self._yes_or_no and as_written(cell, column).text == "false"):
                made = _with(made, column.path, column, cell)
        for column, heading in self._required:
            around = find(made, column.path[:-1])
            if isinstance(around, Mapping) and column.path[-1] not in around.entries:
                made = _with(made, column.path, column, Scalar(None, _below(heading, place)))
        return made


def first_place(row: Row) -> Place:
    """The place of the first cell of a row with something in it."""
    return next(cell.place for cell in row if cell)


def cell_at(row: Row, index: int) -> Scalar | None:
    """The cell in the column with that index, if there is one."""
    return row[index] if index < len(row) else None


def without_columns(row: Row, indices: set[int | None]) -> Row:
    """The row with the cells of some columns left out; the others stay in their columns."""
    return tuple(None if index in indices else cell for index, cell in enumerate(row))


def _below(heading: Place, row: Place) -> Place:
    """The place of the cell below a heading, in the row of another cell."""
    if not heading.cell or not row.cell:
        return replace(row, column=None)
    return replace(row, cell=heading.cell.rstrip("0123456789") + row.cell.lstrip(LETTERS))


def _with(around: Mapping, path: tuple[str, ...], column: Column, cell: Scalar) -> Mapping:
    key, *rest = path
    there = around.get(key)
    if rest:
        inner = there if isinstance(there, Mapping) else Mapping({}, cell.place)
        new: Node = _with(inner, tuple(rest), column, cell)
    elif column.many and cell.text is not None:
        before = there.items if isinstance(there, NodeList) else ()
        new = NodeList((*before, *_items(column, cell)), there.place if there else cell.place)
    else:
        new = as_written(cell, column) if cell.text is not None else cell
    return around.replaced(key, new)


def _items(column: Column, cell: Scalar) -> Iterator[Node]:
    """The items in a cell: a line each, or parted by semicolons in one line."""
    text = cell.text or ""
    items = [*filter(None, map(str.strip, text.split("\n" if "\n" in text else ";")))]
    for item in without_marks(items):
        said = as_written(Scalar(item, cell.place), column)
        if column.with_field is None:
            yield said
        else:
            key, word = column.with_field
            beside = Entry(Scalar(word, cell.place), cell.place)
            yield Mapping({column.kind.short: Entry(said, cell.place), key: beside}, cell.place)
