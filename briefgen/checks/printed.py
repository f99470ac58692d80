"""Text that is printed but not in a single field: the words of templates, and texts of several fields in a row."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from briefgen.alike import alike
from briefgen.checks.names import Spellings
from briefgen.checks.prose import prose_of
from briefgen.checks.residue import placeholder
from briefgen.checks.subject import PaperSubject
from briefgen.document import (
    Inlines,
    contents,
    plain_text,
    texts,
)
from briefgen.errors import DataError, Place, Problem
from briefgen.kinds import KIND_FILE, Kind
from briefgen.reading import matching, read_text, shown
from briefgen.rules import Rule
from briefgen.rules.papers import PAPER_FORBIDDEN_NAME, PAPER_PLACEHOLDER


class _Finding(NamedTuple):
    """Words that may not be printed, and the problem with them."""

    words: str
    rule: Rule
    message: str
    hint: str


def check_printed(subject: PaperSubject) -> Iterator[Problem]:
    """Placeholders and forbidden names in the printed text, except those already reported in the data."""
    reading, document = _Reading(Spellings(subject.loaded.event)), subject.document
    seen = set[tuple[_Finding, str | None]]()
    told: set[_Finding] | None = None
    for line in contents(document):
        for found in reading.of(plain_text(line)):
            origin = reading.origin(line, found)
            if (found, origin) in seen:
                continue
            seen.add((found, origin))
            if told is None:
                told = {each for text in prose_of(subject.loaded) for each in reading.of(text.words)}
            place = _template_of(subject.kind, document.language, found.words) if origin is None else None
            if place is None and found not in told:
                body = Place(shown(subject.kind.folder / subject.kind.body(document.language)), 1)
                place = subject.loaded.place_of(origin) if origin else body
            if place is not None:
                yield Problem(found.rule, found.message, place, found.hint)


class _Reading:
    """The search for such words in the lines of one paper."""

    def __init__(self, spellings: Spellings) -> None:
        self.spellings = spellings

    def of(self, words: str) -> list[_Finding]:
        """The words in a text that may not be printed."""
        found = []
        if (left := placeholder(words)) is not None:
            found.append(
                _Finding(left, PAPER_PLACEHOLDER, f"a placeholder is printed: {left}", "fill it in, or take it out")
            )
        for form, person in filter(None, map(self.spellings.forbidden.get, self.spellings.in_text(words))):
            message = f"'{form}' is printed, and must not be used"
            found.append(_Finding(form, PAPER_FORBIDDEN_NAME, message, f"write {person.name}"))
        return found

    def origin(self, line: Inlines, found: _Finding) -> str | None:
        """The origin of the part of a line with the finding; None if the template's own words are part of it."""
        holding = [piece.origin for piece in texts(line) if found in self.of(piece.text)]
        return holding[0] if holding and None not in holding else None


def _template_of(kind: Kind, language: str, words: str) -> Place | None:
    """The first line with these words in the kind's files or the shared partials."""
    sought = alike(words)
    for folder in kind.folders(language):
        for file in sorted((folder / KIND_FILE, *matching(folder, "*.md.j2"))):
            for number, line in enumerate(_lines(file), 1):
                if sought in alike(line):
                    return Place(shown(file), number)
    return None


def _lines(file: Path) -> list[str]:
    try:
        return read_text(file, bom=True).split("\n")
    except DataError:  # reported when the template is loaded
        return []
