"""The fonts of the computer: what no package and no workspace has is shown by them, each found when it is needed."""

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import category

import uharfbuzz

from briefgen.fonts.catalogue import Face, Family
from briefgen.fonts.instances import LARGEST_FONT
from briefgen.fonts.own import is_embeddable, style_of
from briefgen.reading import glanced, kept, matching

_harfbuzz: Any = uharfbuzz  # compiled module without type information

FOLDERS = "BRIEFGEN_SYSTEM_FONTS"  # an environment variable: folders, divided as in PATH; empty for none
_UNSEEN = ("Cc", "Cn", "Co", "Cs")
_OF_PICTURES = {"CBDT", "COLR", "SVG ", "sbix"}  # tables with glyphs in colour, whose outlines are empty
_BOXES = ("lastresort", "adobeblank", "adobenotdef")  # families with a box or nothing for each character


class _Entry(NamedTuple):
    face: Face
    points: frozenset[int]


def system_families(character: str) -> Iterator[Family]:
    """The families of the computer that have the character, in the order of their paths.

    Of fonts that are looked at only the names of their files are noted as read, not their bytes.
    """
    if category(character) not in _UNSEEN:
        point = ord(character)
        for family, points in _families(_folders()):
            if point in points:
                yield family


def _folders() -> tuple[Path, ...]:
    given = os.environ.get(FOLDERS)
    if given is not None:
        return tuple(Path(each).absolute() for each in given.split(os.pathsep) if each)
    home = Path(os.environ.get("HOME", "/"))
    match sys.platform:
        case "darwin":
            return Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts"
        case "win32":
            windows, local = os.environ.get("WINDIR", "C:/Windows"), os.environ.get("LOCALAPPDATA", str(home))
            return Path(windows, "Fonts"), Path(local, "Microsoft/Windows/Fonts")
        case _:
            shared = Path("/usr/share/fonts"), Path("/usr/local/share/fonts")
            return *shared, home / ".local/share/fonts", home / ".fonts"


@kept
def _families(folders: tuple[Path, ...]) -> tuple[tuple[Family, frozenset[int]], ...]:
    """The families in the folders, each with what its first face has."""
    entries: dict[str, list[_Entry]] = {}
    for folder in folders:
        for path in sorted({*matching(folder, "**/*.ttf"), *matching(folder, "**/*.TTF")}):
            if entry := _entry(path):
                entries.setdefault(entry.face.family, []).append(entry)
    found = []
    for name, each in entries.items():
        each.sort(key=lambda entry: (entry.face.bold, entry.face.italic))
        found.append((Family(name, tuple(entry.face for entry in each)), each[0].points))
    return tuple(found)


@cache
def _entry(path: Path) -> _Entry | None:
    """A font with outlines that a PDF may hold; None for any other file."""
    data = glanced(path, LARGEST_FONT)
    if not data or data[:4] in (b"OTTO", b"ttcf"):
        return None
    try:
        font = _harfbuzz.Face(_harfbuzz.Blob(data))
        tables = set(font.table_tags)
        if not {"glyf", "OS/2", "cmap"} <= tables or tables & _OF_PICTURES or not is_embeddable(font):
            return None
        name, bold, italic = style_of(font, path)
        points = frozenset(font.unicodes)
    except Exception:  # HarfBuzz and struct raise different errors for what is no font
        return None
    if "".join(name.lower().split()).startswith(_BOXES):
        return None
    return _Entry(Face(name, path, bold, italic, of_system=True), points)
