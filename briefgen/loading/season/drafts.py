"""An event while the sheets of its file are being read: its node, its problems, and the rows that it is made from."""

from dataclasses import dataclass, field

from briefgen.errors import Place
from briefgen.findings import Findings
from briefgen.loading.season.columns import LETTERS
from briefgen.sources import Mapping, Row


@dataclass(slots=True)
class Draft:
    """An event of which not all sheets were read yet."""

    node: Mapping
    findings: Findings = field(default_factory=Findings)
    rows: set[tuple[str | None, str]] = field(default_factory=set)

    def take(self, row: Row) -> None:
        """Note that a row belongs to the event."""
        self.rows.update(row_at(cell.place) for cell in row if cell)


def row_at(place: Place) -> tuple[str | None, str]:
    """The sheet of a place and the number of its row."""
    return place.sheet, (place.cell or str(place.line)).lstrip(LETTERS)
