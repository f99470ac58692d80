"""Sets words in a font: the glyphs, their places and the text of each, by the font's own tables (HarfBuzz)."""

import re
from functools import cached_property
from itertools import pairwise
from struct import unpack_from
from typing import Any, NamedTuple

import uharfbuzz

from briefgen.fonts.catalogue import Face
from briefgen.fonts.coverage import STAND_INS
from briefgen.fonts.instances import font_data
from briefgen.reading import kept

_harfbuzz: Any = uharfbuzz  # compiled module without type information

_NUMBER = re.compile("[0-9]+")
_NUMBERS = "".join(f"{number:02}" for number in range(100))  # each digit after each other
_LETTER = re.compile(r"[^\W\d_]")
_CACHED_WORDS = 50_000
_SOFT_HYPHEN = "\u00ad"
_FAR = 250  # thousandths of the font size; kerning is less


class Glyph(NamedTuple):
    """A glyph of the font file by its number, with the characters that it stands for.

    `shift` is the distance between the end of the glyph before it and its own start, `rise` its height above the
    baseline, both in thousandths of the font size.
    """

    number: int
    text: str
    shift: int
    rise: int


class Setting(NamedTuple):
    """A word set in a font: its width and its glyphs from left to right; `shift` is the distance after the last.

    `spelled` is whether a reader of the PDF gets the word from the texts of the glyphs, in the order of their places;
    it does not where glyphs are reordered or raised, or several show one character.
    """

    width: float
    glyphs: tuple[Glyph, ...]
    shift: int = 0
    spelled: bool = True


class OpenFont:
    """A face with the features and the language that its words are set with; opened once per process.

    `ascent` and `descent` are fractions of the font size, both positive (OpenType 1.9, OS/2: sTypoAscender,
    sTypoDescender).
    """

    def __init__(self, face: Face, features: tuple[str, ...], language: str) -> None:
        self.face = face
        opened = _opened(face)
        self._font: Any = _harfbuzz.Font(opened)
        self._per_unit = 1000 / opened.upem
        ascender, descender = unpack_from(">hh", opened.reference_table("OS/2").data, 68)
        self.ascent, self.descent = ascender * self._per_unit / 1000, -descender * self._per_unit / 1000
        self._language = language or "und"
        self._features: dict[str, bool] = {each.removeprefix("-"): not each.startswith("-") for each in features}
        self._settings: dict[tuple[str, bool] | str, Setting] = {}
        self._advances: dict[int, float] = {}
        self._glyphs: dict[int, int] = {}

    def set(self, word: str, rtl: bool = False) -> Setting:
        """The word with its width and glyphs; cached, as most words are repeated."""
        key = (word, True) if rtl else word
        found = self._settings.get(key)
        if found is None:
            if len(self._settings) > _CACHED_WORDS:
                self._settings.clear()
            number = not rtl and len(word) > 1 and _NUMBER.fullmatch(word) and self._digits_are_independent
            found = self._settings[key] = self._joined(word) if number else self._shape(word, rtl)
        return found

    @cached_property
    def _digits_are_independent(self) -> bool:
        """Whether each digit has the same glyph in every number, as in most fonts."""
        return self._joined(_NUMBERS) == self._shape(_NUMBERS, False)

    def _joined(self, number: str) -> Setting:
        """A number from its digits, which are not kerned: a long table has another number in each row."""
        glyphs = tuple([glyph for digit in number for glyph in self.set(digit).glyphs])
        return Setting(sum([self.glyph_advance(glyph.number) for glyph in glyphs]), glyphs)

    def glyph(self, point: int) -> int:
        """The number of the glyph of a code point, or 0 if the font has none. A no-break space is drawn as a space."""
        found = self._glyphs.get(point)
        if found is None:
            drawn = 0x20 if point == 0xA0 else point
            found = self._glyphs[point] = self._font.get_nominal_glyph(drawn) or 0
        return found

    def advance(self, character: str) -> float:
        """The width of a character by itself in thousandths of the font size."""
        return self.set(character).width

    def glyph_advance(self, number: int) -> float:
        """The width of a glyph as the font's table of widths has it, in thousandths of the font size."""
        width = self._advances.get(number)
        if width is None:
            width = self._advances[number] = self._font.get_glyph_h_advance(number) * self._per_unit
        return width

    def _shape(self, word: str, rtl: bool) -> Setting:
        drawn = self._drawn(word)
        buffer = _harfbuzz.Buffer()
        buffer.cluster_level = _harfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.flags = _harfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
        buffer.add_str(drawn)
        buffer.direction = "rtl" if rtl else "ltr"
        buffer.language = self._language
        buffer.guess_segment_properties()
        # Numbers are not kerned, so that their digits stand below one another in columns.
        features = self._features if _LETTER.search(word) else {"kern": False, **self._features}
        _harfbuzz.shape(self._font, buffer, features)
        infos, places = buffer.glyph_infos or [], buffer.glyph_positions or []
        texts, spelled = _texts(word, [info.cluster for info in infos])
        glyphs: list[Glyph] = []
        pen = end = 0.0  # where the next glyph is to stand, and where the last one drawn ended
        for info, place, text in zip(infos, places, texts, strict=True):
            number = info.codepoint
            if number:  # 0: an invisible character that HarfBuzz keeps and the font lacks
                shift = round(pen + place.x_offset * self._per_unit - end)
                glyphs.append(Glyph(number, text, shift, round(place.y_offset * self._per_unit)))
                end += shift + self.glyph_advance(number)
            pen += place.x_advance * self._per_unit
        shift = round(pen - end)
        # Readers take a glyph that is raised or stands far back for one of another line or word, and turn around the
        # text of each glyph from right to left.
        moved = any(glyph.rise or glyph.shift < -_FAR or (rtl and len(glyph.text) > 1) for glyph in glyphs)
        spelled = spelled and not moved
        return Setting(end + shift, tuple(glyphs), shift, spelled)

    def _drawn(self, word: str) -> str:
        """The word with the characters that are drawn, one for one, in place of those that the font lacks."""
        if word.isascii():
            return word
        if word == _SOFT_HYPHEN:
            return "-"  # many fonts have no glyph for U+00AD; it is only drawn where a line breaks at it
        lacking = {ord(each): STAND_INS[each] for each in word if each in STAND_INS and not self.glyph(ord(each))}
        return word.replace("\u00a0", " ").translate(lacking)


def _texts(word: str, clusters: list[int]) -> tuple[list[str], bool]:
    """The text of each glyph, given the position in the word that it begins at; and whether each text has one glyph."""
    if len(clusters) == len(word) and clusters == list(range(len(word))):
        return list(word), True
    starts = sorted(set(clusters))
    left = {start: word[start:end] for start, end in pairwise([*starts, len(word)])}
    texts: list[str] = []
    for index, start in enumerate(clusters):
        rest = left[start]
        texts.append(rest[:1] if start in clusters[index + 1 :] else rest)
        left[start] = rest[1:] or rest
    return texts, len(starts) == len(clusters)


@kept
def _opened(face: Face) -> Any:
    return _harfbuzz.Face(_harfbuzz.Blob(font_data(face)))


class _Use(NamedTuple):
    face: Face
    features: tuple[str, ...]
    language: str


def open_font(face: Face, features: tuple[str, ...] = (), language: str = "") -> OpenFont:
    """The font of a face; kept open for the process, as all papers use the same few.

    `features` are OpenType features that are switched on, or off with a minus before them: ("onum", "-liga").
    """
    return _font(_Use(face, features, language))


@kept
def _font(use: _Use) -> OpenFont:
    return OpenFont(use.face, use.features, use.language)
