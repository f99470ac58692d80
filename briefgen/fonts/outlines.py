"""The outlines of words as curves, to be filled: for words that are to be seen and not to be read as text."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

import uharfbuzz

from briefgen.fonts.catalogue import Family
from briefgen.fonts.choice import choose
from briefgen.fonts.instances import font_data

_harfbuzz: Any = uharfbuzz  # a compiled module, whose names the type checker cannot see

# What a step does: move to a point, draw a line to it, draw a cubic curve (two control points, the end), close.
Verb = Literal["move", "line", "curve", "close"]
Step = tuple[Verb, tuple[tuple[float, float], ...]]

_CAPITAL = 700  # thousandths of the size: about how high a capital is in any family


# One object for the same words, so it can be a key by identity.
@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """The steps of a path from the origin on, with its length and the height of a capital, in thousandths of the size.

    Areas overlap; what is filled follows the nonzero winding rule.
    """

    steps: tuple[Step, ...]
    length: float
    height: float


def outline(words: str, family: Family, language: str) -> Outline:
    """The outline of the words in the family's regular face, or in others for what that lacks."""
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
    """Takes a glyph's outline, in font units, as steps in thousandths."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self.start, self.scale = 0.0, 1.0
        self._at = (0.0, 0.0)

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - as fonts call their pens
        """Begin an outline."""
        self._put("move", point)

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - as fonts call their pens
        """Go straight on."""
        self._put("line", point)

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802 - as fonts call their pens
        """Go on in a cubic curve."""
        self._put("curve", *points)

    def qCurveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802 - as fonts call their pens
        """Go on in a quadratic curve, given as the cubic one of the same shape."""
        (ax, ay), (bx, by), (cx, cy) = self._at, *points
        first = (ax + 2 * (bx - ax) / 3, ay + 2 * (by - ay) / 3)
        self._put("curve", first, (cx + 2 * (bx - cx) / 3, cy + 2 * (by - cy) / 3), (cx, cy))

    def closePath(self) -> None:  # noqa: N802 - as fonts call their pens
        """Close the outline."""
        self.steps.append(("close", ()))

    def _put(self, verb: Verb, *points: tuple[float, float]) -> None:
        self._at = points[-1]
        self.steps.append((verb, tuple((self.start + x * self.scale, y * self.scale) for x, y in points)))
