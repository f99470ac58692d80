"""Replaces each character that no available font covers by a visible mark, instead of an empty box."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefgen.document import Document, Text, map_texts
from briefgen.fonts.catalogue import Family
from briefgen.fonts.choice import has_face


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A character without a glyph, and the data field of its text, if known."""

    character: str
    origin: str | None


def mark_uncovered(document: Document, families: Iterable[Family]) -> tuple[Document, tuple[Uncovered, ...]]:
    """The document with marks like `[U+1781]` for uncovered characters, and one entry for each character and origin.

    `families` are the theme's own; the fallback families are searched as well.
    """
    own = tuple(families)
    found: dict[Uncovered, None] = {}

    def mark(text: Text) -> Text:
        if text.text.isascii():
            return text
        missing = [each for each in dict.fromkeys(text.text) if not has_face(each, own)]
        if not missing:
            return text
        found.update(dict.fromkeys(Uncovered(each, text.origin) for each in missing))
        marks = {ord(each): f"[U+{ord(each):04X}]" for each in missing}
        return replace(text, text=text.text.translate(marks))

    return map_texts(document, mark), tuple(found)
