"""Draws a chart of lines: an axis of round figures, the labels below, the name and last figure at each line's end."""

from dataclasses import dataclass
from decimal import Decimal
from math import ceil, cos, floor, hypot, log10, pi, sin

from briefgen.document import Chart, Series, plain_text
from briefgen.errors import TemplateError
from briefgen.languages import find_language
from briefgen.layout.drawings import Bar, Drawing, Label, Part, Point, Shape, broken, natural
from briefgen.layout.palette import palette
from briefgen.layout.styles import Styles

_SHAPE = 0.42  # the height of the plot, as a share of the width
_MOST_OF_ENDS = 0.3  # the largest share of the width that the words at the ends of lines may take
_GAP = 6  # points between the plot and the words around it
_WEIGHT = 1.4  # of a line, in points
_MARK = 2.4  # points from the middle of a mark to its edge
_TICKS = 4  # the fewest parts of the axis, about
_FLAT = 0.4  # an axis starts at zero, unless all figures are within this share of the largest
_DASHES: tuple[tuple[float, float], ...] = ((1e6, 0), (5, 2.5), (1.6, 2), (9, 2))  # points drawn and left out
_CORNERS = (16, 4, 3, 6)  # of the marks: a circle, a square, a triangle, a hexagon


@dataclass(frozen=True, slots=True)
class Plot:
    """The area of the lines, in points from the sheet's upper left corner, and the figures at its foot and its head."""

    left: float
    right: float
    top: float
    bottom: float
    low: float
    high: float
    count: int

    def x(self, at: int) -> float:
        """Where the figures of a label stand."""
        inset = 4 * _MARK
        if self.count == 1:
            return (self.left + self.right) / 2
        return self.left + inset + (self.right - self.left - 2 * inset) * at / (self.count - 1)

    def y(self, value: float) -> float:
        """Where a figure stands."""
        return self.bottom - (self.bottom - self.top) * (value - self.low) / (self.high - self.low)


@dataclass(frozen=True, slots=True)
class End:
    """The words at the end of a line: its name and its last figure; `top` is where they stand, `wanted` beside it."""

    lines: list[str]
    wanted: float
    top: float


@dataclass(frozen=True, slots=True)
class Plan:
    """A chart of lines as it is placed on a sheet."""

    plot: Plot
    ticks: list[Decimal]
    ends: list[End]
    below: list[Label]
    height: float


def plan_lines(chart: Chart, width: float, styles: Styles) -> Plan:
    """The places of all parts on a sheet of that width."""
    leading, ticks = styles.paragraph("table-cell").leading, _ticks(chart)
    left = max(natural(_number(each, styles.language), "table-cell", styles) for each in ticks) + _GAP
    ends = _ends(chart, width, styles)
    right = width - max((natural(line, "table-cell", styles) for end in ends for line in end), default=0) - _GAP
    height = max(width * _SHAPE, leading * sum(map(len, ends)))
    plot = Plot(left, right, leading / 2, leading / 2 + height, float(ticks[0]), float(ticks[-1]), len(chart.labels))
    below = _labels_below(chart, plot, leading, styles)
    lowest = max((label.y for label in below), default=plot.bottom) + leading
    return Plan(plot, ticks, _placed(chart, ends, plot, leading), below, lowest)


def draw_lines(chart: Chart, width: float, styles: Styles) -> Drawing:
    """The chart of lines on a sheet of that width."""
    plan, leading = plan_lines(chart, width, styles), styles.paragraph("table-cell").leading
    plot, colours = plan.plot, palette(styles.theme)
    parts: list[Part] = []
    for tick in plan.ticks:
        y = plot.y(float(tick))
        weight, colour = (0.4, "rule") if tick else (0.75, "muted")
        parts.append(Bar(plot.left, y - weight / 2, plot.right - plot.left, weight, styles.theme.colour(colour)))
        parts.append(Label(_number(tick, styles.language), plot.left - _GAP, y - leading / 2, "end"))
    for at, series in enumerate(chart.series):
        parts.append(Shape(tuple(_line(series, plot, at)), colours[at % len(colours)]))
    x = plot.right + _GAP
    parts += [Label(line, x, end.top + leading * n) for end in plan.ends for n, line in enumerate(end.lines)]
    return Drawing(width, plan.height, (*parts, *plan.below))


def _ticks(chart: Chart) -> list[Decimal]:
    """Round figures that enclose all figures of the chart."""
    values = [float(figure.value) for series in chart.series for figure in series.figures if figure] or [0.0]
    low, high = min(values), max(values)
    if high - low >= _FLAT * max(abs(low), abs(high)) or high == low:
        low, high = min(low, 0.0), max(high, 0.0)
    high = high if high > low else low + 1
    rough = (high - low) / _TICKS
    power = floor(log10(rough))
    factor = next(each for each in (1, 2, 5, 10) if each >= rough / 10.0**power - 1e-9)
    step = Decimal(factor).scaleb(power)
    first, last = floor(Decimal(low) / step), ceil(Decimal(high) / step)
    return [step * each for each in range(first, max(last, first + 1) + 1)]


def _number(value: Decimal, tag: str) -> str:
    try:
        return find_language(tag).number(value)
    except TemplateError:
        return f"{value.normalize():f}"


def _ends(chart: Chart, width: float, styles: Styles) -> list[list[str]]:
    """The words at the end of each line: its name and its last figure."""
    found: list[list[str]] = []
    for series in chart.series:
        last = next(figure for figure in reversed(series.figures) if figure)
        words = f"{plain_text(series.name)} {plain_text(last.words)}".strip()
        found.append(broken(words, width * _MOST_OF_ENDS, "table-cell", styles))
    return found


def _placed(chart: Chart, ends: list[list[str]], plot: Plot, leading: float) -> list[End]:
    """The words at the ends of lines, moved apart where they would overlap."""
    heights = [leading * len(lines) for lines in ends]
    lasts = [next(figure for figure in reversed(series.figures) if figure) for series in chart.series]
    wanted = [plot.y(float(last.value)) - height / 2 for last, height in zip(lasts, heights, strict=True)]
    order = sorted(range(len(ends)), key=lambda at: (wanted[at], at))
    tops, free = dict[int, float](), plot.top - leading / 2
    for at in order:
        tops[at] = max(wanted[at], free)
        free = tops[at] + heights[at]
    end = plot.bottom + leading / 2
    for at in reversed(order):
        tops[at] = min(tops[at], end - heights[at])
        end = tops[at]
    return [End(lines, wanted[at], tops[at]) for at, lines in enumerate(ends)]


def _labels_below(chart: Chart, plot: Plot, leading: float, styles: Styles) -> list[Label]:
    """The labels under the plot: so many of them that none touches the next, the last one always."""
    words = [plain_text(label) for label in chart.labels]
    step = plot.x(1) - plot.x(0) if len(words) > 1 else plot.right - plot.left
    longest = max((natural(word, "table-cell", styles) for label in words for word in label.split()), default=0)
    every = min(max(ceil((longest + _GAP) / max(step, 1e-9)), 1), max(len(words) - 1, 1))
    room = max(step * every - _GAP, leading)
    found: list[Label] = []
    for at in range(len(words) - 1, -1, -every):
        lines = broken(words[at], room, "table-cell", styles)
        top = plot.bottom + leading * 0.4
        for n, line in enumerate(lines):
            x = max(plot.x(at), natural(line, "table-cell", styles) / 2)  # not beyond the sheet's edge
            found.append(Label(line, x, top + leading * n, "center"))
    return found


def _line(series: Series, plot: Plot, at: int) -> list[tuple[Point, ...]]:
    """A line with its marks; it is interrupted where a figure is missing."""
    polygons: list[tuple[Point, ...]] = []
    before: Point | None = None
    for place, figure in enumerate(series.figures):
        point = (plot.x(place), plot.y(float(figure.value))) if figure else None
        if point and before:
            polygons += _dashed(before, point, *_DASHES[at % len(_DASHES)])
        if point:
            polygons.append(_mark(point, _CORNERS[at % len(_CORNERS)]))
        before = point
    return polygons


def _dashed(start: Point, end: Point, drawn: float, left_out: float) -> list[tuple[Point, ...]]:
    length = hypot(end[0] - start[0], end[1] - start[1])
    across = ((end[0] - start[0]) / length, (end[1] - start[1]) / length)
    side = (-across[1] * _WEIGHT / 2, across[0] * _WEIGHT / 2)
    dashes: list[tuple[Point, ...]] = []
    at = 0.0
    while at < length:
        stop = min(at + drawn, length)
        ends = [(start[0] + across[0] * each, start[1] + across[1] * each) for each in (at, stop)]
        (x0, y0), (x1, y1) = ends
        dashes.append(
            (
                (x0 + side[0], y0 + side[1]),
                (x1 + side[0], y1 + side[1]),
                (x1 - side[0], y1 - side[1]),
                (x0 - side[0], y0 - side[1]),
            )
        )
        at = stop + left_out
    return dashes


def _mark(middle: Point, corners: int) -> tuple[Point, ...]:
    """A regular mark; its corners run in the same direction as those of a line's dashes, so that both are filled."""
    turns = ((pi / 4 if corners == 4 else -pi / 2) - pi * 2 * each / corners for each in range(corners))
    return tuple((middle[0] + _MARK * cos(turn), middle[1] + _MARK * sin(turn)) for turn in turns)
