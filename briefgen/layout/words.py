"""Cuts runs into words, each with its font, its width, and whether a line may end after it."""

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache
from typing import assert_never

from briefgen.document import Gap, Inlines, LineBreak
from briefgen.fonts import OpenFont, choose, open_font
from briefgen.layout.inlines import TextRun, lay_inlines
from briefgen.layout.styles import Look, Styles
from briefgen.scripts import SCRIPTS

_SOFT_HYPHEN = "\u00ad"
_IDEOGRAPH = "".join(script.letters for script in SCRIPTS if script.breaking == "letters")
_OPENING = "「『（［｛〈《【〔〖｢“‘("
# Characters that may not begin a line in Japanese and Chinese (JIS X 4051): closing marks, small kana, iteration marks.
_CLOSING = "、。，．：；！？」』）］｝〉》】〕〗｣”’)…‥・ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ%％"

# Positions where a line may end, apart from spaces. Between letters only, so that 2025-26 and +999-20 are not broken.
_BREAK = re.compile(
    "(?<= )(?! )"
    "|(?<=[^\\W\\d_][-‐/])(?=[^\\W\\d_]{2})"
    "|(?<=[^\\W_]–)(?=[^\\W\\d_])"
    "|(?<=—)(?=[^\\W_])"
    f"|(?<=[{_SOFT_HYPHEN}\u200b])(?! )"
    f"|(?<=[{_IDEOGRAPH}、。，．：；！？」』）〉》】])(?![{_CLOSING} \u00a0\u202f]|$)(?<![{_OPENING}])"
    f"|(?<=[^ {_OPENING}\u00a0\u202f])(?=[{_IDEOGRAPH}「『（〈《【])(?![{_CLOSING}])"
)
_SPACES = re.compile(" +")
_NEEDS_CARE = re.compile(f"[-‐/–—{_SOFT_HYPHEN}\u200b{_IDEOGRAPH}]")

PLAIN = re.compile("[ -,.0-~]+")  # ASCII without the hyphen and the slash, after which lines may end

_KEPT = 2_000  # texts: about as many as the papers of five events hold

# Lines, of parts separated by gaps, of words.
SetText = list[list[list["Word"]]]


class Word:
    """Characters that stay on one line, with the spaces after them; `width` excludes the spaces (`space`), both in
    points.
    """

    __slots__ = ("breaks", "font", "look", "space", "text", "width")

    def __init__(self, text: str, font: OpenFont, look: Look, breaks: bool) -> None:
        self.text = text
        self.font = font
        self.look = look
        self.breaks = breaks
        spaces = len(text) - len(text.rstrip(" "))
        bare = text[: len(text) - spaces] if spaces else text
        scale = look.size / 1000
        self.width = font.set(bare).width * scale
        self.space = spaces * font.advance(" ") * scale
        if look.tracking:
            self.width += look.tracking * len(bare)
            self.space += look.tracking * spaces
        if bare.endswith(_SOFT_HYPHEN):
            self._make_room_for_hyphen(scale)

    def _make_room_for_hyphen(self, scale: float) -> None:
        # The hyphen takes room only if the line ends there: its width is added to `width` and subtracted from `space`.
        hyphen = self.font.advance("-") * scale
        self.text = self.text.rstrip(_SOFT_HYPHEN)
        self.width = self.font.set(self.text).width * scale + self.look.tracking * len(self.text) + hyphen
        self.space = -hyphen

    def end_text(self) -> None:
        """Add a space after the last word of a text: text extraction would join it to the first word of the next."""
        if self.hyphenates:
            self.width += self.space
            self.space = 0
        self.text += " "
        self.space += self.font.advance(" ") * self.look.size / 1000 + self.look.tracking

    @property
    def hyphenates(self) -> bool:
        """Whether a hyphen is drawn if the line ends here."""
        return self.space < 0


def set_text(content: Inlines, look: Look, styles: Styles) -> SetText:
    """The words of a paragraph, in the lines given by its line breaks and the parts separated by gaps."""
    lines: list[list[list[TextRun]]] = [[[]]]
    for piece in lay_inlines(content, look, styles):
        match piece:
            case TextRun():
                lines[-1][-1].append(piece)
            case LineBreak():
                lines.append([[]])
            case Gap():
                lines[-1].append([])
            case _:
                assert_never(piece)
    return [[_words_of(part, styles.language) for part in line] for line in lines]


def plain_measure(look: Look) -> Callable[[str], tuple[float, float]]:
    """A function that measures the width of a text on one line and of its longest word, in points, in one look.

    It returns the same as measuring the result of `set_text`, in a fraction of the time, for texts that match PLAIN.
    """
    font, scale, tracking = open_font(look.family.face(look.bold, look.italic)), look.size / 1000, look.tracking
    space = font.advance(" ") * scale + tracking

    def measure(text: str) -> tuple[float, float]:
        words = text.rstrip(" ").split(" ")
        widths = [font.set(word).width * scale + tracking * len(word) for word in words]
        return sum(widths) + (len(widths) - 1) * space - (tracking if widths[-1] else 0), max(widths)

    return measure


def _words_of(runs: list[TextRun], language: str) -> list[Word]:
    """The words of the runs, in order; those of a text in one look are cut once, however many papers hold it."""
    if len(runs) != 1 or runs[0].look.nowrap or runs[0].look.link:
        return _cut_words(runs, language)
    words = _known_words(runs[0], language)
    for face in {word.font.face for word in words}:
        open_font(face)  # notes its file as read, which the cached words would not do
    return list(words)


@lru_cache(_KEPT)
def _known_words(run: TextRun, language: str) -> tuple[Word, ...]:
    return tuple(_cut_words([run], language))


def _cut_words(runs: list[TextRun], language: str) -> list[Word]:
    """The words of the runs, in order; the font of each is one that has its characters."""
    full = "".join(run.text for run in runs)
    breaks = _breaks(full)
    words: list[Word] = []
    at = 0
    for index, (text, look) in enumerate(runs):
        end = at + len(text)
        for face, part in choose(
            text, look.family, bold=look.bold, italic=look.italic, context=full, language=language
        ):
            font, stop = open_font(face), at + len(part)
            first = bisect_right(breaks, at)
            while first < len(breaks) and breaks[first] <= stop:
                place = breaks[first]
                held = look.nowrap and (place < end or _continues(runs, index))
                words.append(Word(full[at:place], font, look, not held))
                at = place
                first += 1
            if at < stop:
                words.append(Word(full[at:stop], font, look, False))
                at = stop
    if words and not words[-1].text.endswith(" "):
        words[-1].end_text()
    return words


def _breaks(text: str) -> list[int]:
    if _NEEDS_CARE.search(text):
        return [match.start() for match in _BREAK.finditer(text)]
    return [match.end() for match in _SPACES.finditer(text)]


def _continues(runs: list[TextRun], index: int) -> bool:
    return index + 1 < len(runs) and runs[index + 1].look.nowrap == runs[index].look.nowrap
