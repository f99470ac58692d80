"""English words: ordinals, and how a text is fitted into the middle or the head of a sentence."""

import re

# A first word that keeps its capital in the middle of a sentence: an acronym (UN), a name with inner capitals.
_KEEPS_CAPITAL = re.compile(r"^\W*\w*[A-Z0-9].*[A-Z0-9]")

# What events are: a title that starts with one of these is a description, not a name.
TYPES_OF_EVENT = frozenset((
    "banquet", "breakfast", "briefing", "celebration", "ceremony", "commemoration", "concert", "conference", "dinner",
    "exhibition", "farewell", "festival", "forum", "gala", "handover", "inauguration", "lecture", "lunch", "luncheon",
    "meeting", "opening", "performance", "presentation", "reception", "screening", "seminar", "signing", "summit",
    "symposium", "talks", "tour", "visit", "workshop",
))  # fmt: skip

_DETERMINED = {"the", "his", "her", "their", "our", "its"}


def ordinal(number: int) -> str:
    """1 → "1st", 212 → "212th"."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{ending}"


def upper_first(text: str) -> str:
    """The text as the head of a sentence."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """The text as the middle of a sentence: its first letter small, unless the word is an acronym or "I"."""
    first = text.split(maxsplit=1)[0] if text.split() else ""
    if first == "I" or _KEEPS_CAPITAL.match(first):
        return text
    return text[:1].lower() + text[1:]


def with_the(text: str) -> str:
    """Reception for the National Day → the Reception for the National Day; His Majesty's Ambassador needs no "the"."""
    first = text.split(maxsplit=1)[0].casefold() if text.split() else ""
    if first in ("a", "an"):
        return lower_first(text)
    owned = any(word.endswith(("'s", "’s", "s'", "s’")) for word in text.split()[:2])
    return text if owned or first in _DETERMINED else f"the {text}"
