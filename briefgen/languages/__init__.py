"""Languages: how dates, times, numbers and lists are written, and a language's own words in papers."""

from briefgen.languages.capitals import upper_first
from briefgen.languages.english import ordinal as english_ordinal
from briefgen.languages.language import Language, Marks
from briefgen.languages.registry import EXCELLENCIES, LANGUAGES, PLAIN_TITLES, find_language
from briefgen.languages.words import Naming, Words

__all__ = [
    "EXCELLENCIES",
    "LANGUAGES",
    "PLAIN_TITLES",
    "Language",
    "Marks",
    "Naming",
    "Words",
    "english_ordinal",
    "find_language",
    "upper_first",
]
