"""TOML parsed by the standard library, and composed into nodes with places."""

import re
import tomllib
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from briefgen.characters import character_problem, check_text, harmless, line_and_column
from briefgen.errors import DataError, Place, Problem
from briefgen.findings import first_of
from briefgen.reading.disk import shown
from briefgen.reading.text_file import read_text
from briefgen.rules.files import FILE_EMPTY
from briefgen.rules.syntax import TOML_KEY_TWICE, TOML_MORE, TOML_SYNTAX, TOML_TOO_MUCH
from briefgen.sources.nodes import MOST_NODES, Entry, Key, Mapping, Node, Scalar, Sequence
from briefgen.sources.toml.places import TomlPlaces

_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_LONG_NUMBER = re.compile(r"[0-9][0-9_]{4000,}")
_EXAMPLE = "put text in quotation marks; write a time with its date, as 2026-05-17 18:30:00"
_FIELD = "write each field as `name = value`, with a text in quotation marks"
_QUOTE = "a quotation mark that is opened has to be closed"
_CLOSE = "close each [ and { that is opened"


def read_toml(path: Path, named_at: Place | None = None) -> Node:
    """The top-level table of a TOML file. Raises DataError."""
    return compose_toml(read_text(path, named_at), shown(path))


def compose_toml(text: str, file: str) -> Node:
    """The top-level table of a TOML text; `file` is the file name in places. Raises DataError."""
    check_text(text, file)
    text = text.replace("\r\n", "\n")
    start = Place(file, 1, 1)
    found = TomlPlaces(text, file)
    try:
        table = tomllib.loads(text, parse_float=str)
    except tomllib.TOMLDecodeError as error:
        raise DataError(_not_toml(str(error), text, found)) from None
    except ValueError:  # Python limits how many digits an integer may have
        number = _LONG_NUMBER.search(text)
        place = Place(file, *line_and_column(text, number.start() if number else 0))
        message, hint = "this number has too many digits", "look for digits too many"
        raise DataError(Problem(TOML_SYNTAX, message, place, hint)) from None
    if not table:
        hint = "write fields in it, each as `name = value`"
        raise DataError(Problem(FILE_EMPTY, "the file is empty", start, hint))
    composer = _Composer(found)
    node = composer.node(table, (), (start, start))
    if composer.problems:
        raise DataError(first_of(composer.problems, TOML_MORE))
    return node


class _Composer:
    def __init__(self, found: TomlPlaces) -> None:
        self.places = found.places
        self.problems: list[Problem] = []
        self.count = 0

    def node(self, value: Any, path: tuple[Key, ...], around: tuple[Place, Place]) -> Node:
        key_place, place = self.places.get(path, around)
        self.count += 1
        if self.count > MOST_NODES:
            message, hint = f"the file holds more than {MOST_NODES:,} values", "keep other material out of the data"
            raise DataError(Problem(TOML_TOO_MUCH, message, key_place, hint))
        match value:
            case dict():
                entries: dict[str, Entry] = {}
                for key, item in value.items():
                    inside = self.places.get((*path, key), (key_place, place))
                    self.check(key, inside[0])
                    entries[key] = Entry(self.node(item, (*path, key), inside), inside[0])
                return Mapping(entries, place)
            case list():
                return Sequence(
                    tuple(self.node(item, (*path, at), (place, place)) for at, item in enumerate(value)), place
                )
            case _:
                text = _spelling(value)
                self.check(text, place)
                return Scalar(text, place)

    def check(self, text: str, place: Place) -> None:
        if problem := character_problem(text, place):
            self.problems.append(problem)


def _spelling(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case datetime():
            return value.isoformat(" ")
        case date() | time():
            return value.isoformat()
        case _:
            return str(value)


def _not_toml(said: str, text: str, found: TomlPlaces) -> Problem:
    at = _AT.search(said)
    place = Place(found.file, int(at[1]), int(at[2])) if at and at[1] else None
    if any(words in said for words in ("twice", "overwrite", "Duplicate", "namespace")):
        message = "a key stands twice; this is the second"
        if found.twice and (place is None or found.twice[1] <= place):
            path, place = found.twice
            first = found.places[path][0]
            message = f"`{harmless(str(path[-1]))}` stands twice: here and in line {first.line}, column {first.column}"
        return Problem(TOML_KEY_TWICE, message, place, "keep one of the two")
    if "Unclosed" in said and found.open:
        place = found.open[-1]
    message, hint = next((row[1:] for row in _WORDS if row[0] in said), ("this line cannot be read", _EXAMPLE))
    place = place or Place(found.file, *line_and_column(text, found.position))
    return Problem(TOML_SYNTAX, message, place, hint)


# The first row whose text is in the library's message applies: what is wrong, and what to do.
_WORDS = (
    ("after a statement", "something stands after the value", _EXAMPLE),
    ("Invalid value", "no value stands here", _EXAMPLE),
    ("date or datetime", "there is no such date or time", "write it as 2026-05-17 18:30:00"),
    ("Unterminated string", "this text is not closed", _QUOTE),
    ("Expected '\"", "this text is not closed", _QUOTE),
    ("Expected \"'", "this text is not closed", _QUOTE),
    ("character '\\n'", "this text does not end in its line", 'a text over several lines stands in """ """'),
    ("Unclosed array", "a [ is not closed", _CLOSE),
    ("inline table", "a { is not closed", _CLOSE),
    ("Unescaped", 'within " " a backslash has a meaning of its own', "write it twice, or put the text in ' '"),
    ("Invalid hex", "the code after this backslash is too short", "four hexadecimal digits follow \\u"),
    ("scalar value", "this code stands for no character", "write the character itself"),
    ("Expected '='", "an = is missing after the field's name", _FIELD),
    ("key part", "no field's name stands here", _FIELD),
    ("Invalid statement", "no field begins here", _FIELD),
    ("Expected ']", "a ] is missing after the name of the table", "write it as [name], or [[name]] for a list's item"),
    ("character", "a character stands here that TOML does not allow", "delete it"),
)
