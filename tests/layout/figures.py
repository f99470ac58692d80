"""Charts for tests: of labels, and of figures that may be missing."""

from decimal import Decimal

from briefgen.document import Caption, Chart, ChartKind, Figure, Series
from briefgen.layout.drawings import Bar, Drawing, Label
from tests.documents import plain

Values = list[str | None]


def figure(value: str | None) -> Figure | None:
    return None if value is None else Figure(Decimal(value), plain(value))


def chart(kind: ChartKind, labels: list[str], given: dict[str, Values], caption: str = "") -> Chart:
    """A chart of these series by name."""
    series = tuple(Series(plain(name), tuple(map(figure, values))) for name, values in given.items())
    return Chart(kind, tuple(map(plain, labels)), series, plain("A chart"), plain("Label"), Caption(plain(caption)))


def words(drawings: list[Drawing]) -> list[str]:
    """The lines of words, in the order in which they are drawn."""
    return [part.words for each in drawings for part in each.parts if isinstance(part, Label)]


def bars(drawing: Drawing) -> list[Bar]:
    """The filled rectangles that are wider than the line at zero."""
    return [part for part in drawing.parts if isinstance(part, Bar) and part.width > 0.6]
