"""The characters that a font file covers, and the characters that need no glyph."""

import re
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import category

import uharfbuzz

from briefgen.fonts.catalogue import Face
from briefgen.fonts.instances import font_file
from briefgen.reading import kept
from briefgen.scripts import PREPENDED

_harfbuzz: Any = uharfbuzz  # compiled module without type information

# Characters that a font may lack, each with the character whose glyph is drawn instead. The text itself is unchanged:
# who copies it from the PDF gets the original character.
STAND_INS: dict[str, str] = {
    "\u00a0": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\u2007": " ",
    "\u2009": " ",
    "\u200a": " ",
    "\u202f": " ",
    "\u3000": " ",
    "\u2010": "-",
    "\u2011": "-",
}

_VARIATION = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]")

_PRIVATE = frozenset((*range(0xE000, 0xF900), *range(0xF0000, 0x110000)))


_POINTS: dict[tuple[Path, str], frozenset[int]] = {}  # by file: regular and bold of a variable font have one


@kept
def covered(face: Face) -> frozenset[int]:
    """The code points with a glyph in the face; not those for private use, which mean nothing to who copies them."""
    known = _POINTS.get((face.path, face.digest))
    data = font_file(face)
    if known is None:
        # Done in C: in Python it takes 0.1 s for each large East Asian font.
        known = frozenset(_harfbuzz.Face(_harfbuzz.Blob(data)).unicodes) - _PRIVATE
        _POINTS[face.path, face.digest] = known
    return known


def covers(face: Face, character: str) -> bool:
    """Whether the face can show the character: with its glyph, with a substitute, or because it is invisible."""
    points = covered(face)
    if ord(character) in points or is_invisible(character):
        return True
    stand_in = STAND_INS.get(character)
    return stand_in is not None and ord(stand_in) in points


@cache
def is_invisible(character: str) -> bool:
    """Whether the character only controls how others are set: joiners, bidi and break controls, variation selectors."""
    if category(character) in ("Cf", "Cc", "Zl", "Zp"):
        return character not in PREPENDED
    return _VARIATION.match(character) is not None


@cache
def clings(character: str) -> bool:
    """Whether the character belongs to the one before it: a combining mark, or an invisible character."""
    return category(character).startswith("M") or is_invisible(character)
