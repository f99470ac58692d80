"""TOML by way of the standard library; places come from an index of where its keys stand."""

import re
import tomllib
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from briefgen.errors import DataError, Place, Problem
from briefgen.sources.characters import line_and_column
from briefgen.sources.nodes import DEEPEST, Entry, Key, Mapping, Node, Scalar, Sequence
from briefgen.sources.text_file import read_text, shown

_KEY = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_KEYS = rf"{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*"
_TABLE = re.compile(rf"[ \t]*(\[\[?)[ \t]*({_KEYS})[ \t]*\]")
_PAIR = re.compile(rf"[ \t]*({_KEYS})[ \t]*=[ \t]*")
# A key of more parts than there may be levels: the library takes time and memory by their square.
_ENDLESS_KEY = re.compile(rf"(?:^|[{{,])[ \t]*+\[{{0,2}}[ \t]*+(?:{_KEY}[ \t]*\.[ \t]*){{{DEEPEST}}}", re.MULTILINE)
_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_LONG = re.compile(r'"""|\'\'\'')

Index = dict[tuple[Key, ...], tuple[Place, Place]]  # the places of key and value


def read_toml(path: Path, named_at: Place | None = None) -> Node:
    """The table of a TOML file. Raises DataError."""
    return compose_toml(read_text(path, named_at), shown(path))


def compose_toml(text: str, file: str) -> Node:
    """The table of a TOML text; `file` names it in places. Raises DataError."""
    start = Place(file, 1, 1)
    if found := _ENDLESS_KEY.search(text):
        place = Place(file, *line_and_column(text, found.start()))
        message = f"more than {DEEPEST} levels stand in one another here"
        raise DataError(Problem("error", "toml.too-deep", message, place, "keep other material out of the data"))
    try:
        table = tomllib.loads(text, parse_float=str)
    except tomllib.TOMLDecodeError as error:
        raise DataError(_not_toml(str(error), text, file)) from None
    except (RecursionError, ValueError) as error:  # far too deep, or a date that does not exist
        what = "too deep" if isinstance(error, RecursionError) else str(error)
        hint = "look at its dates and brackets"
        raise DataError(Problem("error", "toml.syntax", f"this is not TOML: {what}", start, hint)) from None
    if not table:
        hint = "write fields in it, each as `name = value`"
        raise DataError(Problem("error", "file.empty", "the file is empty", start, hint))
    return _node(table, (), _index(text, file), start)


def _not_toml(message: str, text: str, file: str) -> Problem:
    at = _AT.search(message)
    last = text.count("\n") + 1
    place = Place(file, int(at[1]), int(at[2])) if at and at[1] else Place(file, last, 1)
    what = _AT.sub("", message)
    if "overwrite" in what or "twice" in what:
        return Problem(
            "error", "toml.key-twice", "a key stands twice; this is the second", place, "keep one of the two"
        )
    hint = "put text in quotation marks; write a time with its date, as 2026-05-17 18:30:00"
    return Problem("error", "toml.syntax", f"this is not TOML: {what.lower()}", place, hint)


def _node(value: Any, path: tuple[Key, ...], index: Index, around: Place) -> Node:
    """A value as a node; where the index does not know it, it has the place of what it stands in."""
    key_place, place = index.get(path, (around, around))
    if len(path) > DEEPEST:
        message = f"more than {DEEPEST} levels stand in one another here"
        raise DataError(Problem("error", "toml.too-deep", message, key_place, "keep other material out of the data"))
    match value:
        case dict():
            nodes = {key: _node(item, (*path, key), index, place) for key, item in value.items()}
            keys = {key: index.get((*path, key), (node.place,))[0] for key, node in nodes.items()}
            return Mapping({key: Entry(node, keys[key]) for key, node in nodes.items()}, place)
        case list():
            return Sequence(tuple(_node(item, (*path, at), index, place) for at, item in enumerate(value)), place)
        case _:
            return Scalar(_spelling(value), place)


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


def _index(text: str, file: str) -> Index:
    """Where the keys that start a line stand, by path. Keys within { } on a line are left out."""
    index: Index = {}
    table: tuple[Key, ...] = ()
    counts: dict[tuple[Key, ...], int] = {}
    closing = ""  # of a text over several lines
    for number, line in enumerate(text.split("\n"), 1):
        if closing:
            closing = "" if line.count(closing) % 2 else closing
            continue
        if found := _TABLE.match(line):
            table = _counted(_split(found[2]), counts, new=found[1] == "[[")
            place = Place(file, number, found.start(2) + 1)
            index[table] = place, place
            if found[1] == "[[" and table[-1] == 0:
                index[table[:-1]] = place, place
        elif found := _PAIR.match(line):
            path = (*table, *_split(found[1]))
            index[path] = Place(file, number, found.start(1) + 1), Place(file, number, found.end() + 1)
        closing = next((mark for mark in _LONG.findall(line) if line.count(mark) % 2), "")
    return index


def _split(keys: str) -> tuple[str, ...]:
    return tuple(key.strip("\"'") for key in re.findall(_KEY, keys))


def _counted(keys: tuple[str, ...], counts: dict[tuple[Key, ...], int], *, new: bool) -> tuple[Key, ...]:
    """The path of a table: a name of an array of tables stands for its last item, `new` ones add one."""
    path: tuple[Key, ...] = ()
    for position, key in enumerate(keys, 1):
        path = (*path, key)
        if new and position == len(keys):
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path
