"""Draws a chart of bars or of shares: a row for each bar, with its label before it and its figure behind it."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.document import Alignment, Chart, Figure, plain_text
from briefgen.layout.drawings import Bar, Drawing, Label, Part, broken, natural
from briefgen.layout.palette import palette
from briefgen.layout.styles import Styles

_MOST_OF_LABELS = 0.4  # the largest share of the width that the column of labels may take
_MOST_OF_FIGURES = 0.2  # that the figures may take on each side of the bars
_GAP = 6  # points between a label, its bar and its figure
_THICK = 0.62  # the thickness of a bar, as a share of the line
_AXIS = 0.5  # points: the weight of the line at zero
_AIR = 0.3  # below a row of several lines, as a share of a line
_NONE = "–"
_START: Alignment = "start"
_END: Alignment = "end"


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where bars stand, in points: the room of labels and of figures on both sides, zero, the right end, a unit."""

    labels: float
    left_room: float
    right_room: float
    zero: float
    right: float
    unit: float


def draw_bars(chart: Chart, width: float, styles: Styles) -> Iterator[Drawing]:
    """A row for each bar; with several series, a line with the label above those of its bars."""
    several = len(chart.series) > 1
    names = [plain_text(series.name) for series in chart.series] if several else list(map(plain_text, chart.labels))
    room = min(max((natural(name, "table-cell", styles) for name in names), default=0), width * _MOST_OF_LABELS)
    scale = _scale(chart, room, width, styles)
    colours = palette(styles.theme)
    for at, label in enumerate(chart.labels):
        if several:
            yield _head(plain_text(label), width, styles, first=at == 0)
        for n, series in enumerate(chart.series):
            words = names[n] if several else plain_text(label)
            colour = colours[n % len(colours)]
            figure, track = series.figures[at], chart.kind == "shares"
            yield _row(words, figure, scale, colour, track=track, width=width, styles=styles)


def _head(label: str, width: float, styles: Styles, *, first: bool) -> Drawing:
    leading = styles.paragraph("table-cell").leading
    above = 0 if first else leading * 0.4
    lines = broken(label, width, "table-head", styles)
    labels = (Label(line, 0, above + at * leading, style="table-head") for at, line in enumerate(lines))
    return Drawing(width, above + max(len(lines), 1) * leading, tuple(labels))


def _row(
    words: str, figure: Figure | None, scale: _Scale, colour: str, *, track: bool, width: float, styles: Styles
) -> Drawing:
    leading = styles.paragraph("table-cell").leading
    value = float(figure.value) if figure else 0.0
    length = abs(value) * scale.unit
    ahead = broken(words, scale.labels, "table-cell", styles)
    shown = plain_text(figure.words) if figure else _NONE
    beside = broken(shown, scale.left_room if value < 0 else scale.right_room, "table-cell", styles)
    lines = max(len(ahead), len(beside), 1)
    height = (lines + (_AIR if lines > 1 else 0)) * leading
    top, thick = leading * (1 - _THICK) / 2, leading * _THICK
    parts: list[Part] = [Label(line, 0, at * leading) for at, line in enumerate(ahead)]
    if track:
        parts.append(Bar(scale.zero, top, scale.right - scale.zero, thick, styles.theme.tint))
    if length:
        parts.append(Bar(scale.zero if value > 0 else scale.zero - length, top, length, thick, colour))
    parts.append(Bar(scale.zero - _AXIS / 2, 0, _AXIS, height, styles.theme.colour("muted")))
    end = scale.right if track else scale.zero + value * scale.unit
    x, align = (end - _GAP / 2, _END) if value < 0 else (end + _GAP / 2, _START)
    parts += [Label(line, x, at * leading, align) for at, line in enumerate(beside)]
    return Drawing(width, height, tuple(parts))


def _scale(chart: Chart, labels: float, width: float, styles: Styles) -> _Scale:
    figures = [figure for series in chart.series for figure in series.figures]

    def widest(*, below: bool) -> float:
        shown = [figure for figure in figures if bool(figure and figure.value < 0) == below]
        words = [plain_text(figure.words) if figure else _NONE for figure in shown]
        return min(max((natural(each, "table-cell", styles) for each in words), default=0), width * _MOST_OF_FIGURES)

    values = [float(figure.value) for figure in figures if figure]
    most = 1.0 if chart.kind == "shares" else max(0.0, *values)
    least = min(0.0, *values)
    left_room, right_room = widest(below=True), widest(below=False)
    left = labels + _GAP + (left_room + _GAP if left_room else 0)
    right = width - right_room - _GAP
    unit = (right - left) / (most - least) if most > least else 0.0
    return _Scale(labels, left_room, right_room, left - least * unit, right, unit)
