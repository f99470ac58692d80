"""Fonts in a folder of the workspace: found by what the files say of themselves."""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from struct import unpack_from
from typing import Any

import uharfbuzz

from briefgen.errors import Place, Problem, TemplateError
from briefgen.fonts.catalogue import Face, Family
from briefgen.fonts.instances import LARGEST_FONT
from briefgen.reading import matching, read_bytes, remembered, shown
from briefgen.rules.templates import FONT_FILE

_harfbuzz: Any = uharfbuzz  # compiled module without type information

_FAMILY, _TYPOGRAPHIC_FAMILY = 1, 16  # OpenType 1.9, name
_ITALIC, _BOLD = 1, 32  # OS/2, fsSelection
_RESTRICTED, _PREVIEW, _EDITABLE, _BITMAP = 2, 4, 8, 0x200  # OS/2, fsType


@remembered(8)
def families_in(folder: Path) -> tuple[Family, ...]:
    """The families of the TrueType files in a folder, sorted by name.

    Raises TemplateError (`font.file`) for a file that is no font, or that a PDF may not or cannot hold.
    """
    faces: dict[str, list[Face]] = {}
    for path in (*matching(folder, "*.[to]t[fc]"), *matching(folder, "*.[TO]T[FC]")):
        face = _face(path)
        faces.setdefault(face.family, []).append(face)
    for each in faces.values():
        each.sort(key=lambda face: (face.bold, face.italic))
    return tuple(Family(name, tuple(faces[name])) for name in sorted(faces))


def _face(path: Path) -> Face:
    data = read_bytes(path, LARGEST_FONT)
    if data[:4] in (b"OTTO", b"ttcf"):
        kind = "a collection" if data[:4] == b"ttcf" else "an OpenType font with PostScript outlines"
        raise _refused(path, f"is {kind}, which is not embedded", "put the TrueType files (.ttf) of the family there")
    try:
        font = _harfbuzz.Face(_harfbuzz.Blob(data))
        allowed, (family, bold, italic) = is_embeddable(font), style_of(font, path)
        glyphs = font.glyph_count
    except Exception:  # HarfBuzz and struct raise different errors for what is no font
        glyphs = 0
    if not glyphs:
        raise _refused(path, "is not a font that can be read", "get the file anew from where it came")
    if not allowed:
        raise _refused(path, "does not allow to be embedded in a PDF", "ask its maker for a licence that does")
    return Face(family, path, bold, italic, sha256(data).hexdigest())


def is_embeddable(font: Any) -> bool:
    """Whether a font's own licence lets a PDF hold it. Raises struct.error if it does not say."""
    allowed: int = unpack_from(">H", font.reference_table("OS/2").data, 8)[0]
    restricted = allowed & _RESTRICTED and not allowed & (_PREVIEW | _EDITABLE)
    return not restricted and not allowed & _BITMAP


def style_of(font: Any, path: Path) -> tuple[str, bool, bool]:
    """The family of a font, and whether it is bold and italic."""
    family = font.get_name(_TYPOGRAPHIC_FAMILY) or font.get_name(_FAMILY) or path.stem
    (selection,) = unpack_from(">H", font.reference_table("OS/2").data, 62)
    return family, bool(selection & _BOLD), bool(selection & _ITALIC)


def _refused(path: Path, message: str, hint: str) -> TemplateError:
    return TemplateError(Problem(FONT_FILE, f"the font {path.name} {message}", Place(shown(path)), hint))


@lru_cache(maxsize=64)
def with_own(family: Family, own: tuple[Family, ...]) -> Family:
    """The family, with those of the workspace standing by for what the package's do not cover."""
    return Family(family.name, family.faces, own) if own else family
