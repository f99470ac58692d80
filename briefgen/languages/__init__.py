"""Languages: how dates, times, numbers and lists are written, and the few words that stand around every paper."""

from briefgen.languages.english import TYPES_OF_EVENT, lower_first, ordinal, upper_first, with_the
from briefgen.languages.language import LANGUAGES, Language, find_language

__all__ = [
    "LANGUAGES",
    "TYPES_OF_EVENT",
    "Language",
    "find_language",
    "lower_first",
    "ordinal",
    "upper_first",
    "with_the",
]
