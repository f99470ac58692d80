"""Themes: the look of papers, in one file each, independent of the file format."""

from briefgen.themes.find import find_theme, theme_files
from briefgen.themes.theme import (
    Font,
    Line,
    ListStyle,
    Margins,
    NoteStyle,
    PageSetup,
    ResolvedStyle,
    SpanStyle,
    Style,
    StyleName,
    TableStyle,
    Theme,
    Tighter,
)
from briefgen.themes.tightening import tightened
from briefgen.themes.values import POINTS_PER_MM

__all__ = [
    "POINTS_PER_MM",
    "Font",
    "Line",
    "ListStyle",
    "Margins",
    "NoteStyle",
    "PageSetup",
    "ResolvedStyle",
    "SpanStyle",
    "Style",
    "StyleName",
    "TableStyle",
    "Theme",
    "Tighter",
    "find_theme",
    "theme_files",
    "tightened",
]
