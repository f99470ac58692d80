"""Sets words in a font: widths and kerning from the font's tables. All conversion of text to glyphs is here."""

import re
from collections.abc import Sequence
from struct import unpack_from
from typing import Any, NamedTuple
from unicodedata import normalize

import uharfbuzz

from briefgen.fonts.catalogue import Face
from briefgen.fonts.coverage import STAND_INS, is_invisible
from briefgen.fonts.instances import font_data
from briefgen.reading import kept

_harfbuzz: Any = uharfbuzz  # compiled module without type information

# Kerning only. Features that join or replace glyphs are off: text copied from a PDF is then the original without tags
# that say what a ligature stands for.
_FEATURES = {"kern": True} | dict.fromkeys(("liga", "clig", "calt", "ccmp", "locl", "rlig", "rclig"), False)
# Words to kern: at least two characters, in scripts that need no shaping, one of them a letter. Numbers are not kerned,
# so that their digits stand below one another in columns.
_KERNED = re.compile("(?=.*[^\\W\\d_])[\u0021-\u058f\u1c80-\u1fff\u2010-\u20cf]{2,}")
_COMBINING = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u3099\u309a]")
_CACHED_WORDS = 50_000


class Setting(NamedTuple):
    """A word set in a font: its width in thousandths of the font size, and its clusters with kerning.

    A cluster is a character, or a letter with marks for which the font has one glyph. `pieces` are (clusters, shift
    after them); a shift is in thousandths of the font size, positive to the right.
    """

    width: float
    pieces: tuple[tuple[Sequence[str], int], ...]


class OpenFont:
    """A font file, opened once per process. Each cluster gets one glyph, from left to right: there is no shaping yet.

    `ascent` and `descent` are fractions of the font size, both positive (OpenType 1.9, OS/2: sTypoAscender,
    sTypoDescender).
    """

    def __init__(self, face: Face) -> None:
        self.face = face
        self.data = font_data(face)
        opened = _harfbuzz.Face(_harfbuzz.Blob(self.data))
        self._font: Any = _harfbuzz.Font(opened)
        self._per_unit = 1000 / opened.upem
        ascender, descender = unpack_from(">hh", opened.reference_table("OS/2").data, 68)
        self.ascent, self.descent = ascender * self._per_unit / 1000, -descender * self._per_unit / 1000
        self._settings: dict[str, Setting] = {}
        self._advances: dict[str, float] = {}
        self._glyphs: dict[int, int] = {}

    def glyph(self, point: int) -> int:
        """The glyph index of a code point, or 0 if the font has none. A no-break space is drawn as a space."""
        found = self._glyphs.get(point)
        if found is None:
            drawn = 0x20 if point == 0xA0 else point
            found = self._glyphs[point] = self._font.get_nominal_glyph(drawn) or 0
        return found

    def set(self, word: str) -> Setting:
        """The word with its width and kerning; cached, as most words are repeated."""
        found = self._settings.get(word)
        if found is None:
            if len(self._settings) > _CACHED_WORDS:
                self._settings.clear()
            found = self._settings[word] = self._kern(word) if _KERNED.fullmatch(word) else self._plain(word)
        return found

    def code_point(self, cluster: str) -> int:
        """The code point whose glyph is drawn for the cluster, or 0 if nothing is drawn."""
        shown = normalize("NFC", cluster) if len(cluster) > 1 else cluster
        if shown == "\u00ad":
            shown = "-"  # many fonts have no glyph for U+00AD; it is only drawn where a line breaks at it
        elif not self.glyph(ord(shown)):
            shown = STAND_INS.get(shown, shown)
        return ord(shown) if self.glyph(ord(shown)) else 0

    def advance(self, cluster: str) -> float:
        """The width of one cluster in thousandths of the font size."""
        width = self._advances.get(cluster)
        if width is None:
            width = self._font.get_glyph_h_advance(self.glyph(self.code_point(cluster))) * self._per_unit
            self._advances[cluster] = width
        return width

    def draws(self, character: str) -> bool:
        """Whether a glyph is drawn for the character; true for a visible character that the font lacks."""
        return self.code_point(character) != 0 or not is_invisible(character)

    def _plain(self, word: str) -> Setting:
        clusters = self._clusters(word)
        return Setting(sum(map(self.advance, clusters)), ((clusters, 0),) if clusters else ())

    def _clusters(self, word: str) -> Sequence[str]:
        if word.isascii():
            return word
        if not _COMBINING.search(word):
            return "".join(filter(self.draws, word))
        clusters: list[str] = []
        for character in filter(self.draws, word):
            joined = normalize("NFC", clusters[-1] + character) if clusters and _COMBINING.match(character) else ""
            if len(joined) == 1 and self.glyph(ord(joined)):
                clusters[-1] += character
            else:
                clusters.append(character)
        return clusters

    def _kern(self, word: str) -> Setting:
        plain = self._plain(word)
        clusters = self._clusters(word)
        buffer = _harfbuzz.Buffer()
        points = [self.code_point(cluster) for cluster in clusters]
        buffer.add_codepoints(points)
        buffer.guess_segment_properties()
        _harfbuzz.shape(self._font, buffer, _FEATURES)
        if [info.codepoint for info in buffer.glyph_infos] != [self.glyph(point) for point in points]:
            return plain
        shifts = [0] * (len(clusters) + 1)
        for index, (cluster, position) in enumerate(zip(clusters, buffer.glyph_positions, strict=True)):
            offset = round(position.x_offset * self._per_unit)
            shifts[index] += offset
            shifts[index + 1] += round(position.x_advance * self._per_unit - self.advance(cluster)) - offset
        return _pieces(clusters, shifts, plain)


def _pieces(clusters: Sequence[str], shifts: list[int], plain: Setting) -> Setting:
    """Join neighbouring clusters without a shift between them."""
    if not any(shifts):
        return plain
    pieces: list[tuple[Sequence[str], int]] = [("", shifts[0])] if shifts[0] else []
    start = 0
    for end, shift in enumerate(shifts[1:], start=1):
        if shift or end == len(clusters):
            pieces.append((clusters[start:end], shift))
            start = end
    return Setting(plain.width + sum(shifts), tuple(pieces))


@kept
def open_font(face: Face) -> OpenFont:
    """The font of a face; kept open for the process, as all papers use the same few."""
    return OpenFont(face)
