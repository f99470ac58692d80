"""What went wrong in a template, told to whoever wrote it: which file and line, and what would have been there."""

import difflib
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.sandbox import SecurityError

from briefgen.errors import Place, Problem, TemplateError
from briefgen.templating.budget import BudgetExceededError
from briefgen.templating.filling import UnprintableError
from briefgen.templating.records import Record, kind_of, names_of
from briefgen.templating.undefined import undefined_name

LOOK = "briefgen templates show KIND lists what a template can use"


def explain(error: Exception, context: list[str], known_templates: list[str]) -> TemplateError:
    """The same failure as a problem with a place.

    `context` holds the names that a template starts with, `known_templates` those that it can include.
    """
    place = _place(error)
    match error:
        case TemplateError():
            return error
        case TemplateNotFound():
            message = f"there is no template '{error.name}'"
            hint = _nearest(str(error.name), known_templates)
            return _failure("template.not-found", message, place, hint)
        case TemplateSyntaxError():
            message = _first_lower(str(error.message or "the template cannot be read"))
            return _failure("template.syntax", message, place, "look at the tag in that line and at the one before it")
        case UndefinedError():
            return _undefined(error, place, context)
        case SecurityError():
            hint = "templates read fields with a dot and use filters with |; methods of Python are out of reach"
            return _failure("template.forbidden", str(error), place, hint)
        case BudgetExceededError():
            hint = "a paper never needs that much: look for a loop inside a loop, or a macro that calls itself"
            return _failure("template.endless", str(error), place, hint)
        case RecursionError():
            hint = "look for a macro that calls itself, or a template that includes itself"
            return _failure("template.endless", "the template calls itself without end", place, hint)
        case UnprintableError():
            return _failure("template.value", str(error), place, LOOK)
        case _:
            return _failure("template.value", f"{type(error).__name__}: {error}", place, LOOK)


def _failure(identifier: str, message: str, place: Place | None, hint: str) -> TemplateError:
    return TemplateError(Problem("error", identifier, message, place, hint))


def _undefined(error: UndefinedError, place: Place | None, context: list[str]) -> TemplateError:
    name, owner = undefined_name(error)
    if isinstance(owner, Record):
        names, message = names_of(owner), f"{_article(kind_of(owner))} has no field '{name}'"
    elif name and owner is None:
        names, message = context, f"there is no '{name}'"
    else:
        names, message = [], _first_lower(str(error))
    return _failure("template.undefined", message, place, _nearest(name, names) if names else LOOK)


def _article(noun: str) -> str:
    return f"an {noun}" if noun[:1] in "aeiou" else f"a {noun}"


def _nearest(name: str, names: list[str]) -> str:
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    there = f"there is: {', '.join(sorted(names))}"
    return f"did you mean '{near[0]}'? {there}" if near else there


def _first_lower(message: str) -> str:
    return message[:1].lower() + message[1:]


def _place(error: Exception) -> Place | None:
    """The deepest template line that the failure passed through."""
    if isinstance(error, TemplateSyntaxError):
        return Place(error.filename or error.name or "template", error.lineno)
    found: Place | None = None
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.endswith(".md.j2"):  # Jinja rewrites the trace of a template to its own lines
            found = Place(Path(name).as_posix(), trace.tb_lineno)
        trace = trace.tb_next
    return found
