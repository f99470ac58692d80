"""Plans the papers of an event: the command's options override the office's defaults; each name is looked up."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from briefgen.errors import BriefgenError, Place, Problem, TemplateError
from briefgen.hints import did_you_mean
from briefgen.kinds import Kind, find_kind, kinds_in, place_in, primary
from briefgen.languages import LANGUAGES, Language, find_language
from briefgen.loading import LoadedEvent
from briefgen.papers import Wanted
from briefgen.pipeline.job import Options
from briefgen.rules.templates import FORMAT_UNKNOWN, KIND_LANGUAGE
from briefgen.themes import Theme, find_theme
from briefgen.writers import FORMATS


def make_plan(loaded: LoadedEvent, options: Options) -> tuple[Wanted, ...]:
    """The papers to be made of an event.

    Raises TemplateError with every kind, theme, format and language that does not exist.
    """
    defaults = loaded.settings.defaults
    problems: list[Problem] = []
    kinds: list[tuple[Kind, Theme]] = []
    languages: list[Language] = []
    if options.theme:  # reported even if a kind does not exist
        with _gathering(problems, None):
            find_theme(options.theme, loaded.workspace)
    for name in dict.fromkeys(options.kinds or defaults.kinds):
        with _gathering(problems, None if options.kinds else _place(loaded, "kinds", defaults.kinds, name)):
            kind = find_kind(name, loaded.workspace)
            theme, named_at = _theme_name(kind, loaded, options)
            with _gathering(problems, named_at):
                kinds.append((kind, find_theme(theme, loaded.workspace)))
    for tag in dict.fromkeys(options.languages or (defaults.language,)):
        with _gathering(problems, None if options.languages else loaded.settings_places["defaults.language"]):
            languages.append(find_language(tag))
    wanted = options.formats or defaults.formats
    formats = tuple(dict.fromkeys(name.lower().lstrip(".") for name in wanted))
    for name in wanted:
        with _gathering(problems, None if options.formats else _place(loaded, "formats", wanted, name)):
            _check_format(name.lower().lstrip("."))
    problems += [
        _not_spoken(kind, each, loaded.workspace)
        for kind, _ in kinds
        for each in languages
        if not kind.speaks(each.tag)
    ]
    if problems:
        raise TemplateError(dict.fromkeys(problems))
    return tuple(Wanted(kind, language, theme, formats) for kind, theme in kinds for language in languages)


@contextmanager
def _gathering(problems: list[Problem], named_at: Place | None) -> Iterator[None]:
    """Add raised problems to `problems`, with the place of the unknown name (None: it is in the command)."""
    try:
        yield
    except BriefgenError as error:
        problems += [replace(problem, place=problem.place or named_at) for problem in error.problems]


def _place(loaded: LoadedEvent, field: str, names: tuple[str, ...], name: str) -> Place:
    return loaded.settings_places[f"defaults.{field}.{names.index(name)}"]


def _theme_name(kind: Kind, loaded: LoadedEvent, options: Options) -> tuple[str, Place | None]:
    """The theme's name and its place; a kind's theme overrides the office's default theme."""
    if options.theme:
        return options.theme, None
    if kind.says.theme:
        return kind.says.theme, place_in(kind, "theme")
    return loaded.settings.defaults.theme, loaded.settings_places["defaults.theme"]


def _check_format(name: str) -> None:
    if name not in FORMATS:
        hint = did_you_mean(name, FORMATS, f"formats that there are: {', '.join(FORMATS)}")
        raise TemplateError(Problem(FORMAT_UNKNOWN, f"there is no format '{name}'", hint=hint))


def _not_spoken(kind: Kind, language: Language, workspace: Path) -> Problem:
    """The problem that a kind has no paper in the language; the hint lists alternatives, or how to make one."""
    wanted, tag = language.english_name, primary(language.tag)
    spoken = [find_language(each) for each in kind.says.languages if each in LANGUAGES]
    has = " and ".join(f"{each.english_name} (-l {each.tag})" for each in spoken) or "none that is known"
    others = kinds_in(language.tag, workspace)
    if others:
        hint = f"it has {has}; kinds that have {wanted}: {', '.join(others)}"
    else:
        copied = f"briefgen templates copy {kind.name} --as {kind.name}-{tag}"
        hint = f"it has {has}; to make one in {wanted}: {copied}, write `languages: [{tag}]` into the copy's kind.yaml"
        hint += f", translate body.md.j2, and what stands in {primary(kind.says.languages[0])}/ into {tag}/"
    return Problem(KIND_LANGUAGE, f"there is no '{kind.name}' in {wanted}", hint=hint)
