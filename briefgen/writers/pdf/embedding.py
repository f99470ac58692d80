"""Embeds a font in a PDF: only the glyphs that one paper uses, with the text of each for copying."""

from functools import lru_cache
from typing import NamedTuple

from briefgen.fonts import Face, OpenFont, cut_font, metrics
from briefgen.writers.compression import zlib_stream
from briefgen.writers.pdf.file import PdfFile

_SYMBOLIC = 4  # the flag of fonts without a standard encoding (9.8.2)


class _Codes(dict[tuple[int, str], str]):
    """The hexadecimal code of each glyph that stands for a text, given when it is first asked for."""

    def __missing__(self, key: tuple[int, str]) -> str:
        code = self[key] = f"{len(self) + 1:04X}"
        return code


class FontSubset:
    """The part of a font that one paper uses: each glyph with its text gets a code of its own, in order of first use.

    A glyph that stands for two characters (space and no-break space) has two codes, so that each is copied correctly.
    """

    def __init__(self, font: OpenFont, number: int) -> None:
        self.name = f"F{number}"
        self._font = font  # any with this face
        self._number = number
        self.codes = _Codes()

    def write(self, file: PdfFile) -> int:
        """Add the font to the file (ISO 32000-1, 9.7, composite fonts); its number."""
        glyphs = [glyph for glyph, _ in self.codes]
        cut = _font_file(self._font.face, tuple(sorted({0, *glyphs})))
        name = f"{_tag(self._number)}+{self._font.face.name}"
        widths = _widths([self._font.glyph_advance(glyph) for glyph in (0, *glyphs)])
        descendant = file.add(
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/FontDescriptor {_descriptor(file, name, self._font.face, cut)} 0 R/W{widths}"
            f"/CIDToGIDMap {file.add_stream(_glyph_map(cut.numbers, glyphs))} 0 R>>"
        )
        texts = _to_unicode([text for _, text in self.codes])
        return file.add(
            f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]"
            f"/ToUnicode {file.add_stream(texts)} 0 R>>"
        )


def _tag(number: int) -> str:
    """The six capitals before the name of a subset (9.6.4): AAAAAB for the first."""
    return "".join(chr(ord("A") + number // 26**place % 26) for place in range(5, -1, -1))


class _FontFile(NamedTuple):
    """A font file for embedding: its compressed bytes, their number before, and its number for each glyph."""

    data: bytes
    length: int
    numbers: dict[int, int]


@lru_cache(maxsize=64)  # the papers of one event use the same letters
def _font_file(face: Face, glyphs: tuple[int, ...]) -> _FontFile:
    program, numbers = cut_font(face, glyphs)
    return _FontFile(zlib_stream(program), len(program), numbers)


def _descriptor(file: PdfFile, name: str, face: Face, cut: _FontFile) -> int:
    known = metrics(face)
    program = file.add_filtered(cut.data, f"/Length1 {cut.length}/Filter/FlateDecode")
    return file.add(
        f"<</Type/FontDescriptor/FontName/{name}/Flags {_SYMBOLIC}/FontBBox[{' '.join(map(str, known.box))}]"
        f"/ItalicAngle {-known.angle:g}/Ascent {known.ascent}/Descent {known.descent}/CapHeight {known.capitals}"
        f"/StemV {160 if face.bold else 80}/FontFile2 {program} 0 R>>"  # no viewer needs the stem of an embedded font
    )


def _widths(widths: list[float]) -> str:
    return f"[0[{' '.join(f'{width:.4g}' for width in widths)}]]"


def _glyph_map(numbers: dict[int, int], glyphs: list[int]) -> bytes:
    """The map from codes to glyphs of the file; code 0 is the missing glyph."""
    return b"".join(numbers[glyph].to_bytes(2, "big") for glyph in (0, *glyphs))


def _to_unicode(texts: list[str]) -> bytes:
    """The table from codes to Unicode, used when text is copied (9.10.3); at most a hundred entries per block."""
    entries = [f"<{code:04X}> <{text.encode('utf-16-be').hex()}>" for code, text in enumerate(texts, 1)]
    blocks = [entries[start : start + 100] for start in range(0, len(entries), 100)]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode("ascii")
