"""Hyphenation: soft hyphens in the words of a text, by the dictionaries of English and French."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from briefgen.layout.breaks import SOFT_HYPHEN, Span

if TYPE_CHECKING:
    from pyphen import Pyphen

_LEAST = 3  # letters before and after a hyphen
_KEPT = 20_000  # words; those of the papers of a season in two languages
# Words between spaces and punctuation: no parts of addresses, numbers, or of words that have a hyphen.
_WORD = re.compile("(?<![^\\s«“‘\"'’(\\[—])[^\\W\\d_]{6,60}(?=(?:[’']s)?[.,;:!?…»”’\"')\\]—]{0,4}(?:\\s|\\Z))")
_DICTIONARIES = {"en": "en_GB", "en-us": "en_US", "fr": "fr"}


def hyphens_in(text: str, language: str, names: Iterable[Span] = ()) -> list[int]:
    """The places in the text where a word may be divided; `names` are the stretches with proper names.

    Only words in small letters are divided: the others are names, abbreviations or signs. The last word of the text
    stays whole, so that no part of a word stands alone on the last line.
    """
    dictionary = _DICTIONARIES.get(language.lower()) or _DICTIONARIES.get(language.partition("-")[0].lower())
    if dictionary is None:
        return []
    held = {place for start, end in names for place in range(start, end)}
    last = text.rstrip().rfind(" ") + 1
    return [
        match.start() + place
        for match in _WORD.finditer(text, 0, last)
        if match[0].islower() and match.start() not in held
        for place in _places(match[0], dictionary)
    ]


def with_hyphens(text: str, places: Iterable[int]) -> str:
    """The text with a soft hyphen at each of the places, which are in order."""
    parts, done = [], 0
    for place in places:
        parts.append(text[done:place])
        done = place
    return SOFT_HYPHEN.join([*parts, text[done:]])


@lru_cache(_KEPT)
def _places(word: str, dictionary: str) -> tuple[int, ...]:
    return tuple(int(place) for place in _opened(dictionary).positions(word))


@cache
def _opened(dictionary: str) -> "Pyphen":
    from pyphen import Pyphen  # takes 18 ms, and most themes divide no words

    return Pyphen(lang=dictionary, left=_LEAST, right=_LEAST)
