"""Fills a kind's templates with a cleared event; the result is Markdown with slots."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from jinja2 import TemplateNotFound

from briefgen.document.slots import SlottedMarkdown
from briefgen.errors import Place, TemplateError
from briefgen.kinds import Kind, place_in
from briefgen.languages import Language
from briefgen.reading import shown
from briefgen.templating.failures import explain
from briefgen.templating.loader import FolderLoader
from briefgen.templating.sandbox.environment import PaperEnvironment
from briefgen.templating.sandbox.filling import CURRENT, Filling
from briefgen.templating.sandbox.named_values import items_of
from briefgen.templating.vocabulary import ITERATING, vocabulary


def fill(kind: Kind, language: Language, names: Mapping[str, object]) -> SlottedMarkdown:
    """The kind's Markdown for the names that its templates start with, every value in a slot.

    Raises TemplateError with file and line for any error in a template.
    """
    environment = environment_for(kind, language)
    filling = Filling(items_of(names.get("event")))
    token = CURRENT.set(filling)
    try:
        written = environment.get_template(kind.body(language.tag)).render(names)
        filling.budget.finish(written)
    except TemplateError:
        raise
    except Exception as error:  # a template can raise any exception; each is reported to its author
        sections = kind.says.sections
        problem = explain(error, names, environment, language, sections)
        place = problem.place or Place(shown(kind.folder / kind.body(language.tag)), 1)
        if isinstance(error, TemplateNotFound) and (name := str(error.name).removesuffix(".md.j2")) in sections:
            place = place_in(kind, "sections", sections.index(name))
        raise TemplateError(replace(problem, place=place)) from error
    finally:
        CURRENT.reset(token)
    return SlottedMarkdown(written, tuple(filling.values), name=kind.name)


def environment_for(kind: Kind, language: Language) -> PaperEnvironment:
    """The environment for a kind's search path; it caches compiled templates and reloads changed files."""
    return _environment(kind.folders(language.tag), language)


@lru_cache(maxsize=32)
def _environment(folders: tuple[Path, ...], language: Language) -> PaperEnvironment:
    return PaperEnvironment(FolderLoader(folders), vocabulary(language), ITERATING)
