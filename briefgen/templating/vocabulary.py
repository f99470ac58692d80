"""The words a template may use beside Jinja's own: dates, lists and phrases, as filters and as functions.

`VOCABULARY` in templates/README.md lists them for the people who write templates; a test keeps the two alike.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from functools import partial

from briefgen.document.slots import holds_marks
from briefgen.events import FieldText, MonthDay
from briefgen.languages import Language, lower_first, ordinal, upper_first, with_the
from briefgen.templating.sandbox.filling import UnprintableError, Written, check_characters, words_of
from briefgen.templating.sandbox.records import Record, field_of, kind_of

# St. Gallen, Dr. Dunn, the U.S. Navy: such a point ends no sentence.
_TITLES = "Brig|Capt|Col|Dr|Ft|Gen|Hon|Jr|Lt|Maj|Mr|Mrs|Ms|Mt|No|Prof|Rev|Sen|Sgt|Sr|St|[A-Z]"
_ABBREVIATED = re.compile(rf"\b(?:{_TITLES}|(?:[A-Za-z]\.)+[A-Za-z])\.$")
_LONGEST_ABBREVIATION = 20  # letters and points; how a sentence ends shows in its last word
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’)]*\s+(?=[\"“‘(]*[A-Z0-9À-Þ])")


def _same_field(original: object, text: str) -> str:
    """The new text, still of the field that the old one came from."""
    return FieldText(text, original.field) if isinstance(original, FieldText) else text


def _of_text(change: Callable[[str], str]) -> Callable[[object], str]:
    def run(value: object) -> str:
        return _same_field(value, change(words_of(value)))

    run.__name__, run.__doc__ = change.__name__, change.__doc__
    return run


def sentence(text: str) -> str:
    """The text with a full stop, unless it ends a sentence already; nothing stays nothing."""
    text = text.strip(" ")
    return text if not text or text.rstrip('"”’)')[-1:] in ".!?…" else f"{text}."


def unstopped(text: str) -> str:
    """The text without its full stop, to go on with a comma."""
    text = text.strip(" ")
    return text[:-1] if text.endswith(".") and not text.endswith("..") else text


def joined_lines(text: str) -> str:
    """A text whose lines were broken by whoever typed it, as running text."""
    return " ".join(line.strip(" ") for line in text.split("\n") if line.strip(" "))


def without_scheme(text: str) -> str:
    """https://norland.example/meridia → norland.example/meridia."""
    return re.sub(r"^[a-z]+://", "", text)


def first_sentences(value: object, count: int) -> str:
    """The first sentences of a text, lines joined."""
    kept: list[str] = []
    for piece in _SENTENCE_END.split(joined_lines(words_of(value))):
        if kept and not _ABBREVIATED.search(kept[-1][-_LONGEST_ABBREVIATION:]):
            count -= 1
        if count < 1:
            break
        kept.append(piece)
    return _same_field(value, " ".join(kept))


def paragraphs(value: object) -> list[str]:
    """A text cut at its blank lines, the lines of each piece joined."""
    pieces = (joined_lines(piece) for piece in re.split(r"\n[ \t]*\n", words_of(value)))
    return [_same_field(value, piece) for piece in pieces if piece]


def plural(count: object, one: str, many: str) -> str:
    """One word for one, another for none or many."""
    return one if count == 1 else many


def zone(moment: object) -> str:
    """The time zone in a form that travels: Asia/Bangkok, UTC+7."""
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
    """Let a text of the data, or of the template, work as Markdown. Never use it on a field that others fill in."""
    text = words_of(value)
    if not isinstance(value, Written):
        if holds_marks(text):  # marks made by hand lead nowhere
            raise UnprintableError("what a macro writes is Markdown already; it cannot be joined or changed before")
        check_characters(text)
    return Written(text)


def introductions(people: Iterable[object]) -> str:
    """The Ambassador of Norland, Ingrid Solheim, and the Minister of Commerce, Daniel Okoro,: ready for a verb."""
    each = [_introduction(person) for person in people]
    offices = any("," in name for name in each)
    if len(each) < 2:
        return "".join(each) + ("," if offices else "")
    if len(each) == 2:
        return f"{each[0]}{',' if ',' in each[0] else ''} and {each[1]}{',' if ',' in each[1] else ''}"
    between = "; " if offices else ", "
    return f"{between.join(each[:-1])}{';' if offices else ''} and {each[-1]}{',' if offices else ''}"


def _introduction(person: object) -> str:
    name, office = _of_person(person, "name"), _of_person(person, "office")
    return f"{with_the(office)}, {name}" if office else name


def addressees(to: Iterable[object]) -> str:
    """Whom a line is for: the press and the Minister."""
    names = [_of_person(each, "short_noun") if isinstance(each, Record) else with_the(words_of(each)) for each in to]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _of_person(person: object, name: str) -> str:
    if not isinstance(person, Record) or kind_of(person) != "person":
        raise UnprintableError("this takes people: event.hosts, event.speeches | map(attribute='speaker')")
    return words_of(field_of(person, name, dict))


def _dated(write: Callable[[date], str]) -> Callable[[object], str]:
    def run(value: object) -> str:
        if isinstance(value, date):  # a datetime is a date too
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
    """The first few of a list."""
    return list(values)[:count]


def _ordinals(numbers: Sequence[int] | int) -> str:
    return ordinal(numbers) if isinstance(numbers, int) else ""


def vocabulary(language: Language) -> dict[str, Callable[..., object]]:
    """Every word by name, for one language; a template uses each as a filter or calls it."""
    return {
        "date": _dated(language.date),
        "weekday": _dated(language.weekday),
        "weekday_date": _dated(language.weekday_date),
        "clock": partial(_timed, language),
        "day_and_month": partial(_day_and_month, language),
        "zone": zone,
        "number": partial(_number, language),
        "ordinal": _ordinals,
        "and_list": partial(_and_list, language),
        "plural": plural,
        "first_items": first_items,
        "sentence": _of_text(sentence),
        "unstopped": _of_text(unstopped),
        "upper_first": _of_text(upper_first),
        "lower_first": _of_text(lower_first),
        "joined_lines": _of_text(joined_lines),
        "without_scheme": _of_text(without_scheme),
        "with_the": _of_text(with_the),
        "first_sentences": first_sentences,
        "paragraphs": paragraphs,
        "introductions": introductions,
        "addressees": addressees,
        "markdown": markdown,
    }
