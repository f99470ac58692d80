"""The widths of a table's columns: the template's proportions, adjusted to the widths of the words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from briefgen.document import Inlines, Table, Text, in_places
from briefgen.layout.lines import longest_word, natural_width
from briefgen.layout.styles import Look, Styles
from briefgen.layout.words import PLAIN, SetText, plain_measure, set_text

_MOST_OF_GUTTER = 0.2  # the largest share of the gutter that columns may take for their tolerance
_SLACK = 1e-6  # tolerance in points when widths are compared: sums of floats are not exact


class Need(NamedTuple):
    """The widths a column needs, in points: `natural` so that no line is broken, `word` so that no word is cut."""

    natural: float
    word: float


_NOTHING = Need(0, 0)


@dataclass(frozen=True, slots=True)
class Columns:
    """The widths of the columns and of the gutter between two of them, in points; together the width of the table."""

    widths: list[float]
    gutter: float


def set_cells(table: Table, styles: Styles) -> Iterator[list[SetText]]:
    """The measured words of the headings, then those of each row's cells."""

    def set_row(cells: Iterable[Inlines], look: Look) -> list[SetText]:
        return [set_text(cell, look, styles) for cell in cells]

    yield set_row((column.heading for column in table.columns), styles.paragraph("table-head").look)
    look = styles.paragraph("table-cell").look
    for row in in_places(table):
        yield set_row(row, look)


def needs_of(rows: Iterable[list[SetText]]) -> list[Need]:
    """The needs of each column, from the words of its cells."""
    return _most([_need(cell) for cell in row] for row in rows)


def measure_columns(table: Table, styles: Styles) -> list[Need]:
    """The needs of each column, for a program that sets the words itself; the measured words are not kept."""

    def measured(cells: Iterable[Iterable[Inlines]], look: Look) -> Iterator[list[Need]]:
        quick, found = plain_measure(look, styles.language), dict[str, Need]()

        def measure(cell: Inlines) -> Need:
            if not cell:
                return _NOTHING
            if len(cell) > 1 or not isinstance(cell[0], Text):
                return _need(set_text(cell, look, styles))
            text = cell[0].text
            if text not in found:
                found[text] = Need(*quick(text)) if PLAIN.fullmatch(text) else _need(set_text(cell, look, styles))
            return found[text]

        return ([measure(cell) for cell in row] for row in cells)

    headings = [[column.heading for column in table.columns]]
    head, look = styles.paragraph("table-head").look, styles.paragraph("table-cell").look
    return _most(chain(measured(headings, head), measured(in_places(table), look)))


def _need(text: SetText) -> Need:
    return Need(natural_width(text), longest_word(text))


def _most(rows: Iterable[list[Need]]) -> list[Need]:
    most: list[Need] = []
    for row in rows:
        if not most:
            most = row
        elif any(
            need.natural > at_most.natural or need.word > at_most.word for need, at_most in zip(row, most, strict=True)
        ):
            most = [Need(max(a.natural, b.natural), max(a.word, b.word)) for a, b in zip(most, row, strict=True)]
    return most


def fit_columns(table: Table, needs: list[Need], width: float, styles: Styles, tolerance: float = 0) -> Columns:
    """The columns of a table `width` points wide.

    `tolerance` is the extra width of a column without line breaks beyond its longest line, for a program that sets the
    words itself and may measure them slightly wider. It is taken from columns with spare width, or from the gutter.
    """
    count = len(table.columns)
    gutter = min(styles.theme.table.gutter, width / (4 * count))
    shares = _shares([column.width for column in table.columns], width - gutter * (count - 1))
    naturals = [need.natural for need in needs]
    columns = Columns(_lend(room_for_words(shares, [need.word for need in needs]), naturals), gutter)
    return _ease(columns, naturals, tolerance) if tolerance else columns


def room_for_words(widths: Sequence[float], words: Sequence[float]) -> list[float]:
    """The widths, changed so that the longest word of each column fits; the sum is unchanged.

    `words` are the widths of the longest words, in the same unit. Columns give up spare width in proportion to it; if
    there is not enough, each narrow column gets a proportional part.
    """
    lack = [max(word - width, 0) for width, word in zip(widths, words, strict=True)]
    spare = [max(width - word, 0) for width, word in zip(widths, words, strict=True)]
    moved = min(sum(lack), sum(spare))
    if not moved:
        return list(widths)
    gain, loss = moved / sum(lack), moved / sum(spare)
    return [width + more * gain - less * loss for width, more, less in zip(widths, lack, spare, strict=True)]


def _shares(wanted: Sequence[float], room: float) -> list[float]:
    total = sum(wanted)
    return [room * share / total for share in wanted] if total > 0 else [room / len(wanted)] * len(wanted)


def _lend(shares: list[float], naturals: list[float]) -> list[float]:
    """Move spare width to columns that are slightly too narrow for their longest line.

    A column is widened only if that avoids all its line breaks; long texts are broken anyway.
    """
    spare = [max(share - natural, 0) for share, natural in zip(shares, naturals, strict=True)]
    room, widths = sum(spare), list(shares)
    lent = 0.0
    for lack, column in sorted(
        (natural - share, at) for at, (share, natural) in enumerate(zip(shares, naturals, strict=True))
    ):
        if 0 < lack <= room - lent:
            widths[column] += lack
            lent += lack
    return [width - lent * part / room for width, part in zip(widths, spare, strict=True)] if lent else widths


def _ease(columns: Columns, naturals: list[float], tolerance: float) -> Columns:
    """Distribute the width beyond the longest lines evenly among the columns without line breaks."""
    pairs = list(zip(columns.widths, naturals, strict=True))
    spare = [width - natural for width, natural in pairs if width >= natural - _SLACK]
    gutters = len(naturals) - 1
    taken = min(max(tolerance * len(spare) - sum(spare), 0), columns.gutter * gutters * _MOST_OF_GUTTER)
    least = min(tolerance, (sum(spare) + taken) / max(len(spare), 1))
    wanted = [natural + least if width >= natural - _SLACK else width for width, natural in pairs]
    if taken:
        return Columns(wanted, columns.gutter - taken / gutters)
    return Columns(room_for_words(columns.widths, wanted), columns.gutter)
