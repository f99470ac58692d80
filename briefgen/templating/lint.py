"""Checks a kind's templates without an event's data: reports all mistakes at once, each with its place."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property

from jinja2 import TemplateError as JinjaError
from jinja2 import nodes

from briefgen.errors import BriefgenError, Place, Problem, TemplateError
from briefgen.events import Event, Settings
from briefgen.kinds import KIND_FILE, Kind, place_in
from briefgen.languages import Language, find_language
from briefgen.reading import shown
from briefgen.templating.expressions import names_imported
from briefgen.templating.failures import explain
from briefgen.templating.fields import wrong_fields
from briefgen.templating.fill import environment_for, fill
from briefgen.templating.loader import FolderLoader
from briefgen.templating.missing import unknown_name, unknown_to_language, unknown_word
from briefgen.templating.view import view

# Returns the problems in text between the tags of a template, given the text's place.
LintWords = Callable[[str, Place], Iterable[Problem]]


def lint(kind: Kind, lint_words: LintWords = lambda _, __: ()) -> list[Problem]:
    """The problems of a kind: syntax, names, fields, filters, tests, missing sections and includes.

    Its templates are also filled with an almost empty event, and their text is passed to `lint_words`.
    """
    found: list[Problem] = []
    for tag in kind.says.languages:
        try:
            language = find_language(tag)
        except BriefgenError as error:
            found += error.problems
            continue
        nothing = view(_NEXT_TO_NOTHING, Settings(), kind, language, None)
        found += _Reading(kind, language, nothing, lint_words).problems()
        try:
            fill(kind, language, nothing)
        except TemplateError as error:
            found += error.problems
    return list({(problem.id, problem.message, problem.place): problem for problem in found}.values())


_NEXT_TO_NOTHING = Event(id="example", title="Example", start=datetime(2026, 1, 1, 12, tzinfo=UTC), timezone="UTC")


class _Reading:
    """A kind's templates in one language, each parsed once."""

    def __init__(self, kind: Kind, language: Language, names: Mapping[str, object], lint_words: LintWords) -> None:
        self.kind, self.language, self.names, self.lint_words = kind, language, names, lint_words
        self.environment = environment_for(kind, language)
        self.loader = FolderLoader(kind.folders(language.tag))
        self.trees: dict[str, nodes.Template] = {}  # key: the file's name as shown in problems

    def problems(self) -> Iterator[Problem]:
        """All problems; names are checked after all templates are read, because a template may use names set by
        another.
        """
        yield from self.read(self.kind.body(self.language.tag), Place(shown(self.kind.folder / KIND_FILE), 1))
        for index, section in enumerate(self.kind.says.sections):
            yield from self.read(f"{section}.md.j2", place_in(self.kind, "sections", index))
        made = _IMPLICIT.union(*map(_names_made, self.trees.values()))
        for file, tree in self.trees.items():
            yield from self.check(tree, file, made)

    def read(self, name: str, named_at: Place) -> Iterator[Problem]:
        """Read a template and, recursively, the templates that it includes or imports."""
        try:
            source, file, _ = self.loader.get_source(self.environment, name)
            if file in self.trees:
                return
            tree = self.trees[file] = self.environment.parse(source, name, file)
        except TemplateError as error:
            yield from error.problems
        except JinjaError as error:
            problem = explain(error, self.names, self.environment, self.language, self.kind.says.sections)
            yield problem if problem.place else replace(problem, place=named_at)
        else:
            for node in tree.find_all((nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)):
                named = getattr(node, "template", None)
                if isinstance(named, nodes.Const) and not getattr(node, "ignore_missing", False):
                    yield from self.read(str(named.value), Place(file, node.lineno))

    def check(self, tree: nodes.Template, file: str, made: frozenset[str]) -> Iterator[Problem]:
        """The filters, tests, names and fields that a template uses."""
        environment = self.environment
        known = made.union(self.names, environment.globals)
        idle = self.idle(tree)
        for node in tree.find_all((nodes.Filter, nodes.Test, nodes.Name)):
            if node in idle:
                continue
            place = Place(file, node.lineno)
            match node:
                case nodes.Filter(name=name) if name not in environment.filters:
                    yield self.lacking(name, place) or unknown_word("filter", name, place, environment.words)
                case nodes.Test(name=name) if name not in environment.tests:
                    yield unknown_word("test", name, place, environment.tests)
                case nodes.Name(name=name, ctx="load") if name not in known:
                    yield self.lacking(name, place) or unknown_name(name, place, self.names)
                case _:
                    pass
        yield from wrong_fields(tree, file, self.language, made, self.called)
        for words in tree.find_all(nodes.TemplateData):
            yield from self.lint_words(words.data, Place(file, words.lineno))

    def lacking(self, name: str, place: Place) -> Problem | None:
        """The problem for a word that only other languages have, or None."""
        return unknown_to_language(name, self.language, place)

    def idle(self, tree: nodes.Template) -> set[nodes.Node]:
        """The nodes in macros that this kind never calls: they may be for other kinds, which set other names."""
        macros = (macro for macro in tree.find_all(nodes.Macro) if macro.name not in self.called)
        return {node for macro in macros for node in macro.find_all(nodes.Node)}

    @cached_property
    def called(self) -> frozenset[str]:
        """The names used in all templates, which include those of all called macros; valid after all templates are
        read.
        """
        called = {node.attr for tree in self.trees.values() for node in tree.find_all(nodes.Getattr)}
        return frozenset(called | {node.name for tree in self.trees.values() for node in tree.find_all(nodes.Name)})


_IMPLICIT = frozenset({"loop", "self", "super", "varargs", "kwargs"})


def _names_made(tree: nodes.Template) -> set[str]:
    """The names that a template assigns: by set, for, macro and import."""
    made = {node.name for node in tree.find_all(nodes.Name) if node.ctx != "load"}
    made |= {node.name for node in tree.find_all(nodes.Macro)}
    made = made.union(*map(names_imported, tree.find_all(nodes.Import)))
    return made.union(*map(names_imported, tree.find_all(nodes.FromImport)))
