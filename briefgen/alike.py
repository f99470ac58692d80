"""Text normalized for comparison: differences that a reader does not see are removed."""

import re
import sys
from functools import cache
from unicodedata import combining, normalize

# Invisible characters: soft hyphens, joiners, marks of direction, variation selectors, tags.
_INVISIBLE = "\u00ad\u034f\u061c\ufeff" + "".join(
    map(chr, (*range(0x180B, 0x1810), *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)))
)
_INVISIBLE += "".join(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0000, 0xE0200))))
_DASHES = "\u058a\u05be\u1806\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"
_APOSTROPHES = "`\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u201b\u2032\uff07"
_BLANK_LETTERS = "\u115f\u1160\u2800\u3164\uffa0"  # letters by Unicode category, but invisible
_ALIKE = str.maketrans(
    dict.fromkeys(_INVISIBLE)
    | dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_APOSTROPHES, "'")
    | dict.fromkeys(_BLANK_LETTERS, " ")
)
_MOST_MARKS = 30  # per letter; as in the Stream-Safe Text Format (Unicode Annex 15, section 13)


def alike(text: str) -> str:
    """The text for comparison: NFKC, case folded, no invisible characters, one form of blank, dash and apostrophe.

    Follows Unicode's compatibility caseless matching (Unicode 16, section 3.13, D146).
    """
    if not text.isascii():
        text = _composed(_composed(text.translate(_ALIKE)).casefold())
    return " ".join(text.replace("`", "'").casefold().split())


def _composed(text: str) -> str:
    if len(text) > 1_000:  # normalization sorts marks by insertion, which is slow for thousands of marks on one letter
        text = _crowds_of_marks().sub(lambda found: found[0][:_MOST_MARKS], text)
    return normalize("NFKC", text)


@cache
def _crowds_of_marks() -> re.Pattern[str]:
    marks = "".join(filter(combining, map(chr, range(sys.maxunicode + 1))))
    return re.compile(f"[{marks}]{{{_MOST_MARKS},}}")
