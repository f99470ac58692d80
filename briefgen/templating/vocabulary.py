"""The words that templates may use besides Jinja's own: dates, lists and phrases, as filters and functions.

`VOCABULARY` in templates/README.md lists them for authors of templates; a test compares the two.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache, partial

from briefgen.document.slots import holds_marks
from briefgen.events import MonthDay, same_field
from briefgen.languages import LANGUAGES, Language, Words, upper_first
from briefgen.templating.sandbox.filling import UnprintableError, Written, check_characters, words_of
from briefgen.templating.sandbox.named_values import NamedValues, field_of, kind_of

# The U.S. Navy: such a full stop ends no sentence, nor do those of the language's abbreviations (St. Gallen, Dr. Dunn).
_INITIALS = r"[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]"
_LONGEST_ABBREVIATION = 20  # letters and full stops; whether a sentence ends depends on its last word
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’)]*\s+(?=[\"“‘(]*[A-Z0-9À-Þ])")


def _of_text(change: Callable[[str], str]) -> Callable[[object], str]:
    def run(value: object) -> str:
        return same_field(value, change(words_of(value)))

    return run


def _sentence(full_stop: str, text: str) -> str:
    """The text with a full stop, unless it already ends a sentence; an empty text is unchanged."""
    text = text.strip(" ")
    return text if not text or text.rstrip('"”’»)\u00a0')[-1:] in ".!?…。！？" else f"{text}{full_stop}"


def _unstopped(full_stop: str, text: str) -> str:
    """The text without its full stop, so that a comma can follow."""
    text = text.strip(" ")
    return text[:-1] if text.endswith(full_stop) and not text.endswith("..") else text


def joined_lines(text: str) -> str:
    """A text with its line breaks replaced by spaces."""
    return " ".join(line.strip(" ") for line in text.split("\n") if line.strip(" "))


def without_scheme(text: str) -> str:
    """https://norland.example/meridia → norland.example/meridia."""
    return re.sub(r"^[a-z]+://", "", text)


def _first_sentences(language: Language, value: object, count: int) -> str:
    """The first sentences of a text, with its lines joined."""
    abbreviated = _abbreviated(language.words.ABBREVIATIONS if language.words else "")
    kept: list[str] = []
    for piece in _SENTENCE_END.split(joined_lines(words_of(value))):
        if kept and not abbreviated.search(kept[-1][-_LONGEST_ABBREVIATION:]):
            count -= 1
        if count < 1:
            break
        kept.append(piece)
    return same_field(value, " ".join(kept))


@cache
def _abbreviated(known: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(filter(None, (known, _INITIALS)))})\.$")


def paragraphs(value: object) -> list[str]:
    """A text split at its blank lines, with the lines of each piece joined."""
    pieces = (joined_lines(piece) for piece in re.split(r"\n[ \t]*\n", words_of(value)))
    return [same_field(value, piece) for piece in pieces if piece]


def _plural(language: Language, count: object, one: str, many: str) -> str:
    """`one` for a count of one, else `many`; the language decides for 0."""
    return one if isinstance(count, int | float | Decimal) and language.counts_as_one(count) else many


def zone(moment: object) -> str:
    """The time zone in a form that readers abroad understand: Asia/Bangkok, UTC+7."""
    if moment is None:
        return ""
    if not isinstance(moment, datetime) or (offset := moment.utcoffset()) is None:
        raise UnprintableError(f"'{moment}' is not a date with a time")
    minutes = round(offset.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    utc = f"UTC{'+' if minutes >= 0 else '−'}{hours}" + (f":{rest:02d}" if rest else "") if minutes else "UTC"
    name = getattr(moment.tzinfo, "key", "")
    return f"{name}, {utc}" if name and name != "UTC" else utc


def markdown(value: object) -> Written:
    """Use a text of the data, or of the template, as Markdown. Never for a field that other people fill in."""
    text = words_of(value)
    if not isinstance(value, Written):
        if holds_marks(text):  # slots may not be typed by hand
            raise UnprintableError("what a macro writes is Markdown already; it cannot be joined or changed before")
        check_characters(text)
    return Written(text)


def _introductions(words: Words, people: Iterable[object]) -> str:
    return words.introductions([(_of_person(each, "titled"), _of_person(each, "office")) for each in people])


def _addressees(language: Language, words: Words, to: Iterable[object]) -> str:
    """The addressees of a line: the press and the Minister."""
    return language.and_list(
        [
            _of_person(each, "short_noun") if isinstance(each, NamedValues) else words.addressee(words_of(each))
            for each in to
        ]
    )


def _of_person(person: object, name: str) -> str:
    if not isinstance(person, NamedValues) or kind_of(person) != "person":
        raise UnprintableError("this takes people: event.hosts, event.speeches | map(attribute='speaker')")
    return words_of(field_of(person, name, dict))


def _dated(write: Callable[[date], str]) -> Callable[[object], str]:
    def run(value: object) -> str:
        if isinstance(value, date):  # datetime is a subclass of date
            return write(value)
        if value is None or value == "":
            return ""
        raise UnprintableError(f"'{value}' is not a date")

    return run


def _timed(language: Language, value: object) -> str:
    if isinstance(value, time | datetime):
        return language.clock(value)
    if value is None or value == "":
        return ""
    raise UnprintableError(f"'{value}' is not a time of day")


def _and_list(language: Language, values: Iterable[object]) -> str:
    return language.and_list([words for words in map(words_of, values) if words])


def _number(language: Language, value: object) -> str:
    return language.number(value) if isinstance(value, int | float | Decimal) else words_of(value)


def _day_and_month(language: Language, value: object) -> str:
    if not isinstance(value, MonthDay):
        raise UnprintableError(f"'{value}' is not a day of the year")
    return language.day_and_month(value.month, value.day)


def first_items(values: Iterable[object], count: int) -> list[object]:
    """The first `count` items of a list."""
    return list(values)[:count]


def _ordinal(words: Words, number: object) -> str:
    return words.ordinal(number) if isinstance(number, int) else ""


# The words that iterate over their arguments: what they are given is counted, text by its characters.
ITERATING = frozenset({
    "addressees", "and_list", "first_items", "first_sentences", "introductions", "joined_lines", "paragraphs",
})  # fmt: skip


def vocabulary(language: Language) -> dict[str, Callable[..., object]]:
    """All words of the language by name; a template uses each as a filter or a function."""
    known: dict[str, Callable[..., object]] = {
        "date": _dated(language.date),
        "weekday": _dated(language.weekday),
        "weekday_date": _dated(language.weekday_date),
        "clock": partial(_timed, language),
        "day_and_month": partial(_day_and_month, language),
        "zone": zone,
        "number": partial(_number, language),
        "and_list": partial(_and_list, language),
        "first_items": first_items,
        "sentence": _of_text(partial(_sentence, language.full_stop)),
        "unstopped": _of_text(partial(_unstopped, language.full_stop)),
        "upper_first": _of_text(upper_first),
        "joined_lines": _of_text(joined_lines),
        "without_scheme": _of_text(without_scheme),
        "first_sentences": partial(_first_sentences, language),
        "paragraphs": paragraphs,
        "markdown": markdown,
    }
    if language.counts_as_one(1) is not None:
        known["plural"] = partial(_plural, language)
    return known | _of_words(language, language.words) if language.words else known


def _of_words(language: Language, words: Words) -> dict[str, Callable[..., object]]:
    return {
        "ordinal": partial(_ordinal, words),
        "lower_first": _of_text(words.lower_first),
        "with_the": _of_text(words.with_the),
        "term": _of_text(words.term),
        "introductions": partial(_introductions, words),
        "addressees": partial(_addressees, language, words),
        **{name: _of_text(word) for name, word in words.OWN_WORDS.items()},
    }


def missing_words(language: Language) -> frozenset[str]:
    """The names of words that another language has and this one does not."""
    every = frozenset[str]().union(*(vocabulary(each) for each in LANGUAGES.values()))
    return every - vocabulary(language).keys()
