"""Characters that no font covers: found in a Document with their fields, and shown by a visible mark where drawn."""

from dataclasses import dataclass

from briefgen.document import Document, texts
from briefgen.fonts.catalogue import Family
from briefgen.fonts.choice import covered_by_first, face_covering, is_covered


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A character that neither a package nor the workspace has a glyph for, and the data field of its text, if known.

    `shown_by` is the family of the computer that has one, if there is one.
    """

    character: str
    origin: str | None
    shown_by: str = ""


def uncovered_in(document: Document, own: tuple[Family, ...] = ()) -> tuple[Uncovered, ...]:
    """One entry for each uncovered character and origin, in order; `own` are the families of the workspace."""
    found: dict[Uncovered, None] = {}
    for text in texts(document):
        if not (text.text.isascii() or covered_by_first(text.text)):
            for character in dict.fromkeys(text.text):
                face = face_covering(character, own)
                if face is None or face.of_system:
                    found[Uncovered(character, text.origin, face.family if face else "")] = None
    return tuple(found)


def mark_uncovered(text: str, own: tuple[Family, ...] = ()) -> str:
    """The text with a mark like `[U+1781]` for each uncovered character."""
    missing = _uncovered(text, own)
    return text.translate({ord(each): f"[U+{ord(each):04X}]" for each in missing}) if missing else text


def _uncovered(text: str, own: tuple[Family, ...]) -> list[str]:
    if text.isascii() or covered_by_first(text):
        return []
    return [each for each in dict.fromkeys(text) if not is_covered(each, own)]
