"""One language: dates, clock times, numbers and lists as its readers expect them (Unicode CLDR, through Babel)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from briefgen.errors import Problem, TemplateError
from briefgen.hints import did_you_mean
from briefgen.rules.templates import LANGUAGE_UNKNOWN


@dataclass(frozen=True, slots=True)
class Language:
    """A BCP 47 tag, the CLDR locale behind it, and the words that stand around every paper."""

    tag: str
    locale: str
    draft: str
    page_label: str = "{page} / {pages}"

    def date(self, day: dt.date) -> str:
        """17 May 2026, in the order and with the words of the language."""
        written = _date(day.year, day.month, day.day, "long", self.locale)
        return f"1er{written[1:]}" if self._counts_first(day) else written

    def weekday(self, day: dt.date) -> str:
        """Sunday."""
        return _date(day.year, day.month, day.day, "EEEE", self.locale)

    def weekday_date(self, day: dt.date) -> str:
        """Sunday, 17 May 2026."""
        if self.locale == "en_GB":  # CLDR has changed its mind about this comma more than once
            return f"{self.weekday(day)}, {self.date(day)}"
        written = _date(day.year, day.month, day.day, "full", self.locale)
        return written.replace(" 1 ", " 1er ", 1) if self._counts_first(day) else written

    def day_and_month(self, month: int, day: int) -> str:
        """17 May; 29 February too."""
        from babel.dates import format_skeleton

        leap = dt.date(2024, month, day)
        written = format_skeleton("MMMMd", leap, locale=self.locale)
        return f"1er{written[1:]}" if self._counts_first(leap) else written

    def clock(self, moment: dt.time | dt.datetime) -> str:
        """18:30; official papers use twenty-four hours."""
        return f"{moment.hour:02d}:{moment.minute:02d}"

    def number(self, value: float | Decimal) -> str:
        """1,250 or 3.5, with the separators of the language."""
        from babel.numbers import format_decimal

        return format_decimal(value, locale=self.locale)

    def name_of(self, tag: str) -> str:
        """The name of another language: ko → Korean; a tag that nobody knows stays as it is."""
        from babel import Locale, UnknownLocaleError

        try:
            return Locale.parse(tag.replace("-", "_")).get_language_name(self.locale) or tag
        except (UnknownLocaleError, ValueError):
            return tag

    def and_list(self, words: Sequence[str]) -> str:
        """A; A and B; A, B and C."""
        if len(words) < 2:
            return "".join(words)
        two, start, middle, end = _list_patterns(self.locale)
        if len(words) == 2:
            return two.join(words)
        return start.join((words[0], middle.join(words[1:-1]))) + end + words[-1]

    def _counts_first(self, day: dt.date) -> bool:
        """French counts the first of a month and no other day: 1er mai, 2 mai."""
        return day.day == 1 and self.locale.startswith("fr")


@lru_cache(maxsize=1_000)
def _date(year: int, month: int, day: int, form: str, locale: str) -> str:
    from babel.dates import format_date  # a tenth of a second that `--help` need not pay

    return format_date(dt.date(year, month, day), form, locale=locale)


@lru_cache
def _list_patterns(locale: str) -> tuple[str, str, str, str]:
    """What stands between two items; and between the first two, the inner and the last two of more."""
    from babel import Locale

    patterns = Locale.parse(locale).list_patterns["standard"]
    two, start, middle, end = (patterns[name].removeprefix("{0}") for name in ("2", "start", "middle", "end"))
    return two.removesuffix("{1}"), start.removesuffix("{1}"), middle.removesuffix("{1}"), end.removesuffix("{1}")


LANGUAGES = {
    language.tag: language
    for language in (
        Language("en", "en_GB", "DRAFT", "{page} of {pages}"),
        Language("en-GB", "en_GB", "DRAFT", "{page} of {pages}"),
        Language("en-US", "en_US", "DRAFT", "{page} of {pages}"),
        Language("fr", "fr_FR", "PROJET"),
        Language("de", "de_DE", "ENTWURF"),
        Language("es", "es_ES", "BORRADOR"),
        Language("it", "it_IT", "BOZZA"),
        Language("pt", "pt_PT", "RASCUNHO"),
        Language("ru", "ru_RU", "ПРОЕКТ"),
        Language("ko", "ko_KR", "초안"),
        Language("ja", "ja_JP", "草案"),
        Language("zh", "zh_CN", "草稿"),
    )
}


def find_language(tag: str) -> Language:
    """The language with that tag, whatever the case of its letters.

    Raises TemplateError (`language.unknown`), with the nearest one that there is.
    """
    wanted = tag.strip().lower().replace("_", "-")
    found = next((language for known, language in LANGUAGES.items() if known.lower() == wanted), None)
    if found is not None:
        return found
    hint = did_you_mean(tag, LANGUAGES, f"languages that there are: {', '.join(LANGUAGES)}")
    raise TemplateError(Problem(LANGUAGE_UNKNOWN, f"there is no language '{tag}'", hint=hint))
