"""Refuses the characters that are not allowed in XML, and so not in a Word file."""

import re

from briefgen.errors import OutputError, Problem
from briefgen.rules.papers import DOCX_CHARACTER

# All characters outside of the production Char of XML 1.0, section 2.2.
_REFUSED = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def writable(text: str) -> str:
    """The same text.

    Raises OutputError if it contains a control character or half a surrogate pair.
    """
    if _REFUSED.search(text):
        raise OutputError(unwritable(text))
    return text


def unwritable(text: str) -> Problem:
    """The problem to report for such a text."""
    return Problem(
        DOCX_CHARACTER,
        f"a text holds a control character, which no Word file can hold: {text[:60]!a}",
        hint="take the character out of the data; it may have come with copying from another program",
    )
