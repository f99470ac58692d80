"""The form of a person's name in writing: honorific, rank, name and post-nominal letters."""

import re

from briefgen.events import Person
from briefgen.languages import EXCELLENCIES, PLAIN_TITLES, Language, Naming

# Titles that replace Mr and similar titles, and are never combined with them.
_GRAND_TITLES = re.compile(
    r"\b(?:Sir|Dame|Lord|Lady|Dato['’]|Datuk|Tan Sri|Tun|Oknha|Lok Chumteav|Sheikh|Sheikha)(?!\w)"
)


def style_of(person: Person, language: Language) -> str:
    """H.E. Mr Daniel Okoro; Captain Per Lindqvist MVO; H.E. General Sir Alan Gray: a rank or Sir replaces Mr."""
    return " ".join(part for part in (*_titles(person, language), person.name, person.post_nominals) if part)


def _titles(person: Person, language: Language) -> list[str]:
    given = language.honorific(person.honorific or "").split()
    rank = person.rank.title if person.rank and person.rank.title not in (person.honorific or "") else None
    if rank or _GRAND_TITLES.search(person.honorific or ""):
        given = [word for word in given if word.rstrip(".") not in PLAIN_TITLES]
    if rank:
        excellency = 1 if given[:1] and given[0] in EXCELLENCIES else 0
        given.insert(excellency, rank)
    return given


def naming_of(person: Person, office: str | None) -> Naming:
    """The names and titles of a person from the data, with the office held on the day."""
    rank = person.rank.title if person.rank else ""
    return Naming(person.name, person.short_name or person.name, person.honorific or "", rank, office or "")
