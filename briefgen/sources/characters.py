"""Characters that no data may hold: they cannot be printed, or they are the template engine's own marks."""

import re

# Control characters but tab and line ends; lone surrogates; all noncharacters of the Basic Multilingual Plane,
# among them the slot marks.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


# What may be cut off around a value; a no-break space is part of it.
BLANK = " \t\r\n"


def forbidden_character(text: str) -> int | None:
    """The position of the first character that may not stand in a text, or None."""
    found = _FORBIDDEN.search(text)
    return found.start() if found else None


def line_and_column(text: str, position: int) -> tuple[int, int]:
    """Line and column, both from 1, of a position in a text."""
    line_start = text.rfind("\n", 0, position) + 1
    return text.count("\n", 0, position) + 1, position - line_start + 1
