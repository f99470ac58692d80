"""One language: its formats of dates, numbers and lists (Unicode CLDR, through Babel), and its words."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from briefgen.languages.words import Words


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks at head and foot of a paper: draft, for this office only, for partners only."""

    draft: str
    internal: str
    partner: str


@dataclass(frozen=True, slots=True)
class Language:
    """A BCP 47 tag, its CLDR locale, and the words of its papers outside of templates.

    Without `words` a language has formats only: its templates write out what is a word in other languages.
    """

    tag: str
    locale: str
    marks: Marks
    words: Words | None = None
    page_label: str = "{page} / {pages}"
    signature: str = "Signature"  # the label below the line for one
    full_stop: str = "."
    first_of_month: str = "1"  # replaces the number of the day

    @property
    def draft(self) -> str:
        """The draft mark."""
        return self.marks.draft

    @property
    def length(self) -> float:
        """The length of a text relative to English, in words; 1 if it is not known."""
        return self.words.LENGTH if self.words else 1.0

    @property
    def english_name(self) -> str:
        """The language's name in messages: French."""
        return _name_of(self.tag, "en") or self.tag

    def date(self, day: dt.date) -> str:
        """17 May 2026, in the order and with the words of the language."""
        return self._first(_date(day.year, day.month, day.day, "long", self.locale), day)

    def weekday(self, day: dt.date) -> str:
        """Sunday."""
        return _date(day.year, day.month, day.day, "EEEE", self.locale)

    def weekday_date(self, day: dt.date) -> str:
        """Sunday, 17 May 2026."""
        if self.locale == "en_GB":  # CLDR has changed this comma more than once
            return f"{self.weekday(day)}, {self.date(day)}"
        return self._first(_date(day.year, day.month, day.day, "full", self.locale), day)

    def day_and_month(self, month: int, day: int) -> str:
        """17 May; also 29 February."""
        from babel.dates import format_skeleton

        leap = dt.date(2024, month, day)
        return self._first(format_skeleton("MMMMd", leap, locale=self.locale), leap)

    def clock(self, moment: dt.time | dt.datetime) -> str:
        """18:30; official papers use the 24-hour clock."""
        return self.words.clock(moment) if self.words else f"{moment.hour:02d}:{moment.minute:02d}"

    def number(self, value: float | Decimal) -> str:
        """1,250 or 3.5, with the separators of the language."""
        from babel.numbers import format_decimal

        return format_decimal(value, locale=self.locale)

    def percent(self, share: float | Decimal) -> str:
        """42%, of the fraction 0.42."""
        from babel.numbers import format_percent

        return format_percent(share, locale=self.locale)

    def drawing(self, what: str) -> str:
        """What a drawing is, for its alternative text: Bar chart; "" in a language without words."""
        return self.words.DRAWINGS[what] if self.words else ""

    def counts_as_one(self, count: float | Decimal) -> bool | None:
        """Whether a noun after the number is in the singular; None if the language has more than two plural forms."""
        rule = _plural_rule(self.locale)
        return None if rule.tags & {"zero", "two", "few"} else rule(count) == "one"

    def name_of(self, tag: str) -> str:
        """The name of another language: ko → Korean; an unknown tag is unchanged."""
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
        """An honorific in the language's own form."""
        return self.words.honorific(text) if self.words else text

    def in_country(self, name: str) -> str:
        """The location of an embassy in its letterhead; the country's name alone in a language without words."""
        return self.words.in_country(name) if self.words else name

    def typeset(self, text: str, of_template: bool) -> str:
        """The text with the spaces and marks of the language's typography."""
        return self.words.typeset(text, of_template) if self.words else text

    def _first(self, written: str, day: dt.date) -> str:
        """In French only the first of a month is an ordinal: 1er mai, 2 mai."""
        if day.day != 1 or self.first_of_month == "1":
            return written
        return f" {written}".replace(" 1 ", f" {self.first_of_month} ", 1)[1:]


@lru_cache(maxsize=1_000)
def _date(year: int, month: int, day: int, form: str, locale: str) -> str:
    from babel.dates import format_date  # import takes a tenth of a second, which `--help` does not need

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
    """The separator of two items; for more items that after the first, between inner ones, and before the last."""
    from babel import Locale

    patterns = Locale.parse(locale).list_patterns["standard"]
    two, start, middle, end = (patterns[name].removeprefix("{0}") for name in ("2", "start", "middle", "end"))
    return two.removesuffix("{1}"), start.removesuffix("{1}"), middle.removesuffix("{1}"), end.removesuffix("{1}")
