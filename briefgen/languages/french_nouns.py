"""French nouns with their gender: offices, types of events and countries; other nouns get no article."""

import re
from functools import cache
from typing import Literal

from briefgen.languages.capitals import first_word

Gender = Literal["m", "f", "p"]  # p: plural, with the same article for both genders

# Types of events, by the first word of a title.
_EVENTS: dict[str, Gender] = {
    **dict.fromkeys((
        "atelier", "bal", "banquet", "cocktail", "colloque", "concert", "défilé", "déjeuner", "dépôt", "dîner",
        "entretien", "festival", "forum", "gala", "hommage", "lancement", "petit-déjeuner", "séminaire", "sommet",
        "symposium", "vernissage", "vin",
    ), "m"),
    **dict.fromkeys((
        "célébration", "cérémonie", "clôture", "commémoration", "conférence", "exposition", "fête", "inauguration",
        "journée", "messe", "ouverture", "passation", "présentation", "projection", "réception", "remise", "rencontre",
        "réunion", "signature", "soirée", "table", "tournée", "visite",
    ), "f"),
    **dict.fromkeys(("adieux", "célébrations", "consultations", "entretiens", "journées", "négociations"), "p"),
}  # fmt: skip

# Offices, by their first word; the gender of those in _BOTH depends on Mr or Ms.
_MASCULINE = frozenset((
    "ambassadeur", "attaché", "chancelier", "chargé", "chef", "conseiller", "consul", "coordinateur", "coordonnateur",
    "délégué", "député", "directeur", "doyen", "gouverneur", "haut", "premier", "préfet", "président", "prince",
    "recteur", "représentant", "roi", "second", "sénateur", "vice-consul", "vice-président",
))  # fmt: skip
_FEMININE = frozenset((
    "ambassadrice", "attachée", "chancelière", "chargée", "cheffe", "conseillère", "consule", "coordinatrice",
    "coordonnatrice", "déléguée", "députée", "directrice", "doyenne",
    "gouverneure", "haute", "première", "préfète", "présidente", "princesse",
    "rectrice", "représentante", "reine", "seconde", "sénatrice", "vice-consule", "vice-présidente",
))  # fmt: skip
_BOTH = frozenset((
    "commissaire", "deuxième", "haut-commissaire", "juge", "maire", "ministre", "porte-parole", "secrétaire",
    "sous-secrétaire", "troisième", "vice-ministre", "vice-premier",
))  # fmt: skip
_IN_ENGLISH = re.compile(r"\b(?:of|the)\b")
VOWEL = "[aeiouyàâäéèêëîïôöùûüœæ]"
_MUTE_OR_VOWEL = re.compile(f"{VOWEL}|ho[mn]", re.IGNORECASE)  # hommage, honorable; not haut


def gender_of_event(title: str) -> Gender | None:
    """The gender of an event's type; None if its title is a name, or in another language."""
    return None if _IN_ENGLISH.search(title) else _EVENTS.get(first_word(title).casefold())


def gender_of_office(title: str, of_holder: Gender | None) -> Gender | None:
    """The gender of an office's noun; None if it is not known, as for a title in another language."""
    first = first_word(title).casefold().rstrip(",")
    if _IN_ENGLISH.search(title):
        return None
    if first in _MASCULINE:
        return "m"
    if first in _FEMININE:
        return "f"
    return of_holder if first in _BOTH else None


def article(gender: Gender, noun: str) -> str:
    """The definite article with its space, or elided: le , la , les , l’."""
    if gender == "p":
        return "les "
    if _MUTE_OR_VOWEL.match(noun):
        return "l’"
    return "le " if gender == "m" else "la "


# Countries, by their names in Unicode CLDR; the gender of all others follows from their last letter.
_PLURAL = frozenset((
    "Bahamas", "Comores", "Émirats arabes unis", "États-Unis", "Fidji", "Maldives", "Palaos", "Pays-Bas", "Philippines",
    "Samoa", "Seychelles", "Tonga", "Tuvalu", "Îles Marshall", "Îles Salomon",
))  # fmt: skip
_WITHOUT_ARTICLE = frozenset((
    "Antigua-et-Barbuda", "Bahreïn", "Chypre", "Cuba", "Djibouti", "Haïti", "Kiribati", "Madagascar", "Malte",
    "Maurice", "Monaco", "Nauru", "Oman", "Saint-Christophe-et-Niévès", "Saint-Marin",
    "Saint-Vincent-et-les Grenadines", "Sainte-Lucie", "Sao Tomé-et-Principe", "Singapour", "Taïwan",
    "Trinité-et-Tobago",
))  # fmt: skip
_MASCULINE_IN_E = frozenset({"Belize", "Cambodge", "Mexique", "Mozambique", "Suriname", "Zimbabwe"})


def preposition_of_country(name: str) -> str | None:
    """In a country: en Norvège, au Cambodge, aux Philippines, à Malte; None if it is no French name of a country."""
    if name not in _countries():
        return None
    if name in _PLURAL:
        return "aux"
    if name in _WITHOUT_ARTICLE:
        return "à"
    feminine = name[-1] == "e" and name not in _MASCULINE_IN_E
    return "en" if feminine or _MUTE_OR_VOWEL.match(name) or name.startswith(("République", "Corée")) else "au"


@cache
def _countries() -> frozenset[str]:
    from babel import Locale

    return frozenset(name for code, name in Locale("fr").territories.items() if code.isalpha())
