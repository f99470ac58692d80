"""Glyphs: characters that no font at hand covers, or only one of this computer."""

from collections.abc import Iterable, Iterator

from briefgen.checks.subject import PaperSubject
from briefgen.errors import Problem
from briefgen.fonts import Uncovered
from briefgen.rules.papers import FONT_MISSING, FONT_SYSTEM

_MOST_SHOWN = 6  # characters in one message


def check_glyphs(subject: PaperSubject) -> Iterator[Problem]:
    """A character that no font has would be an empty box in the PDF, which shows its code instead."""
    place_of = subject.loaded.place_of
    hint = "put a font that has it into the workspace's folder `fonts`, or write it another way; PDF shows its code"
    missing = [each for each in subject.paper.uncovered if not each.shown_by]
    for field, characters in _by_field(missing).items():
        message = f"no font at hand has the {_named(characters)}"
        yield Problem(FONT_MISSING, message, place_of(field) if field else None, hint)


def check_system_fonts(subject: PaperSubject) -> Iterator[Problem]:
    """A character that only a font of this computer has may look different, or be missing, where it is made again."""
    place_of = subject.loaded.place_of
    hint = "put the font into the workspace's folder `fonts`, if its licence lets you"
    shown = [each for each in subject.paper.uncovered if each.shown_by]
    for family in dict.fromkeys(each.shown_by for each in shown):
        for field, characters in _by_field(each for each in shown if each.shown_by == family).items():
            message = f"only the font {family} of this computer has the {_named(characters)}"
            yield Problem(FONT_SYSTEM, message, place_of(field) if field else None, hint)


def _by_field(missing: Iterable[Uncovered]) -> dict[str | None, list[str]]:
    """The missing characters of each field; a character also found in the furniture is reported for its field only."""
    found: dict[str | None, list[str]] = {}
    for each in missing:
        found.setdefault(each.origin, []).append(each.character)
    placed = {character for field, characters in found.items() if field for character in characters}
    found[None] = [character for character in found.get(None, ()) if character not in placed]
    return {field: characters for field, characters in found.items() if characters}


def _named(characters: list[str]) -> str:
    shown = [f"{character} (U+{ord(character):04X})" for character in characters[:_MOST_SHOWN]]
    more = len(characters) - len(shown)
    noun = "characters" if len(characters) > 1 else "character"
    return f"{noun} {', '.join(shown)}{f' and {more} more' if more else ''}"
