"""The outlines of words as filled curves: for words that are seen but are not text in the file."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

import uharfbuzz

from briefgen.fonts.catalogue import Family
from briefgen.fonts.choice import choose
from briefgen.fonts.instances import font_data

_harfbuzz: Any = uharfbuzz  # compiled module without type information

# The operations of a path: move to a point, line to a point, cubic curve (two control points, the end), close.
Verb = Literal["move", "line", "curve", "close"]
Step = tuple[Verb, tuple[tuple[float, float], ...]]

_CAPITAL = 700  # thousandths of the font size: the approximate height of capitals in any family


# Compared by identity: the same words give the same cached object, so it can be a key.
@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """The steps of a path from the origin, its length and the height of a capital, in thousandths of the font size.

    Areas may overlap: fill with the nonzero winding rule.
    """

    steps: tuple[Step, ...]
    length: float
    height: float


def outline(words: str, family: Family, language: str) -> Outline:
    """The outline of words in the family's regular face, with fallback faces for characters that it lacks."""
    return _outline(tuple((font_data(face), run) for face, run in choose(words, family, language=language)))


@lru_cache(maxsize=32)
def _outline(runs: tuple[tuple[bytes, str], ...]) -> Outline:
    pen = _Pen()
    for font, run in runs:
        _draw_run(pen, font, run)
    return Outline(tuple(pen.steps), pen.start, _CAPITAL)


def _draw_run(pen: "_Pen", data: bytes, run: str) -> None:
    font = _harfbuzz.Font(_harfbuzz.Face(data))
    pen.scale = 1000 / font.face.upem
    buffer = _harfbuzz.Buffer()
    buffer.add_str(run)
    buffer.guess_segment_properties()
    _harfbuzz.shape(font, buffer)
    for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        font.draw_glyph_with_pen(glyph.codepoint, pen)
        pen.start += place.x_advance * pen.scale


class _Pen:
    """Receives a glyph's outline in font units, and stores steps in thousandths of the font size."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self.start, self.scale = 0.0, 1.0
        self._at = (0.0, 0.0)

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - the names of the font pen protocol
        """Begin a contour."""
        self._put("move", point)

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - the names of the font pen protocol
        """Add a line."""
        self._put("line", point)

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802 - the names of the font pen protocol
        """Add a cubic curve."""
        self._put("curve", *points)

    def qCurveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802 - the names of the font pen protocol
        """Add a quadratic curve, converted to the equivalent cubic one."""
        (ax, ay), (bx, by), (cx, cy) = self._at, *points
        first = (ax + 2 * (bx - ax) / 3, ay + 2 * (by - ay) / 3)
        self._put("curve", first, (cx + 2 * (bx - cx) / 3, cy + 2 * (by - cy) / 3), (cx, cy))

    def closePath(self) -> None:  # noqa: N802 - the names of the font pen protocol
        """Close the contour."""
        self.steps.append(("close", ()))

    def _put(self, verb: Verb, *points: tuple[float, float]) -> None:
        self._at = points[-1]
        self.steps.append((verb, tuple((self.start + x * self.scale, y * self.scale) for x, y in points)))
