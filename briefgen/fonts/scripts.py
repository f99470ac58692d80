"""The scripts beyond Latin, Greek and Cyrillic: which family stands by for each, and which are not shaped yet."""

import re
from dataclasses import dataclass
from itertools import chain

from briefgen.document import Document, Text, surrounding_lines, texts


@dataclass(frozen=True, slots=True)
class Script:
    """A script: the characters it holds (as a regex class) and the family that has them.

    `shaped` says whether its words come out right one glyph a character, from left to right.
    """

    name: str
    characters: str
    family: str
    shaped: bool = False


SCRIPTS: tuple[Script, ...] = (
    Script("Khmer", "\u1780-\u17ff\u19e0-\u19ff", "Noto Sans Khmer"),
    Script("Thai", "\u0e00-\u0e7f", "Noto Sans Thai"),
    Script("Lao", "\u0e80-\u0eff", "Noto Sans Lao"),
    Script("Myanmar", "\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f", "Noto Sans Myanmar"),
    Script("Arabic", "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefe", "Noto Sans Arabic"),
    Script("Hebrew", "\u0590-\u05ff\ufb1d-\ufb4f", "Noto Sans Hebrew"),
    Script("Devanagari", "\u0900-\u097f\ua8e0-\ua8ff", "Noto Sans Devanagari"),
    Script("Bengali", "\u0980-\u09ff", "Noto Sans Bengali"),
    Script("Tamil", "\u0b80-\u0bff", "Noto Sans Tamil"),
    Script("Telugu", "\u0c00-\u0c7f", "Noto Sans Telugu"),
    Script("Ethiopic", "\u1200-\u139f\u2d80-\u2ddf\uab00-\uab2f", "Noto Sans Ethiopic", shaped=True),
)

_UNSHAPED = {script.name: re.compile(f"[{script.characters}]") for script in SCRIPTS if not script.shaped}
_ANY_UNSHAPED = re.compile("[" + "".join(script.characters for script in SCRIPTS if not script.shaped) + "]")


@dataclass(frozen=True, slots=True)
class Unshaped:
    """A script that prints letter by letter for now, with the data field of the first text in it, if known."""

    script: str
    origin: str | None


def unshaped_scripts(document: Document) -> tuple[Unshaped, ...]:
    """One entry for each script in the document whose letters ought to join, stack or run right to left."""
    found: dict[str, Unshaped] = {}
    for text in chain(texts(document), map(Text, surrounding_lines(document))):
        if text.text.isascii() or not _ANY_UNSHAPED.search(text.text):
            continue
        for name, pattern in _UNSHAPED.items():
            if name not in found and pattern.search(text.text):
                found[name] = Unshaped(name, text.origin)
    return tuple(found.values())
