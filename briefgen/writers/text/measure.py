"""Lines of a given width: the columns that characters take, where a line may end, and how it is filled."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

# Separates two parts of a line that is spread over the full width; tabs in the data are already spaces.
GAP = "\t"

_ADDRESS = re.compile(r"<?(?:https?://|mailto:|tel:|www\.|[^\s@]+@)\S+")
_NEVER_FIRST = frozenset("、。，．・：；？！）］｝」』】〉》〕”’…ー々,.:;?!)]}")
_NEVER_LAST = frozenset("（［｛「『【〈《〔“‘([{")


def columns(text: str) -> int:
    """The number of fixed-width columns that the text takes: two for wide characters, none for combining marks."""
    return len(text) if text.isascii() else sum(map(_columns_of, text))


@cache
def _columns_of(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` columns, at least one line.

    It breaks at ordinary spaces and beside wide characters, and within a word only if the word alone is wider than a
    line and is no address, which must remain clickable. Newlines in the text are kept.
    """
    return [line for given in text.split("\n") for line in _wrap_line(given, width)]


def _wrap_line(text: str, width: int) -> list[str]:
    if GAP in text:
        return _spread(text.split(GAP), width)
    lines = [""]
    room = width
    for space, word in _words(text):
        if columns(space + word) <= room:
            lines[-1] += space + word
            room -= columns(space + word)
            continue
        if lines[-1].strip(" "):
            lines.append("")
        lines[-1:] = _cut(word, width)
        room = width - columns(lines[-1])
    return [line.rstrip(" ") for line in lines]


def _spread(parts: list[str], width: int) -> list[str]:
    """A line spread over the full width; if it is too narrow, each part gets lines of its own."""
    room = width - sum(map(columns, parts))
    if room < 2 * (len(parts) - 1):
        return [line for part in parts for line in wrap(part, width)]
    spaces = room // (len(parts) - 1)
    return [(" " * spaces).join(parts[:-1]) + " " * (room - spaces * (len(parts) - 2)) + parts[-1]]


def _words(text: str) -> Iterator[tuple[str, str]]:
    """Each unbreakable piece, with the spaces before it."""
    for found in re.finditer(r"( *)([^ ]*)", text):
        space, run = found[1], found[2]
        for piece in _pieces(run):
            yield space, piece
            space = ""
        if not run and space:
            yield space, ""


def _pieces(run: str) -> list[str]:
    if run.isascii():  # no wide characters
        return [run] if run else []
    starts = [0]
    for at, (before, character) in enumerate(pairwise(run), 1):
        wide = 2 in (_columns_of(before), _columns_of(character))
        held = character in _NEVER_FIRST or before in _NEVER_LAST or not _columns_of(character)
        if wide and not held:
            starts.append(at)
    return [run[start:end] for start, end in pairwise([*starts, len(run)])]


def longest_piece(text: str) -> int:
    """The columns of the widest unbreakable piece: the narrowest width that cuts no word."""
    return max((columns(piece) for line in text.split("\n") for _, piece in _words(line)), default=0)


def _cut(word: str, width: int) -> list[str]:
    if columns(word) <= width or _ADDRESS.match(word):
        return [word]
    parts: list[str] = []
    start = taken = 0
    for at, character in enumerate(word):
        wide = _columns_of(character)
        if at > start and taken + wide > width:
            parts.append(word[start:at])
            start, taken = at, 0
        taken += wide
    return [*parts, word[start:]]


def pad(line: str, width: int, align: str = "start") -> str:
    """The line padded with spaces to `width` columns; "end" pads before it, "center" on both sides."""
    room = max(width - columns(line), 0)
    match align:
        case "end":
            return " " * room + line
        case "center":
            return " " * (room // 2) + line + " " * (room - room // 2)
        case _:
            return line + " " * room
