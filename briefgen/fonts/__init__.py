"""Fonts: the available families, the characters they cover, and the choice of a face for a given text."""

from briefgen.fonts.catalogue import Face, Family, family_names, find_family
from briefgen.fonts.choice import Run, choose
from briefgen.fonts.coverage import STAND_INS, covered, covers, is_invisible
from briefgen.fonts.instances import font_data
from briefgen.fonts.outlines import Outline, outline
from briefgen.fonts.setting import OpenFont, Setting, open_font
from briefgen.fonts.uncovered import Uncovered, mark_uncovered
from briefgen.fonts.unshaped import Unshaped, unshaped_scripts

__all__ = [
    "STAND_INS",
    "Face",
    "Family",
    "OpenFont",
    "Outline",
    "Run",
    "Setting",
    "Uncovered",
    "Unshaped",
    "choose",
    "covered",
    "covers",
    "family_names",
    "find_family",
    "font_data",
    "is_invisible",
    "mark_uncovered",
    "open_font",
    "outline",
    "unshaped_scripts",
]
