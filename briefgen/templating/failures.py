"""Turns an exception in a template into a problem for its author: file, line, and the names available there."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sized
from datetime import date, time
from decimal import Decimal
from pathlib import Path

from jinja2 import TemplateAssertionError, TemplateNotFound, TemplateSyntaxError, UndefinedError, nodes
from jinja2 import TemplateError as JinjaError
from jinja2.exceptions import SecurityError
from jinja2.utils import missing

from briefgen.errors import BriefgenError, Place, Problem
from briefgen.languages import Language
from briefgen.rules.templates import TEMPLATE_ENDLESS, TEMPLATE_FORBIDDEN, TEMPLATE_SYNTAX, TEMPLATE_VALUE
from briefgen.templating.expressions import lists_asked, owners_of
from briefgen.templating.faults import failure_in_words, syntax_in_words
from briefgen.templating.fields import wrong_fields
from briefgen.templating.missing import (
    no_item,
    no_parts,
    not_found,
    unknown_field,
    unknown_name,
    unknown_to_language,
    unknown_word,
)
from briefgen.templating.sandbox.budget import BudgetExceededError
from briefgen.templating.sandbox.environment import PaperEnvironment
from briefgen.templating.sandbox.filling import UnprintableError
from briefgen.templating.sandbox.named_values import NamedValues, kind_of, names_of
from briefgen.templating.sandbox.undefined import undefined_name

LOOK = "briefgen templates show KIND lists what a template can use"
_NO_WORD = re.compile(r"No (filter|test) named '(.*)'")
_LONGEST_MESSAGE = 200
_TURNS_OF_A_CIRCLE = 10  # a line that occurs less often in the trace is not the cause of a RecursionError
_ENDLESS = "a paper never needs that much: look for a loop inside a loop, or for a macro or template that calls itself"


def explain(
    error: Exception,
    context: Iterable[str],
    environment: PaperEnvironment,
    language: Language,
    sections: Collection[str] = (),
) -> Problem:
    """The failure as a problem with a place.

    `context` contains the names that a template starts with, `sections` those listed in the kind.
    """
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
            name = str(error.name)
            return not_found(name, environment, language, place, name.removesuffix(".md.j2") in sections)
        case TemplateSyntaxError():
            message, hint = syntax_in_words(str(error.message or "the template cannot be read"))
            return Problem(TEMPLATE_SYNTAX, message, place, hint)
        case UndefinedError():
            return _undefined(error, place, context, environment, language)
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
        case _ if told := failure_in_words(str(error)):
            return Problem(TEMPLATE_VALUE, told[0], place, told[1])
        case _:
            return Problem(TEMPLATE_VALUE, f"this cannot be worked out: {_shortened(error)}", place, LOOK)


def _name_in_vain(error: Exception) -> str:
    """The name of a filter, function or field that was not found."""
    if isinstance(error, TemplateAssertionError) and (found := _NO_WORD.match(str(error.message))):
        return found[2]
    if not isinstance(error, UndefinedError):
        return ""
    name, owner = undefined_name(error)
    return str(name) if owner is missing or isinstance(owner, NamedValues) else ""


def _undefined(
    error: UndefinedError,
    place: Place | None,
    context: Iterable[str],
    environment: PaperEnvironment,
    language: Language,
) -> Problem:
    name, owner = undefined_name(error)
    if isinstance(owner, NamedValues):
        return unknown_field(str(name), kind_of(owner), names_of(owner), place)
    if owner is missing and name:
        return unknown_name(str(name), place, context)
    tree, line = _tree_at(place, environment)
    if owner is missing or isinstance(name, int):  # `first` and `last` give no index
        asked = lists_asked(tree, line, name)
        written, index = asked.pop() if len(asked) == 1 else ("", name or 0)
        return no_item(written, int(index), len(owner) if isinstance(owner, Sized) else 0, place)
    owners = owners_of(tree, line, name)
    written = owners.pop() if len(owners) == 1 else ""
    known = (each for each in wrong_fields(tree, place.file if place else "", language) if each.place == place)
    of_what = no_parts(name, written, _called(owner), (), place)
    return next((each for each in known if f"`{written}`" in each.message), of_what)


def _tree_at(place: Place | None, environment: PaperEnvironment) -> tuple[nodes.Template, int]:
    """The parsed template and the line of a failure; an empty template if it cannot be read again."""
    try:
        if place is not None and place.line is not None and environment.loader is not None:
            source, file, _ = environment.loader.get_source(environment, Path(place.file).name)
            if file == place.file:
                return environment.parse(source), place.line
    except (BriefgenError, JinjaError):
        pass
    return nodes.Template([]), 0


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
            return "a value that is not given"


def _shortened(error: Exception) -> str:
    """The message, limited in length: it may quote a long value."""
    message = str(error)
    return message if len(message) <= _LONGEST_MESSAGE else f"{message[:_LONGEST_MESSAGE]}…"


def _first_lower(message: str) -> str:
    return message[:1].lower() + message[1:]


def _place(error: Exception) -> Place | None:
    """The innermost template line in the traceback."""
    if isinstance(error, TemplateSyntaxError):
        return Place(error.filename or error.name or "template", error.lineno)
    return next(reversed(_places(error)), None)


def _places(error: Exception) -> list[Place]:
    """The template lines in the traceback, outermost first."""
    found: list[Place] = []
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.endswith(".md.j2"):  # Jinja rewrites the traceback to lines of the template
            found.append(Place(Path(name).as_posix(), trace.tb_lineno))
        trace = trace.tb_next
    return found


def _recursion(places: list[Place], deepest: Place | None) -> Problem:
    """The problem of a recursion: a call, reported at the first line of its cycle, or nested lists.

    The last line would differ between Python releases, because it depends on the recursion limit.
    """
    times = Counter(places)
    most = max(times.values(), default=0)
    if most < _TURNS_OF_A_CIRCLE:
        return Problem(TEMPLATE_ENDLESS, "lists stand inside one another too deeply", deepest, _ENDLESS)
    first = next(place for place in places if times[place] >= most - 1)
    return Problem(TEMPLATE_ENDLESS, "the template calls itself without end", first, _ENDLESS)
