"""Cuts runs into words, each with its font, its width, and whether a line may end after it."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from typing import assert_never
from unicodedata import category

from briefgen.document import Gap, Inlines, LineBreak
from briefgen.fonts import Face, OpenFont, choose, open_font
from briefgen.layout.breaks import SOFT_HYPHEN, breaks_in
from briefgen.layout.hyphens import hyphens_in, with_hyphens
from briefgen.layout.inlines import TextRun, lay_inlines
from briefgen.layout.styles import Look, Styles
from briefgen.scripts import by_language, embedding_levels, is_right_to_left, stretches_right_to_left

_SPACES = re.compile(" +")
_WITH_SPACES = re.compile(" *[^ ]+ *| +")
_TOGETHER = ("Lo", "Lm", "Mn", "Mc", "Me", "Cf", "So", "Sk")  # letters without case, marks, joiners, parts of emoji
_UNEVEN = re.compile("^ |  | $")
PLAIN = re.compile("[ -,.0-~]+")  # ASCII without the hyphen and the slash, after which lines may end

_KEPT = 2_000  # texts: about as many as the papers of five events hold
_KEPT_WORDS = 20_000  # of one look

_APART = ("-liga", "-clig")  # letters that are set apart are not joined

# Lines, of parts separated by gaps, of words.
SetText = list[list[list["Word"]]]


class Word:
    """Characters that stay on one line, with the spaces after them; `width` excludes the spaces (`space`), both in
    points.

    `level` is their level of embedding, odd if they are written from right to left; `base` is the paragraph's own.
    """

    __slots__ = ("base", "breaks", "font", "level", "look", "space", "text", "width")

    def __init__(self, text: str, font: OpenFont, look: Look, breaks: bool, level: int = 0, base: int = 0) -> None:
        self.text = text
        self.font = font
        self.look = look
        self.breaks = breaks
        self.level = level
        self.base = base
        bare = text.rstrip(" ")
        spaces = len(text) - len(bare)
        scale = look.size / 1000
        self.width = self._width(bare)
        self.space = spaces * font.advance(" ") * scale
        if look.tracking:
            self.space += look.tracking * spaces
        if bare.endswith(SOFT_HYPHEN):
            self._make_room_for_hyphen(scale)

    def _width(self, text: str) -> float:
        setting = self.font.set(text, self.level % 2 == 1)
        return setting.width * self.look.size / 1000 + self.look.tracking * len(setting.glyphs)

    def _make_room_for_hyphen(self, scale: float) -> None:
        # The hyphen takes room only if the line ends there: its width is added to `width` and subtracted from `space`.
        hyphen = self.font.advance("-") * scale
        self.text = self.text.rstrip(SOFT_HYPHEN)
        self.width = self._width(self.text) + hyphen
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


def plain_measure(look: Look, language: str = "") -> Callable[[str], tuple[float, float]]:
    """A function that measures the width of a text on one line and of its longest word, in points, in one look.

    It returns the same as measuring the result of `set_text`, in a fraction of the time, for texts that match PLAIN
    in a look that is not hyphenated.
    """
    font, scale, tracking = (
        _font(look.family.face(look.bold, look.italic), look, language),
        look.size / 1000,
        look.tracking,
    )
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
    run = runs[0]
    if not (run.look.underline or run.look.hyphenate) and PLAIN.fullmatch(run.text) and not _UNEVEN.search(run.text):
        return _plain_words(run.look, language).of(run.text)
    words = _known_words(run, language)
    for font in {word.font for word in words}:
        open_font(font.face)  # notes its file as read, which the cached words would not do
    return list(words)


class _PlainWords(dict[str, Word]):
    """The words of texts that match PLAIN, in one look, as `_cut_words` would cut them; the same words are shared."""

    def __init__(self, look: Look, language: str) -> None:
        super().__init__()
        self._face, self._look, self._language = look.family.face(look.bold, look.italic), look, language
        self._last: dict[str, Word] = {}  # those at the end of a text

    def __missing__(self, text: str) -> Word:
        if len(self) >= _KEPT_WORDS:
            self.clear()
        word = self[text] = Word(f"{text} ", _font(self._face, self._look, self._language), self._look, True)
        return word

    def of(self, text: str) -> list[Word]:
        """The words of a text with single spaces between them, and none at its ends."""
        font = _font(self._face, self._look, self._language)  # also notes its file as read
        *others, end = text.split(" ")
        last = self._last.get(end)
        if last is None:
            if len(self._last) >= _KEPT_WORDS:
                self._last.clear()
            last = self._last[end] = Word(f"{end} ", font, self._look, False)
        return [*map(self.__getitem__, others), last]


@lru_cache(64)
def _plain_words(look: Look, language: str) -> _PlainWords:
    return _PlainWords(look, language)


@lru_cache(_KEPT)
def _known_words(run: TextRun, language: str) -> tuple[Word, ...]:
    return tuple(_cut_words([run], language))


def _font(face: Face, look: Look, language: str) -> OpenFont:
    features = (*look.features, *_APART) if look.tracking else look.features
    return open_font(face, features, look.language or language)


def _cut_words(runs: list[TextRun], language: str) -> list[Word]:
    """The words of the runs, in order; the font of each is one that has its characters."""
    if runs and runs[0].look.hyphenate:
        runs = _hyphenated(runs, language)
    full = "".join(run.text for run in runs)
    base = int(is_right_to_left(language))
    levels = embedding_levels(full, base == 1, _isolated(runs, base == 1))
    breaks = breaks_in(full, language, _names(runs))
    stops = breaks if levels is None else _with_levels(breaks, levels, full)
    words: list[Word] = []
    at = 0
    for index, (text, given, *_) in enumerate(runs):
        end = at + len(text)
        for face, part, look in _faces(text, given, full, language):
            font, stop = _font(face, look, language), at + len(part)
            first = bisect_right(stops, at)
            while first < len(stops) and stops[first] <= stop:
                place = stops[first]
                held = look.nowrap and (place < end or _continues(runs, index))
                free = not held and (levels is None or place in breaks)
                words.append(Word(full[at:place], font, look, free, levels[at] if levels else 0, base))
                at = place
                first += 1
            if at < stop:
                words.append(Word(full[at:stop], font, look, False, levels[at] if levels else 0, base))
                at = stop
    if words and not words[-1].text.endswith(" "):
        if levels is None:
            words[-1].end_text()
        else:
            last = words[-1]
            words.append(Word(" ", last.font, last.look, False, base, base))
    return words


def _hyphenated(runs: list[TextRun], language: str) -> list[TextRun]:
    """The runs with soft hyphens where their words may be divided, each in its own language."""
    full = "".join(run.text for run in runs)
    names = list(_names(runs))
    places = {tag: hyphens_in(full, tag, names) for tag in {run.look.language or language for run in runs}}
    found: list[TextRun] = []
    end = 0
    for run in runs:
        start, end = end, end + len(run.text)
        here = [] if run.look.nowrap else places[run.look.language or language]
        inside = [place - start for place in here[bisect_right(here, start) : bisect_right(here, end)]]
        found.append(run._replace(text=with_hyphens(run.text, inside)))
    return found


def _names(runs: list[TextRun]) -> Iterator[tuple[int, int]]:
    """The stretches of the joined text that are names."""
    end = 0
    for run in runs:
        start, end = end, end + len(run.text)
        if run.name:
            yield start, end


def _isolated(runs: list[TextRun], rtl: bool) -> Iterator[tuple[int, int]]:
    """The stretches of the joined text with a direction of their own: values, and foreign ones of other words."""
    end = 0
    for value, group in groupby(runs, lambda run: run.value):
        text = "".join(run.text for run in group)
        start, end = end, end + len(text)
        if value:
            yield start, end
        elif not rtl:
            for first, last in stretches_right_to_left(text):
                yield start + first, start + last


def _faces(text: str, look: Look, context: str, language: str) -> Iterator[tuple[Face, str, Look]]:
    """The runs of one face and one language, each with its look."""
    pieces = [(text, "")] if text.isascii() or look.language else by_language(text, context, language)
    for piece, tag in pieces:
        spoken = _spoken(look, tag) if tag else look
        for face, part in choose(
            piece, look.family, bold=look.bold, italic=look.italic, context=context, language=look.language or language
        ):
            yield from ((face, piece, look) for piece, look in _set_apart(part, spoken))


def _set_apart(text: str, look: Look) -> Iterator[tuple[str, Look]]:
    """The text in pieces, of which only those in scripts with capitals, without combining marks, keep their tracking.

    Letters that join or carry marks would be pulled apart.
    """
    if not look.tracking or text.isascii():
        yield text, look
        return
    for whole, group in groupby(_WITH_SPACES.findall(text), _holds_together):
        yield "".join(group), _untracked(look) if whole else look


def _holds_together(word: str) -> bool:
    return not word.isascii() and any(category(each) in _TOGETHER for each in word)


@lru_cache(256)
def _untracked(look: Look) -> Look:
    return replace(look, tracking=0)


@lru_cache(256)
def _spoken(look: Look, language: str) -> Look:
    return replace(look, language=language)


def _with_levels(breaks: list[int], levels: list[int], text: str) -> list[int]:
    """The places to cut a text in which directions are mixed: also where the level changes, and around spaces."""
    changes = (at for at in range(1, len(levels)) if levels[at] != levels[at - 1])
    spaces = (match.start() for match in _SPACES.finditer(text) if match.start())
    return sorted({*breaks, *changes, *spaces})


def _continues(runs: list[TextRun], index: int) -> bool:
    return index + 1 < len(runs) and runs[index + 1].look.nowrap == runs[index].look.nowrap
