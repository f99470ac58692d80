"""What went wrong in a template, told to whoever wrote it: which file and line, and what would have been there."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date, time
from decimal import Decimal
from pathlib import Path

from jinja2 import TemplateAssertionError, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from briefgen.errors import Place, Problem
from briefgen.hints import nearest
from briefgen.kinds import primary
from briefgen.languages import LANGUAGES, Language
from briefgen.reading import shown
from briefgen.rules.templates import (
    TEMPLATE_ENDLESS,
    TEMPLATE_FILTER_UNKNOWN,
    TEMPLATE_FORBIDDEN,
    TEMPLATE_LANGUAGE,
    TEMPLATE_NOT_FOUND,
    TEMPLATE_SYNTAX,
    TEMPLATE_TEST_UNKNOWN,
    TEMPLATE_UNDEFINED,
    TEMPLATE_VALUE,
)
from briefgen.templating.derived import WORDED
from briefgen.templating.loader import FolderLoader
from briefgen.templating.sandbox.budget import BudgetExceededError
from briefgen.templating.sandbox.environment import PaperEnvironment
from briefgen.templating.sandbox.filling import UnprintableError
from briefgen.templating.sandbox.named_values import NamedValues, kind_of, names_of
from briefgen.templating.sandbox.undefined import undefined_name
from briefgen.templating.vocabulary import missing_words, vocabulary

LOOK = "briefgen templates show KIND lists what a template can use"
_NO_WORD = re.compile(r"No (filter|test) named '(.*)'")
_LONGEST_MESSAGE = 200
_TURNS_OF_A_CIRCLE = 10  # fewer calls than that do not fill what Python allows
_ENDLESS = "a paper never needs that much: look for a loop inside a loop, or for a macro or template that calls itself"


def explain(error: Exception, context: Iterable[str], environment: PaperEnvironment, language: Language) -> Problem:
    """The failure as a problem with a place; `context` holds the names that a template starts with."""
    place = _place(error)
    if name := _name_in_vain(error):
        missing = unknown_to_language(name, language, place)
        if missing:
            return missing
    match error:
        case TemplateAssertionError() if found := _NO_WORD.match(str(error.message)):
            words = environment.words if found[1] == "filter" else environment.tests
            return unknown_word(found[1], found[2], place, words)
        case TemplateNotFound():
            return not_found(str(error.name), environment, language, place)
        case TemplateSyntaxError():
            message = _first_lower(str(error.message or "the template cannot be read"))
            hint = "look at the tag in that line and at the one before it"
            return Problem(TEMPLATE_SYNTAX, message, place, hint)
        case UndefinedError():
            return _undefined(error, place, context)
        case SecurityError():
            hint = "templates read fields with a dot and use filters with |; the inside of things is out of reach"
            return Problem(TEMPLATE_FORBIDDEN, _first_lower(str(error)), place, hint)
        case BudgetExceededError():
            return Problem(TEMPLATE_ENDLESS, str(error), place, _ENDLESS)
        case RecursionError():
            return _recursion(_places(error), place)
        case UnprintableError():
            return Problem(TEMPLATE_VALUE, _shortened(error), place, error.hint or LOOK)
        case OverflowError():
            return Problem(TEMPLATE_ENDLESS, "the number is too large", place, _ENDLESS)
        case TypeError() if "not callable" in str(error):
            message = "a value cannot be called; leave out the parentheses behind it"
            return Problem(TEMPLATE_VALUE, message, place, LOOK)
        case _:
            return Problem(TEMPLATE_VALUE, f"this cannot be worked out: {_shortened(error)}", place, LOOK)


def _name_in_vain(error: Exception) -> str:
    """The name of a filter, function or field that was looked for in vain."""
    if isinstance(error, TemplateAssertionError) and (found := _NO_WORD.match(str(error.message))):
        return found[2]
    if not isinstance(error, UndefinedError):
        return ""
    name, owner = undefined_name(error)
    return name if owner is None or isinstance(owner, NamedValues) else ""


def unknown_to_language(name: str, language: Language, place: Place | None) -> Problem | None:
    """A word or field that other languages have; None where no language has it."""
    if name not in missing_words(language) and (language.words or name not in WORDED):
        return None
    message = f"{language.english_name} has no word for '{name}': write it out"
    known = ", ".join(sorted({each.english_name for each in LANGUAGES.values() if _has(each, name)}))
    return Problem(TEMPLATE_LANGUAGE, message, place, f"languages that have it: {known}")


def _has(language: Language, name: str) -> bool:
    return name in vocabulary(language) or (name in WORDED and language.words is not None)


def not_found(name: str, environment: PaperEnvironment, language: Language, place: Place | None) -> Problem:
    """A template that is not there, or is there in other languages than the paper's."""
    elsewhere = templates_in_others(environment, name)
    if not elsewhere:
        hint = choice(name, environment.list_templates())
        return Problem(TEMPLATE_NOT_FOUND, f"there is no template '{name[:60]}'", place, hint)
    message = f"'{name[:60]}' is not there in {language.english_name}, and a paper keeps to one language"
    of = elsewhere[0].parent.parent.name  # of the partials, or of a kind
    folder = "templates/partials" if of == "partials" else f"templates/kinds/{of}"
    hint = f"translate {shown(elsewhere[0])} into {folder}/{primary(language.tag)}/{name}"
    return Problem(TEMPLATE_LANGUAGE, message, place, hint)


def templates_in_others(environment: PaperEnvironment, name: str) -> list[Path]:
    """The files of that name that stand in folders of other languages."""
    loader = environment.loader
    return loader.in_other_languages(name) if isinstance(loader, FolderLoader) else []


def unknown_name(name: str, place: Place | None, context: Iterable[str]) -> Problem:
    """A name that stands for nothing."""
    return Problem(TEMPLATE_UNDEFINED, f"there is no '{name[:60]}'", place, choice(name, context))


def unknown_field(name: str, owner: NamedValues, place: Place | None) -> Problem:
    """A field that a record does not have."""
    noun = kind_of(owner)
    message = f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun} has no field '{name[:60]}'"
    return Problem(TEMPLATE_UNDEFINED, message, place, choice(name, names_of(owner)))


def unknown_word(what: str, name: str, place: Place | None, known: Iterable[str]) -> Problem:
    """A filter or test that does not exist."""
    rule = TEMPLATE_FILTER_UNKNOWN if what == "filter" else TEMPLATE_TEST_UNKNOWN
    return Problem(rule, f"there is no {what} '{name[:60]}'", place, choice(name, known))


def choice(name: str, known: Iterable[str]) -> str:
    """What there is to choose from, the nearest first."""
    names = sorted(known)
    meant = nearest(name, names)
    there = f"there is: {', '.join(names)}"
    return f"did you mean '{meant}'? {there}" if meant else there


def _undefined(error: UndefinedError, place: Place | None, context: Iterable[str]) -> Problem:
    name, owner = undefined_name(error)
    match owner:
        case NamedValues():
            return unknown_field(name, owner, place)
        case None if name:
            return unknown_name(name, place, context)
        case _ if name:
            hint = "fields belong to records; change texts, numbers and lists with filters: {{ value | upper }}"
            return Problem(TEMPLATE_UNDEFINED, f"{_called(owner)} has no field '{name[:60]}'", place, hint)
        case _:
            return Problem(TEMPLATE_UNDEFINED, _first_lower(str(error)), place, LOOK)


def _called(value: object) -> str:
    match value:
        case str():
            return "a text"
        case list() | tuple():
            return "a list"
        case int() | float() | Decimal():
            return "a number"
        case date() | time():
            return "a date or time"
        case dict():
            return "a mapping"
        case _:
            return "this"


def _shortened(error: Exception) -> str:
    """A message that may quote a value, which may be as long as a book."""
    message = str(error)
    return message if len(message) <= _LONGEST_MESSAGE else f"{message[:_LONGEST_MESSAGE]}…"


def _first_lower(message: str) -> str:
    return message[:1].lower() + message[1:]


def _place(error: Exception) -> Place | None:
    """The deepest template line that the failure passed through."""
    if isinstance(error, TemplateSyntaxError):
        return Place(error.filename or error.name or "template", error.lineno)
    return next(reversed(_places(error)), None)


def _places(error: Exception) -> list[Place]:
    """The template lines that the failure passed through, the outermost first."""
    found: list[Place] = []
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.endswith(".md.j2"):  # Jinja rewrites the trace of a template to its own lines
            found.append(Place(Path(name).as_posix(), trace.tb_lineno))
        trace = trace.tb_next
    return found


def _recursion(places: list[Place], deepest: Place | None) -> Problem:
    """What was too deep: calls, told at the first line of their circle, or lists.

    Where the circle breaks off is left to Python's limit, and differs from release to release.
    """
    times = Counter(places)
    most = max(times.values(), default=0)
    if most < _TURNS_OF_A_CIRCLE:
        return Problem(TEMPLATE_ENDLESS, "lists stand inside one another too deeply", deepest, _ENDLESS)
    first = next(place for place in places if times[place] >= most - 1)
    return Problem(TEMPLATE_ENDLESS, "the template calls itself without end", first, _ENDLESS)
