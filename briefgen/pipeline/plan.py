"""What is to be made of an event: the command's wishes over the office's defaults, each name looked up."""

from collections.abc import Callable
from dataclasses import dataclass

from briefgen.document import Document
from briefgen.errors import BriefgenError, Problem, TemplateError
from briefgen.events import LoadedEvent
from briefgen.kinds import Kind, find_kind
from briefgen.languages import Language, find_language
from briefgen.pipeline.job import Options
from briefgen.sources import did_you_mean
from briefgen.themes import Theme, find_theme

Writer = Callable[[Document, Theme], bytes]


def _docx(document: Document, theme: Theme) -> bytes:
    from briefgen.writers.docx import write_docx  # each writer is loaded when it is first used: so --help stays quick

    return write_docx(document, theme)


def _pdf(document: Document, theme: Theme) -> bytes:
    from briefgen.writers.pdf import write_pdf

    return write_pdf(document, theme)


def _html(document: Document, theme: Theme) -> bytes:
    from briefgen.writers.html import write_html

    return write_html(document, theme)


def _txt(document: Document, theme: Theme) -> bytes:
    from briefgen.writers.text import write_text

    return write_text(document, theme)


def _md(document: Document, theme: Theme) -> bytes:
    from briefgen.writers.text import write_markdown

    return write_markdown(document, theme)


FORMATS: dict[str, Writer] = {"docx": _docx, "pdf": _pdf, "html": _html, "txt": _txt, "md": _md}


@dataclass(frozen=True, slots=True)
class Plan:
    """The kinds with the theme of each, the languages, and the formats to write."""

    kinds: tuple[tuple[Kind, Theme], ...]
    languages: tuple[Language, ...]
    formats: tuple[str, ...]


def make_plan(loaded: LoadedEvent, options: Options) -> Plan:
    """The plan for an event.

    Raises TemplateError with every kind, theme, format and language that there is not.
    """
    defaults = loaded.settings.defaults
    problems: list[Problem] = []
    kinds: list[tuple[Kind, Theme]] = []
    languages: list[Language] = []
    for name in dict.fromkeys(options.kinds or defaults.kinds):
        try:
            kind = find_kind(name, loaded.workspace)
            kinds.append((kind, find_theme(_theme_name(kind, loaded, options), loaded.workspace)))
        except BriefgenError as error:
            problems += error.problems
    for tag in dict.fromkeys(options.languages or (defaults.language,)):
        try:
            languages.append(find_language(tag))
        except BriefgenError as error:
            problems += error.problems
    formats = tuple(dict.fromkeys(name.lower().lstrip(".") for name in options.formats or defaults.formats))
    problems += [_unknown_format(name) for name in formats if name not in FORMATS]
    problems += [_not_spoken(kind, each) for kind, _ in kinds for each in languages if not kind.speaks(each.tag)]
    if problems:
        raise TemplateError(dict.fromkeys(problems))
    return Plan(tuple(kinds), tuple(languages), formats)


def _theme_name(kind: Kind, loaded: LoadedEvent, options: Options) -> str:
    defaults = loaded.settings.defaults
    chosen_by_office = defaults.theme if "theme" in defaults.model_fields_set else None
    return options.theme or chosen_by_office or kind.says.theme or defaults.theme


def _unknown_format(name: str) -> Problem:
    hint = did_you_mean(name, FORMATS, f"formats that there are: {', '.join(FORMATS)}")
    return Problem("error", "format.unknown", f"there is no format '{name}'", hint=hint)


def _not_spoken(kind: Kind, language: Language) -> Problem:
    message = f"the kind '{kind.name}' has no body in '{language.tag}'"
    hint = f"it has: {', '.join(kind.says.languages)}; add body.{language.tag.split('-')[0]}.md.j2 to the kind's folder"
    return Problem("error", "kind.language", message, hint=hint)
