"""Breaks words into lines of a given width."""

from bisect import bisect_right
from itertools import accumulate

from briefgen.layout.words import SetText, Word

_INNER_ENDS = ("-", "‐", "/")
_FULL_ENOUGH = 0.75  # share of the width from which a line need not end at a hyphen or a slash inside a word
_FULL_BESIDE_HYPHEN = 0.9  # the same share, where the line could end with a divided word
_MOST_HYPHENS = 2  # lines in a row that end with a divided word
_GAP = 10  # minimum width of a gap, in points


def ink_width(words: list[Word]) -> float:
    """The width of a line of words, without the space at its end."""
    if not words:
        return 0.0
    last = words[-1]
    hang = last.look.tracking if last.width else 0.0
    return sum([word.width + word.space for word in words]) - last.space - hang


def natural_width(text: SetText) -> float:
    """The width, in points, at which no line has to be broken."""
    return max((sum(map(ink_width, parts)) + _GAP * (len(parts) - 1) for parts in text), default=0)


def longest_word(text: SetText) -> float:
    """The width, in points, below which a word would have to be cut."""
    return max([word.width for line in text for part in line for word in part], default=0)


def fill_lines(words: list[Word], limit: float) -> list[list[Word]]:
    """Break words into lines no wider than `limit` points, each as full as possible.

    A word wider than a line is cut between its characters, so that it stays on the page.
    """
    if not words:
        return [[]]
    if sum([word.width + word.space for word in words]) - words[-1].space <= limit + 0.01:
        return [words]
    if max([word.width for word in words]) > limit:
        words = [part for word in words for part in (_cut(word, limit) if word.width > limit else [word])]
    ends = list(accumulate([word.width + word.space for word in words]))
    fits = [end - word.space for end, word in zip(ends, words, strict=True)]
    lines: list[list[Word]] = []
    start, base = 0, 0.0
    while start < len(words):
        stop = max(bisect_right(fits, base + limit + 0.01, start), start + 1)
        if stop < len(words):
            stop = _best_end(words, ends, start, stop, base, limit) or stop
            if words[stop - 1].hyphenates and _many_hyphens(lines):
                stop = _whole(words, start, stop) or stop
        lines.append(words[start:stop])
        base = ends[stop - 1]
        start = stop
    return lines


def _best_end(words: list[Word], ends: list[float], start: int, stop: int, base: float, limit: float) -> int | None:
    """The end of a line that may extend to `stop`: inside a word only if the line would otherwise be too short."""
    last = None
    enough = 0.0
    for place in range(stop, start, -1):
        word = words[place - 1]
        if not word.breaks:
            continue
        if last is None:
            last = place
            enough = base + limit * (_FULL_BESIDE_HYPHEN if word.hyphenates else _FULL_ENOUGH)
        if not word.hyphenates and not word.text.endswith(_INNER_ENDS):
            return place if ends[place - 1] >= enough else last
    return last


def _many_hyphens(lines: list[list[Word]]) -> bool:
    return len(lines) >= _MOST_HYPHENS and all(line[-1].hyphenates for line in lines[-_MOST_HYPHENS:])


def _whole(words: list[Word], start: int, stop: int) -> int | None:
    """The last place before `stop` that does not divide a word."""
    whole = (place for place in range(stop, start, -1) if words[place - 1].breaks and not words[place - 1].hyphenates)
    return next(whole, None)


def _cut(word: Word, limit: float) -> list[Word]:
    scale, tracking = word.look.size / 1000, word.look.tracking
    parts: list[str] = [""]
    width = 0.0
    for character in word.text:
        advance = word.font.advance(character) * scale + tracking
        if width + advance > limit and parts[-1] and character != " ":
            parts.append("")
            width = 0.0
        parts[-1] += character
        width += advance
    return [
        Word(part, word.font, word.look, breaks=word.breaks or index + 1 < len(parts))
        for index, part in enumerate(parts)
    ]
