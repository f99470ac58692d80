"""The draft mark across the page: pale outlines of letters behind the text, which no search takes for words."""

from functools import lru_cache
from math import cos, radians, sin
from typing import Any

import uharfbuzz

from briefgen.fonts import Face, Family, choose, font_data

_harfbuzz: Any = uharfbuzz  # a compiled module, whose names the type checker cannot see

PALE = "0.945 0.945 0.945"
_SLOPE = 45  # degrees, rising
_SHARE = 0.95  # of the text's width


def watermark(words: str, family: Family, language: str, centre: tuple[float, float], width: float) -> str:
    """The content of a page that fills the words' outlines across `centre`, at most `width` points wide."""
    outlines, length, height = _outlines(words, family, language)
    if not outlines:
        return ""
    # what the slanted words cover from left to right is their length and their height, both seen aslant
    scale = width * _SHARE / (length * cos(radians(_SLOPE)) + height * sin(radians(_SLOPE)))
    across, up = scale * cos(radians(_SLOPE)), scale * sin(radians(_SLOPE))
    x = centre[0] - (length * across - height * up) / 2
    y = centre[1] - (length * up + height * across) / 2
    placed = f"{across:.5f} {up:.5f} {-up:.5f} {across:.5f} {x:.2f} {y:.2f} cm"
    return f"q {placed} {PALE} rg\n{outlines}\nf Q"


@lru_cache(maxsize=32)
def _outlines(words: str, family: Family, language: str) -> tuple[str, float, float]:
    """Path operators for the words from the origin on, their length and the height of a capital, in thousandths."""
    pen = _Pen()
    for face, run in choose(words, family, language=language):
        _draw_run(pen, face, run)
    return "\n".join(pen.code), pen.start, 700


def _draw_run(pen: "_Pen", face: Face, run: str) -> None:
    font = _harfbuzz.Font(_harfbuzz.Face(font_data(face)))
    pen.scale = 1000 / font.face.upem
    buffer = _harfbuzz.Buffer()
    buffer.add_str(run)
    buffer.guess_segment_properties()
    _harfbuzz.shape(font, buffer)
    for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        font.draw_glyph_with_pen(glyph.codepoint, pen)
        pen.start += place.x_advance * pen.scale


class _Pen:
    """Takes a glyph's outline, in font units, as path operators in thousandths."""

    def __init__(self) -> None:
        self.code: list[str] = []
        self.start, self.scale = 0.0, 1.0
        self._at = (0.0, 0.0)

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - as fonts call their pens
        """Begin an outline."""
        self._put("m", point)

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - as fonts call their pens
        """Go straight on."""
        self._put("l", point)

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802 - as fonts call their pens
        """Go on in a cubic curve."""
        self._put("c", *points)

    def qCurveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802 - as fonts call their pens
        """Go on in a quadratic curve, which PDF knows as the cubic one of the same shape."""
        (ax, ay), (bx, by), (cx, cy) = self._at, *points
        first = (ax + 2 * (bx - ax) / 3, ay + 2 * (by - ay) / 3)
        self._put("c", first, (cx + 2 * (bx - cx) / 3, cy + 2 * (by - cy) / 3), (cx, cy))

    def closePath(self) -> None:  # noqa: N802 - as fonts call their pens
        """Close the outline."""
        self.code.append("h")

    def _put(self, operator: str, *points: tuple[float, float]) -> None:
        self._at = points[-1]
        numbers = (f"{self.start + x * self.scale:.1f} {y * self.scale:.1f}" for x, y in points)
        self.code.append(f"{' '.join(numbers)} {operator}")
