"""How a person is styled in writing: full, brief, and by office."""

import re

from briefgen.events import Person

_PLAIN_TITLES = {"Mr", "Ms", "Mrs", "Miss", "Mx"}
# Titles that take the place of Mr and its like, and are never set beside them.
_GRAND_TITLES = re.compile(
    r"\b(?:Sir|Dame|Lord|Lady|Dato['’]|Datuk|Tan Sri|Tun|Oknha|Lok Chumteav|Sheikh|Sheikha)(?!\w)"
)
# It starts where a run of blanks starts: from the middle of a run nothing else would be found.
_END_OF_NOUN = re.compile(r"(?<!\s)(?:\s+(?:of|to|for|at|in|on|and|with)(?=\s)|\s*[,(/])", re.IGNORECASE)
# Nouns that say nothing without what follows them: Head of Mission, Chief of Protocol.
_INCOMPLETE = re.compile(r"\b(?:Head|Chief|Member|Leader|Speaker|Chair(?:man|woman|person)?)$", re.IGNORECASE)


def style_of(person: Person) -> str:
    """H.E. Mr Daniel Okoro; Captain Per Lindqvist MVO; H.E. General Sir Alan Gray: never stacked."""
    return " ".join(part for part in (*_titles(person), person.name, person.post_nominals) if part)


def _titles(person: Person) -> list[str]:
    given = (person.honorific or "").split()
    rank = person.rank.title if person.rank and person.rank.title not in (person.honorific or "") else None
    if rank or _GRAND_TITLES.search(person.honorific or ""):
        given = [word for word in given if word.rstrip(".") not in _PLAIN_TITLES]
    if rank:
        excellency = 1 if given[:1] == ["H.E."] else 0
        given.insert(excellency, rank)
    return given


def office_noun(title: str) -> str:
    """The short form of an office: Minister of Commerce → Minister, Second Secretary (Press) → Second Secretary."""
    ends = [found.start() for found in _END_OF_NOUN.finditer(title)] + [len(title)]
    first = title[: ends[0]]
    needs_more = _INCOMPLETE.search(first) or title[ends[0] :].startswith(" of State")
    noun = title[: ends[1]] if needs_more and len(ends) > 1 else first
    return noun.strip() or title


def brief_name(person: Person, title: str | None) -> str:
    """Captain Lindqvist; Minister Okoro: what stands in a table of times."""
    lead = person.rank.title if person.rank else office_noun(title) if title else None
    return " ".join(part for part in (lead, person.short_name or person.name) if part)
