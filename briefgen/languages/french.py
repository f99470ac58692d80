"""French: offices and events with their articles, forms of address, and the names of people in sentences.

Genders come from two tables, and from Mr or Ms if a noun has both. Nouns without a known gender get no article: the
person's name is used instead of the office, and a title is put in guillemets after “l’événement”.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, time

from briefgen.languages import capitals
from briefgen.languages.french_nouns import (
    VOWEL,
    Gender,
    article,
    gender_of_event,
    gender_of_office,
    preposition_of_country,
)
from briefgen.languages.french_typography import typeset as typeset  # a function of the protocol
from briefgen.languages.words import Naming

ABBREVIATIONS = "Dr|M|MM|Me|Mgr|Mlle|Mme|No|Pr|St|Ste"
EXCELLENCIES = frozenset({"S.E."})
PLAIN_TITLES = frozenset({"M", "Mme", "Mlle"})

# Honorifics that are common in English, in their French form; all others are unchanged.
_HONORIFICS = {
    "H.E.": "S.E.", "H.M.": "S.M.", "H.R.H.": "S.A.R.", "Mr": "M.", "Mr.": "M.", "Ms": "Mme", "Ms.": "Mme",
    "Mrs": "Mme", "Mrs.": "Mme", "Miss": "Mme", "Prof": "Pr", "Prof.": "Pr", "Dr.": "Dr",
}  # fmt: skip
_CIVIL: dict[str, Gender] = {"M.": "m", "Mme": "f", "Mlle": "f"}
_TERMS = {
    "draft": "projet", "sent": "invité", "reminded": "relancé", "accepted": "accepté", "declined": "décliné",
    "represented": "représenté", "no reply": "sans réponse", "attended": "présent", "no-show": "absent",
    "cleared": "visé", "pending": "en attente", "refused": "refusé", "checked": "vérifié", "approved": "approuvé",
    "open": "ouvert", "closed": "fermé", "pool": "pool",
}  # fmt: skip
_ADDRESSEES = {"press": "la presse", "public": "le public", "partners": "les partenaires", "all": "tous"}

_END_OF_NOUN = re.compile(
    r"(?<!\s)(?:\s+(?:de|du|des|à|au|aux|pour|en|près|chargée?|et)(?=\s)|\s+[dl][’']|\s*[,(/])", re.IGNORECASE
)
# Nouns that are incomplete without the next word: chef de mission, secrétaire d’État, directeur de cabinet.
_INCOMPLETE = re.compile(r"\b(?:chef|cheffe|membre|doyen|doyenne|chargée?)$", re.IGNORECASE)
_OF_STATE = re.compile(r" d['’]État\b", re.IGNORECASE)  # ministre d’État, secrétaire d’État: the complete noun
_DETERMINED = re.compile(r"(?:des|son|sa|ses|leurs?|notre|nos|votre|vos)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:le|la|les|un|une)\b|l['’]", re.IGNORECASE)
_VOWEL = re.compile(VOWEL, re.IGNORECASE)


def clock(moment: time | datetime) -> str:
    """18 h 30; 9 h; official papers use the 24-hour clock."""
    minutes = f"\u00a0{moment.minute:02d}" if moment.minute else ""
    return f"{moment.hour}\u00a0h{minutes}"


def ordinal(number: int) -> str:
    """1 → 1er, 60 → 60e."""
    return "1er" if number == 1 else f"{number}e"


def lower_first(text: str) -> str:
    """The text for the middle of a sentence."""
    return capitals.lower_first(text)


def with_the(text: str) -> str:
    """Dîner → le Dîner; unchanged if it has an article, or if its gender is not known."""
    if _ARTICLE.match(text):
        return text[:1].lower() + text[1:]
    if _DETERMINED.match(text):
        return text
    gender = gender_of_event(text) or gender_of_office(text, None)
    return article(gender, text) + text if gender else text


def of(text: str) -> str:
    """De and the noun: du dîner, de la réception, des entretiens, d’Oslo."""
    if found := re.match(r"les? ", text):
        return f"{'du' if found[0] == 'le ' else 'des'} {text[found.end() :]}"
    return f"d’{text}" if _VOWEL.match(text) else f"de {text}"


LENGTH = 1.2  # French is 15 to 20 % longer than English (common figures of translators)
DRAWINGS: Mapping[str, str] = {
    "bars": "Diagramme en barres",
    "lines": "Courbe",
    "shares": "Diagramme de répartition",
    "code": "Code QR",
    "none": "pas de chiffre",
}
OWN_WORDS: Mapping[str, Callable[[str], str]] = {"de": of}


def term(word: str) -> str:
    """Accepté, visé, ouvert; the office's own words are unchanged."""
    return _TERMS.get(word, word)


def addressee(group: str) -> str:
    """La presse, le public: to follow "pour", which is not contracted."""
    return _ADDRESSEES.get(group, group)


def honorific(text: str) -> str:
    """H.E. Mr → S.E. M.; Neak Oknha is unchanged."""
    return " ".join(_HONORIFICS.get(word, word) for word in text.split(" "))


def office_noun(title: str) -> str:
    """Ministre du Commerce → Ministre; Secrétaire d’État and Chef de mission keep their second part."""
    ends = [found.start() for found in _END_OF_NOUN.finditer(title)] + [len(title)]
    first = title[: ends[0]]
    needs_more = _INCOMPLETE.search(first) or _OF_STATE.match(title[ends[0] :])
    noun = title[: ends[1]] if needs_more and len(ends) > 1 else first
    return noun.strip() or title


def noun(who: Naming) -> str:
    """Le Ministre, l’Ambassadrice; M. Okoro if the gender of the office is not known."""
    gender = gender_of_office(who.office, _gender(who))
    office = office_noun(who.office) if gender else ""
    return article(gender, office) + office if gender else _with_civil(who, who.short_name)


def brief(who: Naming, leads: bool) -> str:
    """M. Okoro, Captain Lindqvist; for the principal the office alone."""
    if leads and gender_of_office(who.office, _gender(who)):
        return office_noun(who.office)
    return f"{who.rank} {who.short_name}" if who.rank else _with_civil(who, who.short_name)


def titled(who: Naming) -> str:
    """M. Daniel Okoro; Captain Per Lindqvist."""
    return f"{who.rank} {who.name}" if who.rank else _with_civil(who, who.name)


def _with_civil(who: Naming, name: str) -> str:
    civil = next((word for word in honorific(who.honorific).split() if word in _CIVIL), "")
    return f"{civil} {name}" if civil else name


def _gender(who: Naming) -> Gender | None:
    words = honorific(who.honorific).split()
    return next((_CIVIL[word] for word in words if word in _CIVIL), None)


def introductions(people: Sequence[tuple[str, str]]) -> str:
    """`Mme Ingrid Solheim, ambassadrice de Norlande, et M. Daniel Okoro, ministre du Commerce,`; a verb follows."""
    each = [f"{name}, {office}" if office else name for name, office in people]
    offices = any(office for _, office in people)
    if len(each) < 2:
        return "".join(each) + ("," if offices else "")
    if len(each) == 2:
        (_, first), (_, last) = people
        return f"{each[0]}{',' if first else ''} et {each[1]}{',' if last else ''}"
    between = "\u202f; " if offices else ", "
    return f"{between.join(each[:-1])}{between if offices else ' '}et {each[-1]}{',' if offices else ''}"


def called(title: str, type: str) -> str:
    """La réception pour la fête nationale; l’événement « Forum Asie »; `type` is ignored: it has no gender."""
    del type
    described = title[:1].lower() + title[1:]
    if _ARTICLE.match(title):
        return described
    gender = gender_of_event(title)
    return article(gender, described) + described if gender else f"l’événement «\u00a0{title}\u00a0»"


def seat(label: str) -> str:
    """Place 5, with a no-break space."""
    return f"place\u00a0{label}"


def in_country(name: str) -> str:
    """En Norvège, au Cambodge, aux Philippines, à Malte; the name alone if it is no French name of a country."""
    preposition = preposition_of_country(name)
    return f"{preposition} {name}" if preposition else name
