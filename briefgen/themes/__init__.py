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
)

__all__ = [
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
    "find_theme",
    "theme_files",
]
