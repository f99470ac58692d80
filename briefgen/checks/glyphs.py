"""Glyphs: characters that no font at hand covers, and scripts that print letter by letter for now."""

from collections.abc import Collection, Iterable

from briefgen.checks.waivers import without_waived
from briefgen.document import Document
from briefgen.errors import Problem
from briefgen.fonts import Uncovered, find_family, mark_uncovered, unshaped_scripts
from briefgen.loading import LoadedEvent
from briefgen.rules.papers import FONT_MISSING, FONT_UNSHAPED
from briefgen.themes import Theme

_MOST_SHOWN = 6  # characters in one message


def check_glyphs(
    document: Document, theme: Theme, loaded: LoadedEvent, formats: Collection[str]
) -> tuple[Document, list[Problem]]:
    """The document with a visible mark for each character that would be a box, and what to tell about it.

    Raises TemplateError where the theme names a font family that is not there.
    """
    families = [find_family(font.family) for font in theme.fonts.values()]
    marked, missing = mark_uncovered(document, families)
    places = loaded.places
    hint = "install a font package that has it, or write it another way; the draft shows its code in brackets"
    problems = [
        Problem(FONT_MISSING, _message(characters), places[field] if field else None, hint)
        for field, characters in _by_field(missing).items()
    ]
    if "pdf" in formats:
        problems += [
            Problem(
                FONT_UNSHAPED,
                f"{each.script} is printed letter by letter in PDF: let somebody who reads it look at the page",
                places[each.origin] if each.origin else None,
                "Word shapes it well: the DOCX is right",
            )
            for each in unshaped_scripts(document)
        ]
    return marked, without_waived(loaded, problems)


def _by_field(missing: Iterable[Uncovered]) -> dict[str | None, list[str]]:
    """The characters of each field; one that stands in a head or foot as well is told at its field alone."""
    found: dict[str | None, list[str]] = {}
    for each in missing:
        found.setdefault(each.origin, []).append(each.character)
    placed = {character for field, characters in found.items() if field for character in characters}
    found[None] = [character for character in found.get(None, ()) if character not in placed]
    return {field: characters for field, characters in found.items() if characters}


def _message(characters: list[str]) -> str:
    shown = [f"{character} (U+{ord(character):04X})" for character in characters[:_MOST_SHOWN]]
    more = len(characters) - len(shown)
    noun = "characters" if len(characters) > 1 else "character"
    return f"no font at hand has the {noun} {', '.join(shown)}{f' and {more} more' if more else ''}"
