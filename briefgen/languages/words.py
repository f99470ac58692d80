"""What a language with words has to give: the protocol that its module keeps to."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Naming:
    """What the data says of how a person is called: each as it was typed, empty where nothing is said."""

    name: str
    short_name: str
    honorific: str = ""
    rank: str = ""
    office: str = ""  # held on the day of the event, in full


class Words(Protocol):
    """The words and turns of one language.

    A module with these names is one: `english`, `french`. Where a rule needs what cannot be known (the gender of a noun
    that no table has), the function says less rather than something wrong: it leaves the article out.
    """

    ABBREVIATIONS: str
    """Abbreviations whose point ends no sentence, as alternatives of a regular expression: Dr|Mr|St."""

    EXCELLENCIES: frozenset[str]
    """Honorifics that stand before a military rank: H.E."""

    PLAIN_TITLES: frozenset[str]
    """Honorifics that a rank or a grander title takes the place of, without their points: Mr, Ms."""

    LENGTH: float
    """How many words a text takes where English takes one; the most words of a part are scaled by it."""

    OWN_WORDS: Mapping[str, Callable[[str], str]]
    """Words for templates that this language alone needs, by name; each turns a text into a text."""

    def clock(self, moment: time | datetime) -> str:
        """A time of day as official papers write it: 18:30."""

    def ordinal(self, number: int) -> str:
        """A number as a place in a row: 212 → 212th."""

    def lower_first(self, text: str) -> str:
        """A text for the middle of a sentence: its first letter small, unless the word keeps its capital."""

    def with_the(self, text: str) -> str:
        """A noun with its definite article; as it is where it has one, or where the gender is not known."""

    def term(self, word: str) -> str:
        """A word that files choose from a list (accepted, cleared, open), in this language; another as it is."""

    def addressee(self, group: str) -> str:
        """Whom a message is for beside people (press, public, partners, all): the press."""

    def honorific(self, text: str) -> str:
        """The honorific as this language writes it, each part that it knows: H.E. Mr → S.E. M."""

    def office_noun(self, title: str) -> str:
        """The short form of an office: Minister of Commerce → Minister, Second Secretary (Press) → Second Secretary."""

    def noun(self, who: Naming) -> str:
        """How a sentence calls somebody after the first mention: the Minister; the name where there is no office."""

    def brief(self, who: Naming, leads: bool) -> str:
        """How a table calls somebody: Minister Okoro, Captain Lindqvist; by the office alone if it is who `leads`."""

    def titled(self, who: Naming) -> str:
        """The full name as running text introduces it, where its honorific in full would be too much."""

    def introductions(self, people: Sequence[tuple[str, str]]) -> str:
        """Names with offices in one row, ready for a verb: the Ambassador of Norland, Ingrid Solheim,."""

    def called(self, title: str, type: str) -> str:
        """An event's title as a sentence names it: the reception for the National Day; `type` is the data's word."""

    def seat(self, label: str) -> str:
        """A seat at a table: seat 5, on one line."""

    def in_country(self, name: str) -> str:
        """The line of a letterhead that says where an embassy is: in Meridia."""

    def typeset(self, text: str, of_template: bool) -> str:
        """The text with the spaces and marks that the language's typography asks for.

        In what a template says (`of_template`) spaces may be put in; in a value only typed ones are made right.
        """
