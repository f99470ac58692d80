"""Embeds a font in a PDF: only the glyphs that one paper uses, with the text of each glyph for copying."""

from functools import cache
from io import BytesIO
from typing import Any

from reportlab.pdfbase.ttfonts import FF_SYMBOLIC, SUBSETN, TTFontFace

from briefgen.fonts import OpenFont
from briefgen.writers.pdf.file import PdfFile


class FontSubset:
    """The part of a font that one paper uses: each cluster gets its own code, in order of first use.

    Two characters that share a glyph (space and no-break space) have two codes, so that each is copied correctly.
    """

    def __init__(self, font: OpenFont, number: int) -> None:
        self.font = font
        self.name = f"F{number}"
        self._number = number
        self._codes: dict[str, str] = {"\0": "0000"}
        self._words: dict[str, str] = {}

    def encode(self, word: str) -> str:
        """The word as operand between `[<` and `>] TJ`: hexadecimal codes, with kerns as `>-40<`."""
        found = self._words.get(word)
        if found is None:
            parts = []
            bare = word.rstrip(" ")
            for clusters, shift in self.font.set(bare).pieces:
                parts.append("".join(map(self._code, clusters)))
                if shift:
                    parts.append(f">{-shift}<")
            parts += map(self._code, word[len(bare) :])
            found = self._words[word] = "".join(parts)
        return found

    def _code(self, cluster: str) -> str:
        code = self._codes.get(cluster)
        if code is None:
            code = self._codes[cluster] = f"{len(self._codes):04X}"
        return code

    def write(self, file: PdfFile) -> int:
        """Add the font to the file (ISO 32000-1, 9.7, composite fonts); its number."""
        face, clusters = _font_file(self.font), list(self._codes)[1:]
        points = [self.font.code_point(each) for each in clusters]
        name = f"{SUBSETN(self._number).decode()}+{self.font.face.name}"
        widths = _widths([face.defaultWidth, *map(self.font.advance, clusters)])
        glyphs = file.add_stream(_glyph_map(face.charToGlyph, points))
        descendant = file.add(
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/FontDescriptor {self._descriptor(file, name, points)} 0 R/W{widths}/CIDToGIDMap {glyphs} 0 R>>"
        )
        return file.add(
            f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]"
            f"/ToUnicode {file.add_stream(_to_unicode(clusters))} 0 R>>"
        )

    def _descriptor(self, file: PdfFile, name: str, points: list[int]) -> int:
        face = _font_file(self.font)
        program = face.makeSubset(points)
        return file.add(
            f"<</Type/FontDescriptor/FontName/{name}/Flags {FF_SYMBOLIC}"
            f"/FontBBox[{' '.join(f'{side:g}' for side in face.bbox)}]/ItalicAngle {face.italicAngle:g}"
            f"/Ascent {face.ascent:g}/Descent {face.descent:g}/CapHeight {face.capHeight:g}/StemV {face.stemV:g}"
            f"/FontFile2 {file.add_stream(program, f'/Length1 {len(program)}')} 0 R>>"
        )


@cache
def _font_file(font: OpenFont) -> Any:
    """The font file as parsed by ReportLab; cached for the process, because all papers use the same few fonts."""
    return TTFontFace(BytesIO(font.data))


def _widths(widths: list[float]) -> str:
    return f"[0[{' '.join(f'{width:.4g}' for width in widths)}]]"


def _glyph_map(glyphs: dict[int, int], points: list[int]) -> bytes:
    """The map from codes to glyphs of the subset, which are numbered in order of first use; 0 is the missing glyph."""
    numbers = {0: 0}
    mapped = [0] + [numbers.setdefault(glyphs.get(point, 0), len(numbers)) for point in points]
    return b"".join(number.to_bytes(2, "big") for number in mapped)


def _to_unicode(clusters: list[str]) -> bytes:
    """The table from codes to Unicode, used when text is copied (9.10.3); at most a hundred entries per block."""
    entries = [f"<{code:04X}> <{each.encode('utf-16-be').hex()}>" for code, each in enumerate(clusters, 1)]
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
