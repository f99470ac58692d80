"""English: ordinals and articles, short forms of offices, and the names of people and events in sentences."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, time

from briefgen.languages import capitals
from briefgen.languages.capitals import first_word
from briefgen.languages.words import Naming

ABBREVIATIONS = "Brig|Capt|Col|Dr|Ft|Gen|Hon|Jr|Lt|Maj|Mr|Mrs|Ms|Mt|No|Prof|Rev|Sen|Sgt|Sr|St"
EXCELLENCIES = frozenset({"H.E."})
PLAIN_TITLES = frozenset({"Mr", "Ms", "Mrs", "Miss", "Mx"})
LENGTH = 1.0
DRAWINGS: Mapping[str, str] = {
    "bars": "Bar chart",
    "lines": "Line chart",
    "shares": "Chart of shares",
    "code": "QR code",
    "none": "no figure",
}
OWN_WORDS: Mapping[str, Callable[[str], str]] = {}

# Types of events: a title that starts with one of these is a description, not a name.
_TYPES_OF_EVENT = frozenset((
    "banquet", "breakfast", "briefing", "celebration", "ceremony", "commemoration", "concert", "conference", "dinner",
    "exhibition", "farewell", "festival", "forum", "gala", "handover", "inauguration", "lecture", "lunch", "luncheon",
    "meeting", "opening", "performance", "presentation", "reception", "screening", "seminar", "signing", "summit",
    "symposium", "talks", "tour", "visit", "workshop",
))  # fmt: skip
_DETERMINED = {"the", "his", "her", "their", "our", "its"}
# Matches only at the start of a run of blanks: matches from inside a run would be the same.
_END_OF_NOUN = re.compile(r"(?<!\s)(?:\s+(?:of|to|for|at|in|on|and|with)(?=\s)|\s*[,(/])", re.IGNORECASE)
# Nouns that are incomplete without the next word: Head of Mission, Chief of Protocol.
_INCOMPLETE = re.compile(r"\b(?:Head|Chief|Member|Leader|Speaker|Chair(?:man|woman|person)?)$", re.IGNORECASE)


def clock(moment: time | datetime) -> str:
    """18:30; official papers use the 24-hour clock."""
    return f"{moment.hour:02d}:{moment.minute:02d}"


def ordinal(number: int) -> str:
    """1 → "1st", 212 → "212th"."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{ending}"


def lower_first(text: str) -> str:
    """The text for the middle of a sentence: with a small first letter, unless the word is an acronym or "I"."""
    return text if first_word(text) == "I" else capitals.lower_first(text)


def with_the(text: str) -> str:
    """Reception for the National Day → the Reception for the National Day; His Majesty's Ambassador needs no "the"."""
    first = first_word(text).casefold()
    if first in ("a", "an"):
        return lower_first(text)
    owned = any(word.endswith(("'s", "’s", "s'", "s’")) for word in text.split()[:2])
    return text if owned or first in _DETERMINED else f"the {text}"


def term(word: str) -> str:
    """Unchanged: the values that files choose from are English."""
    return word


def addressee(group: str) -> str:
    """The press; the public; the partners; all."""
    return group if group == "all" else with_the(group)


def honorific(text: str) -> str:
    """Unchanged."""
    return text


def office_noun(title: str) -> str:
    """Minister of Commerce → Minister; Minister of State and Head of Mission keep their second part."""
    ends = [found.start() for found in _END_OF_NOUN.finditer(title)] + [len(title)]
    first = title[: ends[0]]
    needs_more = _INCOMPLETE.search(first) or title[ends[0] :].startswith(" of State")
    noun = title[: ends[1]] if needs_more and len(ends) > 1 else first
    return noun.strip() or title


def noun(who: Naming) -> str:
    """The Minister; the name if there is no office."""
    return with_the(office_noun(who.office)) if who.office else who.name


def brief(who: Naming, leads: bool) -> str:
    """Captain Lindqvist; Minister Okoro; for the principal the office alone."""
    office = office_noun(who.office) if who.office else ""
    return office if leads and office else " ".join(filter(None, (who.rank or office, who.short_name)))


def titled(who: Naming) -> str:
    """The name alone."""
    return who.name


def introductions(people: Sequence[tuple[str, str]]) -> str:
    """`The Ambassador of Norland, Ingrid Solheim, and the Minister of Commerce, Daniel Okoro,`; a verb follows."""
    each = [f"{with_the(office)}, {name}" if office else name for name, office in people]
    offices = any("," in name for name in each)
    if len(each) < 2:
        return "".join(each) + ("," if offices else "")
    if len(each) == 2:
        return f"{each[0]}{',' if ',' in each[0] else ''} and {each[1]}{',' if ',' in each[1] else ''}"
    between = "; " if offices else ", "
    return f"{between.join(each[:-1])}{';' if offices else ''} and {each[-1]}{',' if offices else ''}"


def called(title: str, type: str) -> str:
    """The reception for the National Day; Forum Asia keeps its capitals."""
    words = title.split()
    types = _TYPES_OF_EVENT | {type.casefold()} if type else _TYPES_OF_EVENT
    described = words[0].casefold() in types and all(word[0].islower() for word in words[1:2])
    return with_the(lower_first(title) if described else title)


def seat(label: str) -> str:
    """Seat 5, with a no-break space."""
    return f"seat\u00a0{label}"


def in_country(name: str) -> str:
    """In Meridia."""
    return f"in {name}"


def typeset(text: str, of_template: bool) -> str:  # noqa: ARG001  # the signature of all languages
    """Unchanged: English typography adds no spaces."""
    return text
