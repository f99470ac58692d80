"""The problems for what a template uses and does not exist: names, fields, items, filters, sections, partials."""

from collections.abc import Collection, Iterable
from difflib import get_close_matches
from pathlib import Path

from briefgen.errors import Place, Problem
from briefgen.hints import nearest
from briefgen.kinds import primary
from briefgen.languages import LANGUAGES, Language, english_ordinal
from briefgen.reading import shown
from briefgen.rules.templates import (
    TEMPLATE_FILTER_UNKNOWN,
    TEMPLATE_LANGUAGE,
    TEMPLATE_NOT_FOUND,
    TEMPLATE_TEST_UNKNOWN,
    TEMPLATE_UNDEFINED,
)
from briefgen.templating.derived import WORDED
from briefgen.templating.loader import FolderLoader
from briefgen.templating.sandbox.environment import PaperEnvironment
from briefgen.templating.vocabulary import missing_words, vocabulary

_ENDING = ".md.j2"
_ALL_NAMED = 12  # if there are more names, only the nearest are listed
_NEAREST = 4


def unknown_to_language(name: str, language: Language, place: Place | None) -> Problem | None:
    """The problem for a word or field that only other languages have; None if no language has it."""
    if name not in missing_words(language) and (language.words or name not in WORDED):
        return None
    message = f"{language.english_name} has no word for '{name}': write it out"
    known = ", ".join(sorted({each.english_name for each in LANGUAGES.values() if _has(each, name)}))
    return Problem(TEMPLATE_LANGUAGE, message, place, f"languages that have it: {known}")


def _has(language: Language, name: str) -> bool:
    return name in vocabulary(language) or (name in WORDED and language.words is not None)


def not_found(
    name: str, environment: PaperEnvironment, language: Language, place: Place | None, section: bool
) -> Problem:
    """A template that does not exist, or only in other languages; `section`: it is listed in kind.yaml."""
    elsewhere = _in_others(environment, name)
    if elsewhere:
        message = f"'{name[:60]}' is not there in {language.english_name}, and a paper keeps to one language"
        of = elsewhere[0].parent.parent.name  # "partials", or the name of a kind
        folder = "templates/partials" if of == "partials" else f"templates/kinds/{of}"
        hint = f"translate {shown(elsewhere[0])} into {folder}/{primary(language.tag)}/{name}"
        return Problem(TEMPLATE_LANGUAGE, message, place, hint)
    known = [each for each in environment.list_templates() if not each.startswith("body.")]
    if not section:
        return Problem(TEMPLATE_NOT_FOUND, f"there is no template '{name[:60]}'", place, choice(name, known))
    hint = choice(name.removesuffix(_ENDING), (each.removesuffix(_ENDING) for each in known))
    hint += "" if hint.endswith("?") else ";"
    hint += f" for one of your own write {name[:60]} in the kind's folder"
    return Problem(TEMPLATE_NOT_FOUND, f"there is no section '{name.removesuffix(_ENDING)[:60]}'", place, hint)


def _in_others(environment: PaperEnvironment, name: str) -> list[Path]:
    """The files of that name in folders of other languages."""
    loader = environment.loader
    return loader.in_other_languages(name) if isinstance(loader, FolderLoader) else []


def unknown_name(name: str, place: Place | None, context: Iterable[str]) -> Problem:
    """A name that is not defined."""
    return Problem(TEMPLATE_UNDEFINED, f"there is no '{name[:60]}'", place, choice(name, context))


def unknown_field(name: str, noun: str, known: Iterable[str], place: Place | None) -> Problem:
    """A field that a record does not have; `noun` is the word for the record."""
    message = f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun} has no field '{name[:60]}'"
    return Problem(TEMPLATE_UNDEFINED, message, place, choice(name, known))


def no_parts(name: str, owner: str, noun: str, parts: Collection[str], place: Place | None) -> Problem:
    """A field of a value without fields: `owner` as written in the template, or "", and the value's type ("a text")."""
    subject = f"`{owner}` is {noun} and" if owner else noun
    if parts:
        hint = (
            f"its parts: {', '.join(sorted(parts))}; or write it with a word: {{{{ {owner or 'event.start'} | date }}}}"
        )
        message = f"{subject} has no part '{name[:60]}'"
        return Problem(TEMPLATE_UNDEFINED, message, place, hint)
    if noun != "a list":
        there = f"{{{{ {owner} }}}}" if owner else "the value without it"
        return Problem(TEMPLATE_UNDEFINED, f"{subject} has no parts", place, f"leave out .{name[:60]}: {there}")
    message = f"{subject} has no field '{name[:60]}'; each item of it may"
    loop = f"{{% for item in {owner or 'event.guests'} %}}{{{{ item.{name[:60]} }}}}{{% endfor %}}"
    return Problem(TEMPLATE_UNDEFINED, message, place, f"go through it: {loop}")


def no_item(owner: str, index: int, count: int, place: Place | None) -> Problem:
    """An item that a list does not have: `owner` is the list as written in the template, or ""."""
    which = {0: "first", -1: "last"}.get(index) or (english_ordinal(index + 1) if index > 0 else "such")
    start, _, field = owner.partition(".")
    if count:
        message = f"`{owner}`" if owner else "this list"
        message += f" has {count} item{'s' * (count > 1)}, so there is no {which} one"
        condition = f"{owner or 'event.hosts'} | length {f'> {index}' if index >= 0 else f'>= {-index}'}"
    else:
        if start == "event" and field.replace("_", "").isalpha():
            message = f"the event has no {field.replace('_', ' ')}"
        else:
            message = f"`{owner}` is empty" if owner else "a list is empty here"
        message += f", so there is no {which} one"
        condition = owner or "event.hosts"
    ask = "ask first" if owner else "ask first of each list in this line"
    return Problem(TEMPLATE_UNDEFINED, message, place, f"{ask}: {{% if {condition} %}} … {{% endif %}}")


def unknown_word(what: str, name: str, place: Place | None, known: Iterable[str]) -> Problem:
    """A filter or test that does not exist."""
    rule = TEMPLATE_FILTER_UNKNOWN if what == "filter" else TEMPLATE_TEST_UNKNOWN
    return Problem(rule, f"there is no {what} '{name[:60]}'", place, choice(name, known))


def choice(name: str, known: Iterable[str]) -> str:
    """A hint with the name that was probably meant: all names if there are few, else the nearest."""
    names = sorted(known)
    meant = nearest(name, names)
    if len(names) <= _ALL_NAMED:
        return (f"did you mean '{meant}'? " if meant else "") + f"there is: {', '.join(names)}"
    near = get_close_matches(name[:100], names, _NEAREST, 0.0)
    return f"did you mean '{meant}'?" if meant else f"there is, for example: {', '.join(near)}"
