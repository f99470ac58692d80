"""The protocol that the module of a language with words implements."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Naming:
    """How a person is named in the data: each part as typed, "" if it is not given."""

    name: str
    short_name: str
    honorific: str = ""
    rank: str = ""
    office: str = ""  # held on the day of the event, in full


class Words(Protocol):
    """The words and phrases of one language.

    Each language module (`english`, `french`) implements it. If a rule needs information that is not available (the
    gender of a noun in no table), the function leaves the article out instead of guessing.
    """

    ABBREVIATIONS: str
    """Abbreviations whose full stop ends no sentence, as alternatives of a regular expression: Dr|Mr|St."""

    EXCELLENCIES: frozenset[str]
    """Honorifics that precede a military rank: H.E."""

    PLAIN_TITLES: frozenset[str]
    """Honorifics that a rank or a higher title replaces, without full stops: Mr, Ms."""

    LENGTH: float
    """The length of a text relative to English, in words; maximum lengths are multiplied by it."""

    DRAWINGS: Mapping[str, str]
    """What a drawing is, for those who cannot see it: a chart by its kind (`bars`, `lines`, `shares`), `code` for a QR
    code, `none` for a figure that a chart does not have."""

    OWN_WORDS: Mapping[str, Callable[[str], str]]
    """Words for templates that only this language needs, by name; each maps a text to a text."""

    def clock(self, moment: time | datetime) -> str:
        """A time of day in the form of official papers: 18:30."""

    def ordinal(self, number: int) -> str:
        """A number as an ordinal: 212 → 212th."""

    def lower_first(self, text: str) -> str:
        """A text for the middle of a sentence: with a small first letter, unless the word keeps its capital."""

    def with_the(self, text: str) -> str:
        """A noun with its definite article; unchanged if it has one, or if its gender is not known."""

    def term(self, word: str) -> str:
        """A value that files choose from a list (accepted, cleared, open), in this language; another value is
        unchanged.
        """

    def addressee(self, group: str) -> str:
        """A group that a message is for (press, public, partners, all): the press."""

    def honorific(self, text: str) -> str:
        """The honorific in this language, as far as its parts are known: H.E. Mr → S.E. M."""

    def office_noun(self, title: str) -> str:
        """The short form of an office: Minister of Commerce → Minister, Second Secretary (Press) → Second Secretary."""

    def noun(self, who: Naming) -> str:
        """A person after the first mention in a text: the Minister; the name if there is no office."""

    def brief(self, who: Naming, leads: bool) -> str:
        """A person in a table: Minister Okoro, Captain Lindqvist; the office alone for the person who `leads`."""

    def titled(self, who: Naming) -> str:
        """The full name at the first mention in a text, where the complete honorific would be too long."""

    def introductions(self, people: Sequence[tuple[str, str]]) -> str:
        """Names with offices, so that a verb can follow: `the Ambassador of Norland, Ingrid Solheim,`."""

    def called(self, title: str, type: str) -> str:
        """An event's title in a sentence: the reception for the National Day; `type` is the type given in the data."""

    def seat(self, label: str) -> str:
        """A seat at a table, with a no-break space: seat 5."""

    def in_country(self, name: str) -> str:
        """The location of an embassy in a letterhead: in Meridia."""

    def typeset(self, text: str, of_template: bool) -> str:
        """The text with the spaces and marks of the language's typography.

        In a template's own text (`of_template`) spaces may be inserted; in a value only existing ones are changed.
        """
