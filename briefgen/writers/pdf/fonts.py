"""Fonts of a PDF: measures words and kerns them; embeds, for each paper, just the glyphs that it uses."""

import re
import zlib
from functools import cache
from typing import Any, NamedTuple

import uharfbuzz
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream
from reportlab.pdfbase.ttfonts import FF_SYMBOLIC, SUBSETN, TTFontFace

from briefgen.fonts import STAND_INS, Face, is_invisible

_harfbuzz: Any = uharfbuzz  # a compiled module, whose names the type checker cannot see

# One glyph for each character, so that what is copied out is what went in; ligatures would need marked text.
_FEATURES = {"kern": True} | dict.fromkeys(("liga", "clig", "calt", "ccmp", "locl", "rlig", "rclig"), False)
# Words with a letter in a script that one glyph a character does justice to; figures stay in their columns.
_KERNED = re.compile("(?=.*[^\\W\\d_])[\u0021-\u058f\u1c80-\u1fff\u2010-\u20cf]{2,}")
_CACHED_WORDS = 50_000


class Setting(NamedTuple):
    """A word set in a font: its width in thousandths of the size, and its characters with the kerns between them.

    `pieces` are (characters, shift after them); a shift is in thousandths of the size, positive to the right.
    """

    width: float
    pieces: tuple[tuple[str, int], ...]


class PdfFont:
    """A font file, opened once a process. This is the one place where text becomes glyphs: shaping belongs here."""

    def __init__(self, face: Face) -> None:
        self.face = face
        self.file: Any = TTFontFace(str(face.path))
        self.ascent = float(self.file.ascent) / 1000
        self.descent = -float(self.file.descent) / 1000
        self._settings: dict[str, Setting] = {}
        self._advances: dict[str, float] = {}
        self._shaper: Any = None

    def set(self, word: str) -> Setting:
        """The word with its width and kerning; cached, as most words come back."""
        found = self._settings.get(word)
        if found is None:
            if len(self._settings) > _CACHED_WORDS:
                self._settings.clear()
            found = self._settings[word] = self._kern(word) if _KERNED.fullmatch(word) else self._plain(word)
        return found

    def code_point(self, character: str) -> int:
        """The code point whose glyph is drawn for the character, or 0 where nothing is drawn for it."""
        glyphs = self.file.charToGlyph
        if character == "\u00ad":
            character = "-"  # many fonts lack its glyph; it is only ever drawn where a line ends on it
        elif ord(character) not in glyphs:
            character = STAND_INS.get(character, character)
        return ord(character) if ord(character) in glyphs else 0

    def advance(self, character: str) -> float:
        """The width of one character in thousandths of the size."""
        width = self._advances.get(character)
        if width is None:
            width = float(self.file.getCharWidth(self.code_point(character)))
            self._advances[character] = width
        return width

    def draws(self, character: str) -> bool:
        """Whether something is put on the page for the character."""
        return self.code_point(character) != 0 or not is_invisible(character)

    def _plain(self, word: str) -> Setting:
        drawn = word if word.isascii() else "".join(filter(self.draws, word))
        return Setting(sum(map(self.advance, drawn)), ((drawn, 0),) if drawn else ())

    def _kern(self, word: str) -> Setting:
        plain = self._plain(word)
        if self._shaper is None:
            self._shaper = _harfbuzz.Font(_harfbuzz.Face(_harfbuzz.Blob.from_file_path(str(self.face.path))))
        buffer = _harfbuzz.Buffer()
        buffer.add_str(word)
        buffer.guess_segment_properties()
        _harfbuzz.shape(self._shaper, buffer, _FEATURES)
        glyphs = self.file.charToGlyph
        if [info.codepoint for info in buffer.glyph_infos] != [glyphs.get(ord(each)) for each in word]:
            return plain
        shifts = [0] * (len(word) + 1)
        per_unit = 1000 / self._shaper.face.upem
        for index, (character, position) in enumerate(zip(word, buffer.glyph_positions, strict=True)):
            shifts[index] += round(position.x_offset * per_unit)
            kern = position.x_advance * per_unit - self.advance(character)
            shifts[index + 1] += round(kern) - round(position.x_offset * per_unit)
        return _pieces(word, shifts, plain)


def _pieces(word: str, shifts: list[int], plain: Setting) -> Setting:
    """Join the characters between which nothing is shifted."""
    if not any(shifts):
        return plain
    pieces: list[tuple[str, int]] = [("", shifts[0])] if shifts[0] else []
    run = ""
    for character, shift in zip(word, shifts[1:], strict=True):
        run += character
        if shift:
            pieces.append((run, shift))
            run = ""
    if run:
        pieces.append((run, 0))
    return Setting(plain.width + sum(shifts), tuple(pieces))


@cache
def open_font(face: Face) -> PdfFont:
    """The font of that face; the files stay open for the process, as every paper uses the same few."""
    return PdfFont(face)


class FontSubset:
    """The part of a font that one paper uses: each character gets a code of its own, in order of first use.

    Two characters that share a glyph (space and no-break space) keep two codes, and so are copied out as themselves.
    """

    def __init__(self, font: PdfFont, number: int) -> None:
        self.font = font
        self.name = f"F{number}"
        self._number = number
        self._codes: dict[str, str] = {"\0": "0000"}
        self._words: dict[str, str] = {}

    def encode(self, word: str) -> str:
        """The word between `[<` and `>] TJ`: hexadecimal codes, with kerns as `>-40<`."""
        found = self._words.get(word)
        if found is None:
            parts = []
            bare = word.rstrip(" ")
            for characters, shift in self.font.set(bare).pieces:
                parts.append("".join(map(self._code, characters)))
                if shift:
                    parts.append(f">{-shift}<")
            parts += map(self._code, word[len(bare) :])
            found = self._words[word] = "".join(parts)
        return found

    def _code(self, character: str) -> str:
        code = self._codes.get(character)
        if code is None:
            code = self._codes[character] = f"{len(self._codes):04X}"
        return code

    # The name is ReportLab's: the document calls it for each font when it is saved.
    def addObjects(self, document: Any) -> None:  # noqa: N802
        """Write the font into the PDF: ISO 32000-1, 9.7 (composite fonts)."""
        file, characters = self.font.file, list(self._codes)[1:]
        points = [self.font.code_point(each) for each in characters]
        name = PDFName(f"{SUBSETN(self._number).decode()}+{file.name.decode('ascii', 'replace')}")
        descendant = PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": name,
                "CIDSystemInfo": "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>",
                "FontDescriptor": document.Reference(self._descriptor(document, name, points)),
                "W": _widths([file.defaultWidth, *map(self.font.advance, characters)]),
                "CIDToGIDMap": document.Reference(_stream(_glyph_map(file.charToGlyph, points))),
            }
        )
        font = PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": name,
                "Encoding": "/Identity-H",
                "DescendantFonts": PDFArray([document.Reference(descendant)]),
                "ToUnicode": document.Reference(_stream(_to_unicode(characters))),
            }
        )
        document.idToObject["BasicFonts"].dict[self.name] = document.Reference(font)

    def _descriptor(self, document: Any, name: str, points: list[int]) -> PDFDictionary:
        file = self.font.file
        program = file.makeSubset(points)
        return PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": name,
                "Flags": FF_SYMBOLIC,
                "FontBBox": PDFArray(file.bbox),
                "ItalicAngle": file.italicAngle,
                "Ascent": file.ascent,
                "Descent": file.descent,
                "CapHeight": file.capHeight,
                "StemV": file.stemV,
                "FontFile2": document.Reference(_stream(program, Length1=len(program))),
            }
        )


def _stream(content: bytes, **entries: int) -> PDFStream:
    return PDFStream(PDFDictionary({"Filter": "/FlateDecode", **entries}), zlib.compress(content))


def _widths(widths: list[float]) -> str:
    return f"[0[{' '.join(f'{width:.4g}' for width in widths)}]]"


def _glyph_map(glyphs: dict[int, int], points: list[int]) -> bytes:
    """Code to glyph of the subset, which numbers glyphs in order of first use, 0 standing for a missing one."""
    numbers = {0: 0}
    mapped = [0] + [numbers.setdefault(glyphs.get(point, 0), len(numbers)) for point in points]
    return b"".join(number.to_bytes(2, "big") for number in mapped)


def _to_unicode(characters: list[str]) -> bytes:
    """The table that gives text back when it is copied out (9.10.3); at most a hundred entries in a block."""
    entries = [f"<{code:04X}> <{each.encode('utf-16-be').hex()}>" for code, each in enumerate(characters, 1)]
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
