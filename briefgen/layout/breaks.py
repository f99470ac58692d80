"""Where a line may end in a text: after spaces, between words of scripts without spaces, at some hyphens."""

import re
from collections.abc import Iterable
from itertools import accumulate

from icu4py.breakers import LineBreaker

from briefgen.scripts import SCRIPTS

SOFT_HYPHEN = "\u00ad"
# Scripts whose places are found by ICU (UAX 14): between letters, or by its dictionaries.
_UNSPACED = "".join(script.characters for script in SCRIPTS if script.breaking != "spaces")
_IS_UNSPACED = re.compile(f"[{_UNSPACED}]")

# Places in other scripts, apart from spaces. Between letters only, so that 2025-26 and +999-20 are not broken.
_BREAK = re.compile(
    "(?<= )(?! )"
    "|(?<=[^\\W\\d_][-‐/])(?=[^\\W\\d_]{2})"
    "|(?<=[^\\W_]–)(?=[^\\W\\d_])"
    "|(?<=—)(?=[^\\W_])"
    f"|(?<=[{SOFT_HYPHEN}\u200b])(?! )"
)
_SPACES = re.compile(" +")
_NEEDS_CARE = re.compile(f"[-‐/–—{SOFT_HYPHEN}\u200b{_UNSPACED}]")

Span = tuple[int, int]


def breaks_in(text: str, language: str, names: Iterable[Span] = ()) -> list[int]:
    """The places where a line may end, in order; `names` are the stretches with proper names.

    The dictionaries know no foreign names, so inside a name a line ends only after a space or as in other scripts.
    """
    if not _NEEDS_CARE.search(text):
        return [match.end() for match in _SPACES.finditer(text)]
    places = [match.start() for match in _BREAK.finditer(text)]
    if not _IS_UNSPACED.search(text):
        return places
    # Strict: a line does not begin with a small kana or a sign of length (JIS X 4051).
    found = accumulate(map(len, LineBreaker(text, f"{language or 'und'}-u-lb-strict")))
    held = {place for start, end in names for place in range(start + 1, end)}
    here = {place for place in found if _beside_unspaced(text, place) and (place not in held or text[place - 1] == " ")}
    return sorted(here.union(place for place in places if not _beside_unspaced(text, place)))


def _beside_unspaced(text: str, place: int) -> bool:
    if place == len(text):
        return False
    return _IS_UNSPACED.match(text, place - 1) is not None or _IS_UNSPACED.match(text, place) is not None
