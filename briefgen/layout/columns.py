"""The widths of a table's columns: the template's proportions, adjusted to the widths of the words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from briefgen.document import Inlines, Table, Text, cell_columns, in_places
from briefgen.layout.fewest_lines import NOTHING, Need, fewest_lines, improved
from briefgen.layout.lines import longest_word, natural_width
from briefgen.layout.styles import Look, Styles
from briefgen.layout.words import PLAIN, SetText, plain_measure, set_text

_MOST_OF_GUTTER = 0.2  # the largest share of the gutter that columns may take for their tolerance
_natural, _word = itemgetter(0), itemgetter(1)
_SLACK = 1e-6  # tolerance in points when widths are compared: sums of floats are not exact


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


def needs_of(rows: Iterable[list[SetText]]) -> list[list[Need]]:
    """The needs of each row's cells, from their words."""
    return [[_need(cell) for cell in row] for row in rows]


def measure_columns(table: Table, styles: Styles) -> list[list[Need]]:
    """The needs of the headings and of each row's cells, for a program that sets the words itself; the measured words
    are not kept.
    """

    def measured(cells: Iterable[Iterable[Inlines]], look: Look) -> Iterator[list[Need]]:
        quick, found = plain_measure(look, styles.language), dict[str, Need]()

        def measure(cell: Inlines) -> Need:
            if not cell:
                return NOTHING
            if len(cell) > 1 or not isinstance(cell[0], Text):
                return _need(set_text(cell, look, styles))
            text = cell[0].text
            if text not in found:
                whole = PLAIN.fullmatch(text) and not look.hyphenate
                found[text] = Need(*quick(text)) if whole else _need(set_text(cell, look, styles))
            return found[text]

        return ([measure(cell) for cell in row] for row in cells)

    headings = [[column.heading for column in table.columns]]
    head, look = styles.paragraph("table-head").look, styles.paragraph("table-cell").look
    return [*measured(headings, head), *measured(in_places(table), look)]


def _need(text: SetText) -> Need:
    return Need(natural_width(text), longest_word(text), len(text))


def fit_columns(
    table: Table, needs: Sequence[Sequence[Need]], width: float, styles: Styles, tolerance: float = 0
) -> Columns:
    """The columns of a table `width` points wide, whose headings and cells need `needs`.

    The template's proportions hold where they break no line that other widths would not break.

    `tolerance` is the extra width of a column without line breaks beyond its longest line, for a program that sets the
    words itself and may measure them slightly wider. It is taken from columns with spare width, or from the gutter.
    """
    count = len(table.columns)
    gutter = min(styles.theme.table.gutter, width / (4 * count))
    room = width - gutter * (count - 1)
    shares = _shares([column.width for column in table.columns], room)
    if table.has_spans:
        needs = _of_single_columns(table, needs)
    most = [Need(max(map(_natural, column)), max(map(_word, column))) for column in zip(*needs, strict=True)]
    naturals = [need.natural for need in most]
    widths = _lend(room_for_words(shares, [need.word for need in most]), naturals)
    if sum(naturals) > room:
        widths = _with_fewest_lines(widths, shares, needs, room)
    columns = Columns(widths, gutter)
    return _ease(columns, naturals, tolerance) if tolerance else columns


def _of_single_columns(table: Table, needs: Sequence[Sequence[Need]]) -> list[list[Need]]:
    """The needs without those of cells that span several columns."""
    single = list(map(list, needs))
    for of_row, row, starts in zip(single[1:], table.rows, cell_columns(table), strict=True):
        for cell, column in zip(row.cells, starts, strict=True):
            if cell.across > 1:
                of_row[column] = NOTHING
    return single


def _with_fewest_lines(
    widths: list[float], shares: list[float], needs: Sequence[Sequence[Need]], room: float
) -> list[float]:
    """The given widths, or others if the table has fewer lines with them."""
    found = fewest_lines(needs, room)
    if found is None:
        return widths
    lack = [max(share - width, 0) for share, width in zip(shares, found, strict=True)]
    spare, wanted = room - sum(found), sum(lack)
    more = lack if wanted > 0 else shares
    found = [width + spare * part / sum(more) for width, part in zip(found, more, strict=True)]
    return improved(needs, widths, found)


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
