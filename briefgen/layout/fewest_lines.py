"""Finds the widths of a table's columns that give the fewest lines, from the measured widths of its cells.

Each column has a few candidate widths, at which the lines of some cell become fewer. The lines of all cells of a column
are a falling function of its width; of its lower convex hull the steepest parts of all columns are taken first, until
the table's width is used up. The columns are independent in this search; that one cell of a row is lower does not help
if another is as high, so `improved` then moves width between columns where that makes rows lower.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import islice, pairwise, permutations
from math import ceil, inf
from typing import NamedTuple


class Need(NamedTuple):
    """The widths a cell or a column needs, in points: `natural` so that no line is broken, `word` so that no word is
    cut; and the lines that a cell has if none is broken.
    """

    natural: float
    word: float
    lines: int = 1


NOTHING = Need(0, 0)

# Classes of widths that cells are counted in, and of widths that are tried: the search of a long table is as short.
_BUCKETS, _CANDIDATES = 32, 48
_MOST_LINES = 5  # lines of a cell for which a candidate width is tried
_RAGGED = 1.1  # lines are not filled to their end: factor of a broken text's width
_CUT_WORD = 10  # lines that cutting one word is worth
_LONG_WORD = 0.35  # share of the table's width from which a word may be cut: an address, or a slip of the keyboard
_CUT_LONG_WORD = 1
_STEP = 1 / 24  # share of the table's width that is moved from one column to another
_MEASURED_ROWS = 200  # rows that widths are compared by
ROOM = 1.0  # points added to each width: a program that sets the words itself may measure them slightly wider

_Point = tuple[float, float]  # a width and the lines at it


def fewest_lines(rows: Sequence[Sequence[Need]], width: float) -> list[float] | None:
    """Widths of the columns that together have at most `width` points; None if even the narrowest do not fit."""
    hulls = [_hull(_costs(Counter(column), width)) for column in zip(*rows, strict=True)]
    widths = [hull[0][0] for hull in hulls]
    left = width - sum(widths)
    if left < 0:
        return None
    steps = [
        ((before[1] - after[1]) / (after[0] - before[0]), column, at, after[0])
        for column, hull in enumerate(hulls)
        for at, (before, after) in enumerate(pairwise(hull))
    ]
    full = set[int]()
    for _, column, _, wider in sorted(steps, key=lambda step: (-step[0], step[1], step[2])):
        more = wider - widths[column]
        if column in full or more > left:
            full.add(column)
            continue
        widths[column] = wider
        left -= more
    return widths


def improved(rows: Sequence[Sequence[Need]], *tried: list[float]) -> list[float]:
    """The widths with the fewest lines of those tried, changed as long as moving width to another column saves lines.

    Of two with the same lines the first is taken. Of a long table some rows are counted.
    """
    columns = list(zip(*islice(rows, None, None, max(len(rows) // _MEASURED_ROWS, 1)), strict=True))
    whole = sum(tried[0])

    def heights_at(widths: list[float]) -> list[list[float]]:
        return [
            [_cost(need, width, whole) + need.lines for need in column]
            for column, width in zip(columns, widths, strict=True)
        ]

    def total(heights: list[list[float]]) -> float:
        highest: float = sum(map(max, zip(*heights, strict=True)))
        return highest

    measured = [heights_at(widths) for widths in tried]
    fewest, best = min((total(heights), index) for index, heights in enumerate(measured))
    widths, heights = list(tried[best]), measured[best]
    step = whole * _STEP
    narrower, wider = heights_at([width - step for width in widths]), heights_at([width + step for width in widths])
    for giver, taker in permutations(range(len(columns)), 2):
        if widths[giver] < 2 * step or wider[taker] == heights[taker]:
            continue
        changed = list(heights)
        changed[taker], changed[giver] = wider[taker], narrower[giver]
        if (lines := total(changed)) < fewest:
            widths[taker] += step
            widths[giver] -= step
            heights, fewest = changed, lines
            narrower, wider = heights_at([width - step for width in widths]), heights_at([w + step for w in widths])
    return widths


def _cost(need: Need, width: float, whole: float) -> float:
    """The lines of a cell beyond those that it has in any width, with a cut word as some lines."""
    natural, word, _ = need
    if natural <= width:
        return 0
    width = max(width, 1)
    lines = max(ceil(natural * _RAGGED / width), 2) - 1
    if word <= width:
        return lines
    return lines + (_CUT_WORD if word <= whole * _LONG_WORD else _CUT_LONG_WORD)


def _costs(cells: Counter[Need], whole: float) -> list[_Point]:
    """The candidate widths of a column, the narrowest first, and the lines of its cells beyond the first at each."""
    counted = _in_buckets(cells, whole)
    longest = [need.word for need, _ in counted if need.word <= whole * _LONG_WORD]
    narrowest = max(whole / _CANDIDATES, min(longest, default=0.0))
    tried = [narrowest, *longest]
    for need, _ in counted:
        tried += [need.natural, *(need.natural * _RAGGED / lines for lines in range(2, _MOST_LINES + 1))]
    scale = _CANDIDATES / whole
    classes = {int(width * scale): width for width in sorted(tried) if narrowest <= width <= whole}
    return [
        (width + ROOM, sum([_cost(need, width, whole) * count for need, count in counted]))
        for width in classes.values()
    ]


def _in_buckets(cells: Counter[Need], whole: float) -> list[tuple[Need, int]]:
    """The widest need and the number of cells in each class of widths."""
    found: dict[tuple[int, int], tuple[Need, int]] = {}
    scale = _BUCKETS / whole
    for (natural, word, _), count in cells.items():
        key = int(natural * scale), int(word * scale)
        widest, others = found.get(key, (NOTHING, 0))
        found[key] = Need(max(natural, widest.natural), max(word, widest.word)), others + count
    return list(found.values())


def _hull(points: list[_Point]) -> list[_Point]:
    """The lower convex hull of falling points, from left to right."""
    hull: list[_Point] = []
    lowest = inf
    for point in points:
        if point[1] >= lowest:
            continue
        lowest = point[1]
        while len(hull) > 1 and _slope(hull[-2], point) <= _slope(hull[-2], hull[-1]):
            hull.pop()
        hull.append(point)
    return hull


def _slope(one: _Point, other: _Point) -> float:
    return (other[1] - one[1]) / (other[0] - one[0])
