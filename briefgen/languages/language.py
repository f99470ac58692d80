"""One language: dates, clock times, numbers and lists as its readers expect them (Unicode CLDR, through Babel)."""

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from briefgen.errors import Problem, TemplateError


@dataclass(frozen=True, slots=True)
class Language:
    """A BCP 47 tag, the CLDR locale behind it, and the words that stand around every paper."""

    tag: str
    locale: str
    draft: str
    page_label: str = "{page} / {pages}"

    def date(self, day: date) -> str:
        """17 May 2026, in the order and with the words of the language."""
        from babel.dates import format_date  # a tenth of a second that `--help` need not pay

        return format_date(day, "long", locale=self.locale)

    def weekday(self, day: date) -> str:
        """Sunday."""
        from babel.dates import format_date

        return format_date(day, "EEEE", locale=self.locale)

    def weekday_date(self, day: date) -> str:
        """Sunday, 17 May 2026."""
        if self.locale == "en_GB":  # CLDR has changed its mind about this comma more than once
            return f"{self.weekday(day)}, {self.date(day)}"
        from babel.dates import format_date

        return format_date(day, "full", locale=self.locale)

    def day_and_month(self, month: int, day: int) -> str:
        """17 May; 29 February too."""
        from babel.dates import format_skeleton

        return format_skeleton("MMMMd", date(2024, month, day), locale=self.locale)

    def clock(self, moment: time | datetime) -> str:
        """18:30; official papers use twenty-four hours."""
        return f"{moment.hour:02d}:{moment.minute:02d}"

    def number(self, value: float) -> str:
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
        from babel.lists import format_list

        return format_list(list(words), locale=self.locale) if words else ""


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
    by_name = {known.lower(): language for known, language in LANGUAGES.items()}
    wanted = tag.strip().lower().replace("_", "-")
    if wanted in by_name:
        return by_name[wanted]
    near = difflib.get_close_matches(wanted, by_name, n=1)
    hint = f"did you mean '{by_name[near[0]].tag}'?" if near else f"known languages: {', '.join(LANGUAGES)}"
    raise TemplateError(Problem("error", "language.unknown", f"there is no language '{tag}'", hint=hint))
