"""Glyphs: characters that no font at hand covers, and scripts that print letter by letter for now."""

from collections.abc import Collection

from briefgen.checks.waivers import without_waived
from briefgen.document import Document
from briefgen.errors import Problem, Severity
from briefgen.events import LoadedEvent
from briefgen.fonts import find_family, mark_uncovered, unshaped_scripts
from briefgen.themes import Theme


def check_glyphs(
    document: Document, theme: Theme, loaded: LoadedEvent, formats: Collection[str], final: bool
) -> tuple[Document, list[Problem]]:
    """The document with a visible mark for each character that would be a box, and what to tell about it.

    Raises TemplateError where the theme names a font family that is not there.
    """
    families = [find_family(font.family) for font in theme.fonts.values()]
    marked, missing = mark_uncovered(document, families)
    places = loaded.places
    severity: Severity = "error" if final else "warning"
    problems = [
        Problem(
            severity,
            "font.missing",
            f"no font at hand has the character {each.character} (U+{ord(each.character):04X})",
            places[each.origin] if each.origin else None,
            "install a font package that has it, or write it another way; the draft shows its code in brackets",
        )
        for each in missing
    ]
    if "pdf" in formats:
        problems += [
            Problem(
                "warning",
                "font.unshaped",
                f"{each.script} is printed letter by letter in PDF: let somebody who reads it look at the page",
                places[each.origin] if each.origin else None,
                "Word shapes it well: the DOCX is right",
            )
            for each in unshaped_scripts(document)
        ]
    return marked, without_waived(loaded, problems)
