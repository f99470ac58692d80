"""How a person is styled in writing: full, brief, and by office."""

import re

from briefgen.events import Person

_END_OF_NOUN = re.compile(r"\s+(?:of|to|for|at|in|and|with)\s|\s*[,(/]", re.IGNORECASE)


def style_of(person: Person) -> str:
    """H.E. Mr Daniel Okoro; Captain Per Lindqvist MVO: honorific or rank, name, post-nominals last."""
    lead = person.honorific or (person.rank.title if person.rank else None)
    if person.honorific and person.rank and person.rank.title not in person.honorific:
        lead = f"{person.rank.title} {person.honorific}"  # a rank goes before the title: Captain Sir
    return " ".join(part for part in (lead, person.name, person.post_nominals) if part)


def office_noun(title: str) -> str:
    """The short form of an office: Minister of Commerce → Minister, Second Secretary (Press) → Second Secretary."""
    return _END_OF_NOUN.split(title, maxsplit=1)[0].strip() or title


def brief_name(person: Person, title: str | None) -> str:
    """Captain Lindqvist; Minister Okoro: what stands in a table of times."""
    lead = person.rank.title if person.rank else office_noun(title) if title else None
    return " ".join(part for part in (lead, person.short_name or person.name) if part)
