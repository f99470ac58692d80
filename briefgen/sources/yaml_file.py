"""YAML 1.2 by way of the event stream, composed into nodes that know their place."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import yaml

from briefgen.errors import DataError, Place, Problem
from briefgen.sources.nodes import DEEPEST, MOST_NODES, Entry, Mapping, Node, Scalar, Sequence
from briefgen.sources.text_file import LARGEST_TEXT, read_text, shown

_NULL = ("", "~", "null", "Null", "NULL")  # YAML 1.2, core schema; all else is taken as it is spelt
_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(path: Path, named_at: Place | None = None) -> Node:
    """The one document of a YAML file. Raises DataError."""
    return compose_yaml(read_text(path, named_at), shown(path))


def compose_yaml(text: str, file: str) -> Node:
    """The one document in a YAML text; `file` names it in places. Raises DataError."""
    composer = _Composer(text, file)
    try:
        node = composer.document()
    except yaml.MarkedYAMLError as error:
        raise DataError([*composer.problems, _not_yaml(error, text, file)]) from None
    except yaml.YAMLError as error:
        raise DataError(Problem("error", "yaml.syntax", f"this is not YAML: {error}", Place(file, 1, 1))) from None
    if composer.problems:
        raise DataError(composer.problems)
    return node


_LESS = "keep other material out of the data"


class _Composer:
    def __init__(self, text: str, file: str) -> None:
        self.events: Iterator[Any] = iter(yaml.parse(text, Loader=_Parser))
        self.text, self.file = text, file
        self.problems: list[Problem] = []
        self.anchors: dict[str, tuple[Node, int, int]] = {}
        self.open_anchors: set[str] = set()
        self.count = 0
        self.letters = 0  # of all texts so far, those that aliases repeat among them

    def document(self) -> Node:
        next(self.events)  # the stream starts
        if isinstance(next(self.events), yaml.StreamEndEvent):
            message, hint = "the file is empty", "write fields in it, each as `name: value`"
            raise DataError(Problem("error", "file.empty", message, Place(self.file, 1, 1), hint))
        node = self.node(next(self.events), 0)
        next(self.events)  # the document ends
        following = next(self.events)
        if not isinstance(following, yaml.StreamEndEvent):
            self.stop("yaml.documents", "a second document starts here", following, "keep one file for each event")
        return node

    def node(self, event: Any, depth: int) -> Node:
        self.count += 1
        if self.count > MOST_NODES:
            self.stop("yaml.too-much", f"the file holds more than {MOST_NODES:,} values", event, _LESS)
        if depth > DEEPEST:
            self.stop("yaml.too-deep", f"more than {DEEPEST} levels stand in one another here", event, _LESS)
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event)
        if event.tag is not None:
            self.note("yaml.tag", f"a tag ({event.tag}) has no meaning here", event, "delete it")
        before, letters = self.count, self.letters
        if event.anchor:
            self.open_anchors.add(event.anchor)
        node = self.value(event, depth)
        if event.anchor:
            self.open_anchors.discard(event.anchor)
            self.anchors[event.anchor] = node, self.count - before + 1, self.letters - letters
        return node

    def value(self, event: Any, depth: int) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        return self.sequence(event, depth) if isinstance(event, yaml.SequenceStartEvent) else self.mapping(event, depth)

    def alias(self, event: Any) -> Node:
        if event.anchor in self.open_anchors:
            self.stop("yaml.alias-cycle", f"*{event.anchor} stands inside itself", event, "write the value out")
        if event.anchor not in self.anchors:
            self.stop("yaml.alias", f"there is no &{event.anchor} above", event, "write the value out")
        node, size, letters = self.anchors[event.anchor]
        self.count += size
        self.letters += letters
        for amount, most, what in ((self.count, MOST_NODES, "values"), (self.letters, LARGEST_TEXT, "letters")):
            if amount > most:
                message = f"with its aliases the file holds more than {most:,} {what}"
                self.stop("yaml.too-much", message, event, _LESS)
        return node

    def scalar(self, event: Any) -> Scalar:
        plain = not event.style
        self.letters += len(event.value)
        return Scalar(None if plain and event.value in _NULL else event.value, self.place(event))

    def sequence(self, start: Any, depth: int) -> Sequence:
        items = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.node(event, depth + 1))
        return Sequence(tuple(items), self.place(start))

    def mapping(self, start: Any, depth: int) -> Mapping:
        entries: dict[str, Entry] = {}
        continued: tuple[str, int] | None = None  # the key of a text that a comma may have cut, and its end
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                hint = "put text that starts with [ or { in quotation marks"
                self.stop("yaml.key", "a key has to be one word or text", event, hint)
            key, place = str(event.value), self.place(event)
            value_event: Any = next(self.events)
            if continued and self.is_bare(event, value_event):
                continued = self.go_on(entries, continued, event)
                continue
            if key == "<<" and not event.style:
                self.note("yaml.merge", "merge keys (<<) are not part of YAML 1.2", event, "write the fields out")
            value = self.node(value_event, depth + 1)
            plain = isinstance(value_event, yaml.ScalarEvent) and not value_event.style and value_event.value
            continued = (key, value_event.end_mark.index) if start.flow_style and plain else None
            if key in entries:
                first = entries[key].key_place
                message = f"`{key}` stands twice: here and in line {first.line}, column {first.column}"
                self.note("yaml.key-twice", message, event, "keep one of the two")
                continued = None
            else:
                entries[key] = Entry(value, place)
        return Mapping(entries, self.place(start))

    def go_on(self, entries: dict[str, Entry], continued: tuple[str, int], key: Any) -> tuple[str, int]:
        """Put what looks like a key at the end of the text before it."""
        cut, end = continued
        before, gap = entries[cut], self.text[end : key.start_mark.index]
        assert isinstance(before.node, Scalar)
        whole = (before.node.text or "") + (", " if "\n" in gap else gap) + key.value
        entries[cut] = Entry(Scalar(whole, before.node.place), before.key_place)
        return cut, key.end_mark.index

    def is_bare(self, key: Any, value: Any) -> bool:
        """Whether a key has no colon: in {where: Talks, Laurent} it is no field, the text goes on after a comma."""
        empty = isinstance(value, yaml.ScalarEvent) and not value.value and not value.style
        return empty and not key.style and ":" not in self.text[key.end_mark.index : value.end_mark.index]

    def place(self, event: Any) -> Place:
        mark = event.start_mark
        return Place(self.file, mark.line + 1, mark.column + 1)

    def note(self, id: str, message: str, event: Any, hint: str | None = None) -> None:
        self.problems.append(Problem("error", id, message, self.place(event), hint))

    def stop(self, id: str, message: str, event: Any, hint: str | None = None) -> NoReturn:
        self.note(id, message, event, hint)
        raise DataError(self.problems)


def _not_yaml(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    lines = text.split("\n")
    line, column = _where(error, lines)
    around = (number for number in (line, line - 1) if 0 <= number < len(lines))
    tab = next((number for number in around if _TAB.match(lines[number])), None)
    if tab is not None:
        place = Place(file, tab + 1, lines[tab].index("\t") + 1)
        return Problem("error", "yaml.tab", "a tab is used for indentation", place, "indent with spaces, two a level")
    what, place = (error.problem or "").strip(), Place(file, line + 1, column + 1)
    hint = _syntax_hint(f"{error.context or ''} {what}")
    return Problem("error", "yaml.syntax", f"this is not YAML: {what}", place, hint)


_TAB = re.compile(r" *-?\t")


def _where(error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[int, int]:
    """Line and column, from 0; of something left open to the end of the file, those of its start."""
    mark: Any = error.problem_mark or error.context_mark
    if mark is None:
        return 0, 0
    start: Any = error.context_mark
    at_end = mark.line >= len(lines) or not lines[mark.line][mark.column :].strip()
    if at_end and start is not None and not any(map(str.strip, lines[mark.line + 1 :])):
        return start.line, start.column
    return mark.line, mark.column


def _syntax_hint(what: str) -> str:
    for words, hint in _HINTS:
        if words in what:
            return hint
    return "look at the indentation and the quotation marks here and in the lines above"


_HINTS = (
    (
        "mapping values are not",
        "a text with a colon and a space in it needs quotation marks; or the indentation varies",
    ),
    ("cannot start any token", "put a text that starts with this character in quotation marks"),
    ("quoted scalar", "a quotation mark that is opened has to be closed; '' is an apostrophe within '…'"),
    ("anchor", "put a text that starts with & in quotation marks"),
    ("alias", "put a text that starts with * in quotation marks"),
    ("flow", "close each [ and {; a text with , [ ] { } in it needs quotation marks in a list or group on one line"),
)
