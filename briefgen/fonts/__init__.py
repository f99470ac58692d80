"""Fonts: the available families, the characters they cover, and the choice of a face for a given text."""

from briefgen.fonts.catalogue import (
    SYMBOL_FAMILIES,
    Face,
    Family,
    family_names,
    find_family,
    installed_family,
    package_of,
)
from briefgen.fonts.choice import Run, choose, face_covering, is_covered
from briefgen.fonts.coverage import STAND_INS, covered, covers, is_invisible
from briefgen.fonts.instances import font_data
from briefgen.fonts.outlines import Outline, outline
from briefgen.fonts.own import families_in, with_own
from briefgen.fonts.setting import Glyph, OpenFont, Setting, open_font
from briefgen.fonts.subsets import Metrics, cut_font, metrics
from briefgen.fonts.uncovered import Uncovered, mark_uncovered, uncovered_in

__all__ = [
    "STAND_INS",
    "SYMBOL_FAMILIES",
    "Face",
    "Family",
    "Glyph",
    "Metrics",
    "OpenFont",
    "Outline",
    "Run",
    "Setting",
    "Uncovered",
    "choose",
    "covered",
    "covers",
    "cut_font",
    "face_covering",
    "families_in",
    "family_names",
    "find_family",
    "font_data",
    "installed_family",
    "is_covered",
    "is_invisible",
    "mark_uncovered",
    "metrics",
    "open_font",
    "outline",
    "package_of",
    "uncovered_in",
    "with_own",
]
