"""One language: dates, numbers and lists as its readers expect them (Unicode CLDR, through Babel), and its words."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from briefgen.languages.words import Words


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands at head and foot of a paper that is a draft, or for this office or its partners alone."""

    draft: str
    internal: str
    partner: str


@dataclass(frozen=True, slots=True)
class Language:
    """A BCP 47 tag, the CLDR locale behind it, and the words around every paper.

    Without `words` a language has formats alone: a template in it writes out what others have a word for.
    """

    tag: str
    locale: str
    marks: Marks
    words: Words | None = None
    page_label: str = "{page} / {pages}"
    full_stop: str = "."
    first_of_month: str = "1"  # what the language says in place of the number

    @property
    def draft(self) -> str:
        """The mark of a draft."""
        return self.marks.draft

    @property
    def length(self) -> float:
        """How many words a text takes where English takes one, as far as it is known."""
        return self.words.LENGTH if self.words else 1.0

    @property
    def english_name(self) -> str:
        """What messages call it: French."""
        return _name_of(self.tag, "en") or self.tag

    def date(self, day: dt.date) -> str:
        """17 May 2026, in the order and with the words of the language."""
        return self._first(_date(day.year, day.month, day.day, "long", self.locale), day)

    def weekday(self, day: dt.date) -> str:
        """Sunday."""
        return _date(day.year, day.month, day.day, "EEEE", self.locale)

    def weekday_date(self, day: dt.date) -> str:
        """Sunday, 17 May 2026."""
        if self.locale == "en_GB":  # CLDR has changed its mind about this comma more than once
            return f"{self.weekday(day)}, {self.date(day)}"
        return self._first(_date(day.year, day.month, day.day, "full", self.locale), day)

    def day_and_month(self, month: int, day: int) -> str:
        """17 May; 29 February too."""
        from babel.dates import format_skeleton

        leap = dt.date(2024, month, day)
        return self._first(format_skeleton("MMMMd", leap, locale=self.locale), leap)

    def clock(self, moment: dt.time | dt.datetime) -> str:
        """18:30; official papers use twenty-four hours."""
        return self.words.clock(moment) if self.words else f"{moment.hour:02d}:{moment.minute:02d}"

    def number(self, value: float | Decimal) -> str:
        """1,250 or 3.5, with the separators of the language."""
        from babel.numbers import format_decimal

        return format_decimal(value, locale=self.locale)

    def counts_as_one(self, count: float | Decimal) -> bool | None:
        """Whether the noun behind a number is in the singular; None where the language has more than two numbers."""
        rule = _plural_rule(self.locale)
        return None if rule.tags & {"zero", "two", "few"} else rule(count) == "one"

    def name_of(self, tag: str) -> str:
        """The name of another language: ko → Korean; a tag that nobody knows stays as it is."""
        return _name_of(tag, self.locale) or tag

    def and_list(self, words: Sequence[str]) -> str:
        """A; A and B; A, B and C."""
        if len(words) < 2:
            return "".join(words)
        two, start, middle, end = _list_patterns(self.locale)
        if len(words) == 2:
            return two.join(words)
        return start.join((words[0], middle.join(words[1:-1]))) + end + words[-1]

    def honorific(self, text: str) -> str:
        """An honorific as the language writes it."""
        return self.words.honorific(text) if self.words else text

    def in_country(self, name: str) -> str:
        """Where an embassy is, as its letterhead says it; without words the country alone."""
        return self.words.in_country(name) if self.words else name

    def typeset(self, text: str, of_template: bool) -> str:
        """The text with the spaces and marks of the language's typography."""
        return self.words.typeset(text, of_template) if self.words else text

    def _first(self, written: str, day: dt.date) -> str:
        """French counts the first of a month and no other day: 1er mai, 2 mai."""
        if day.day != 1 or self.first_of_month == "1":
            return written
        return f" {written}".replace(" 1 ", f" {self.first_of_month} ", 1)[1:]


@lru_cache(maxsize=1_000)
def _date(year: int, month: int, day: int, form: str, locale: str) -> str:
    from babel.dates import format_date  # a tenth of a second that `--help` need not pay

    return format_date(dt.date(year, month, day), form, locale=locale)


@lru_cache
def _name_of(tag: str, locale: str) -> str | None:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(tag.replace("-", "_")).get_language_name(locale)
    except (UnknownLocaleError, ValueError):
        return None


@lru_cache
def _plural_rule(locale: str) -> Any:
    from babel import Locale

    return Locale.parse(locale).plural_form


@lru_cache
def _list_patterns(locale: str) -> tuple[str, str, str, str]:
    """What stands between two items; and between the first two, the inner and the last two of more."""
    from babel import Locale

    patterns = Locale.parse(locale).list_patterns["standard"]
    two, start, middle, end = (patterns[name].removeprefix("{0}") for name in ("2", "start", "middle", "end"))
    return two.removesuffix("{1}"), start.removesuffix("{1}"), middle.removesuffix("{1}"), end.removesuffix("{1}")
