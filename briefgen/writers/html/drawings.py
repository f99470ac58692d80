"""Writes charts and QR codes as SVG inside the page, with their alternative text."""

from collections.abc import Sequence
from html import escape
from typing import assert_never

from briefgen.document import Chart, PlainText, QrCode, plain_text
from briefgen.layout.charts import draw_chart
from briefgen.layout.codes import draw_code
from briefgen.layout.drawings import Bar, Drawing, Label, Part, Point, Shape, natural
from briefgen.layout.styles import Styles
from briefgen.scripts import is_right_to_left
from briefgen.themes import POINTS_PER_MM
from briefgen.writers.html.declarations import font_stack

_ANCHORS = {"start": "start", "center": "middle", "end": "end"}


def chart_to_svg(chart: Chart, styles: Styles) -> str:
    """The chart in the width of the theme's text; it becomes narrower with the window."""
    drawings = draw_chart(chart, styles.text_width, styles)
    if is_right_to_left(styles.language):
        drawings = [each.mirrored() for each in drawings]
    return _svg(drawings, chart.alt, styles, "chart")


def code_to_svg(code: QrCode, styles: Styles) -> str:
    """The code in its width."""
    return _svg([draw_code(code, styles.text_width)], code.alt, styles, "code")


def _svg(drawings: Sequence[Drawing], alt: PlainText, styles: Styles, name: str) -> str:
    width, height = drawings[0].width, sum(each.height for each in drawings)
    parts: list[str] = []
    down = 0.0
    for drawing in drawings:
        parts += [_part(part, down, styles) for part in drawing.parts]
        down += drawing.height
    size = f'viewBox="0 0 {width:g} {height:.2f}" width="{width / POINTS_PER_MM:g}mm"'
    return f'<svg class="{name}" role="img" aria-label="{escape(plain_text(alt))}" {size}>{"".join(parts)}</svg>'


def _part(part: Part, down: float, styles: Styles) -> str:
    match part:
        case Bar(x, y, width, height, colour):
            size = f'width="{width:.2f}" height="{height:.2f}"'
            return f'<rect x="{x:.2f}" y="{y + down:.2f}" {size} fill="{colour}"/>'
        case Shape(polygons, colour):
            return f'<path d="{"".join(_path(each, down) for each in polygons)}" fill="{colour}"/>'
        case Label(words, x, y, align, style):
            theme = styles.theme
            look, long = theme.style(style), natural(words, style, styles)
            weight = ' font-weight="bold"' if look.bold else ""
            font = f'font-family="{escape(font_stack(theme, look.font))}" font-size="{look.size:g}"{weight}'
            place = f'x="{x:.2f}" y="{y + down + (look.leading + look.size * 0.7) / 2:.2f}"'
            anchor = f'text-anchor="{_ANCHORS[align]}" fill="{look.colour}"'
            # In the width of the theme's font: another one would run into the bars.
            fitted = f'textLength="{long:.1f}" lengthAdjust="spacingAndGlyphs"'
            return f"<text {place} {font} {anchor} {fitted}>{escape(words, quote=False)}</text>"
        case _:
            assert_never(part)


def _path(polygon: Sequence[Point], down: float) -> str:
    return "M" + "L".join(f"{x:.2f} {y + down:.2f}" for x, y in polygon) + "Z"
