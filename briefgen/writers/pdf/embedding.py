"""Embeds a font in a PDF: only the glyphs that one paper uses, with the text of each for copying."""

from functools import lru_cache
from typing import Any, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream
from reportlab.pdfbase.ttfonts import FF_SYMBOLIC, SUBSETN

from briefgen.fonts import Face, OpenFont, cut_font, metrics
from briefgen.writers.compression import zlib_stream


class FontSubset:
    """The part of a font that one paper uses: each glyph with its text gets a code of its own, in order of first use.

    A glyph that stands for two characters (space and no-break space) has two codes, so that each is copied correctly.
    """

    def __init__(self, font: OpenFont, number: int) -> None:
        self.name = f"F{number}"
        self._font = font  # any with this face
        self._number = number
        self._codes: dict[tuple[int, str], str] = {}

    def code(self, glyph: int, text: str) -> str:
        """The hexadecimal code of a glyph that stands for a text."""
        key = glyph, text
        code = self._codes.get(key)
        if code is None:
            code = self._codes[key] = f"{len(self._codes) + 1:04X}"
        return code

    def addObjects(self, document: Any) -> None:  # noqa: N802  # ReportLab calls it for each font when it saves
        """Write the font into the PDF: ISO 32000-1, 9.7 (composite fonts)."""
        glyphs = [glyph for glyph, _ in self._codes]
        file = _font_file(self._font.face, tuple(sorted({0, *glyphs})))
        name = PDFName(f"{SUBSETN(self._number).decode()}+{self._font.face.name}")
        descendant = PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": name,
                "CIDSystemInfo": "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>",
                "FontDescriptor": document.Reference(_descriptor(document, name, self._font.face, file)),
                "W": _widths([self._font.glyph_advance(glyph) for glyph in (0, *glyphs)]),
                "CIDToGIDMap": document.Reference(_stream(_glyph_map(file.numbers, glyphs))),
            }
        )
        font = PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": name,
                "Encoding": "/Identity-H",
                "DescendantFonts": PDFArray([document.Reference(descendant)]),
                "ToUnicode": document.Reference(_stream(_to_unicode([text for _, text in self._codes]))),
            }
        )
        document.idToObject["BasicFonts"].dict[self.name] = document.Reference(font)


class _FontFile(NamedTuple):
    """A font file for embedding: its compressed bytes, their number before, and its number for each glyph."""

    data: bytes
    length: int
    numbers: dict[int, int]


@lru_cache(maxsize=64)  # the papers of one event use the same letters
def _font_file(face: Face, glyphs: tuple[int, ...]) -> _FontFile:
    program, numbers = cut_font(face, glyphs)
    return _FontFile(zlib_stream(program), len(program), numbers)


def _descriptor(document: Any, name: str, face: Face, file: _FontFile) -> PDFDictionary:
    known = metrics(face)
    program = PDFStream(PDFDictionary({"Filter": "/FlateDecode", "Length1": file.length}), file.data)
    return PDFDictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": name,
            "Flags": FF_SYMBOLIC,
            "FontBBox": PDFArray(known.box),
            "ItalicAngle": -known.angle,
            "Ascent": known.ascent,
            "Descent": known.descent,
            "CapHeight": known.capitals,
            "StemV": 160 if face.bold else 80,  # no viewer needs it for an embedded font
            "FontFile2": document.Reference(program),
        }
    )


def _stream(content: bytes) -> PDFStream:
    return PDFStream(PDFDictionary({"Filter": "/FlateDecode"}), zlib_stream(content))


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
