"""Characters forbidden in data: invisible, misleading or undefined ones, and the delimiters of the template engine.

Characters that Arabic, Hebrew, Persian, Khmer and the scripts of India need are allowed: directional marks and isolates
(U+061C, U+200E, U+200F, U+2066 to U+2069), joiners (U+200C, U+200D), the zero-width space and the soft hyphen.
"""

import re

from briefgen.errors import DataError, Place, Problem
from briefgen.rules.files import FILE_CHARACTER

# Stripped around values; a no-break space is not.
BLANK = " \t\r\n"
BYTE_ORDER_MARK = "\ufeff"

_NONE = "a number that stands for no character"
# The characters of each row, and a description for messages.
_ROWS = (
    ("\u202a\u202b", "the start of an embedded direction, which can turn letters round"),
    ("\u202c", "the end of an embedded or overridden direction"),
    ("\u202d", "a left-to-right override, which turns letters round"),
    ("\u202e", "a right-to-left override, which turns letters round"),
    ("\u2028", "a line separator, which is a line end to some programs and nothing to others"),
    ("\u2029", "a paragraph separator, which is a line end to some programs and nothing to others"),
    ("\x85", "a line end of old systems, which other programs do not know"),
    ("\u206a-\u206f", "a sign of direction or shape that Unicode advises against"),
    ("\ufff9-\ufffb", "a sign of annotation, which hides text"),
    ("\U000e0000-\U000e007f", "a tag, which nobody can see"),
    ("\ud800-\udfff", "half of a character"),
    ("\ufdd0-\ufdef" + "".join(chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(17)), _NONE),
    ("\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f", "a control character"),
)
_FORBIDDEN = re.compile(f"[{''.join(characters for characters, _ in _ROWS)}]")
_MEANINGS = tuple((re.compile(f"[{characters}]"), meaning) for characters, meaning in _ROWS)
_DELETE = "delete it; it often comes with text copied from a PDF or an old system"


def forbidden_character(text: str) -> int | None:
    """The position of the first forbidden character in a text, or None."""
    found = _FORBIDDEN.search(text)
    return found.start() if found else None


def character_words(text: str) -> tuple[str, str] | None:
    """A description of the first forbidden character of a text, and what to do; None if there is none."""
    found = _FORBIDDEN.search(text)
    if found is None:
        return None
    meaning = next(meaning for characters, meaning in _MEANINGS if characters.match(found[0]))
    code = code_of(found[0])
    return f"a character that no paper can show: {code}, {meaning}", _DELETE


def character_problem(text: str, place: Place) -> Problem | None:
    """The problem of a text with a forbidden character, or None."""
    words = character_words(text)
    return Problem(FILE_CHARACTER, f"there is {words[0]}", place, words[1]) if words else None


def check_text(text: str, file: str) -> None:
    """Raise DataError for the first forbidden character in the text of a file."""
    found = forbidden_character(text)
    if found is not None:
        problem = character_problem(text[found], Place(file, *line_and_column(text, found)))
        assert problem is not None
        raise DataError(problem)


def code_of(character: str) -> str:
    """A character as its code point: U+202E."""
    return f"U+{ord(character):04X}"


def harmless(text: str) -> str:
    """A text from outside the program, safe to quote in a message: forbidden characters become code points."""
    return _FORBIDDEN.sub(lambda found: f"[{code_of(found[0])}]", text)


def line_and_column(text: str, position: int) -> tuple[int, int]:
    """Line and column, both from 1, of a position in a text."""
    line_start = text.rfind("\n", 0, position) + 1
    return text.count("\n", 0, position) + 1, position - line_start + 1
