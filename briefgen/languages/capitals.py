"""Changes the first letter of a text for the start or the middle of a sentence."""

import re

# A first word that keeps its capital in the middle of a sentence: an acronym (UN), or a name with inner capitals.
_KEEPS_CAPITAL = re.compile(r"^\W*\w*[A-Z0-9].*[A-Z0-9]")


def first_word(text: str) -> str:
    """The first word; "" for a text without words."""
    return next(iter(text.split(maxsplit=1)), "")


def upper_first(text: str) -> str:
    """The text for the start of a sentence."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """The text for the middle of a sentence: with a small first letter, unless the word is an acronym."""
    return text if _KEEPS_CAPITAL.match(first_word(text)) else text[:1].lower() + text[1:]
