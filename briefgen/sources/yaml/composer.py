"""libyaml's events composed into nodes with places; YAML features that data does not need are reported."""

import re
from collections.abc import Iterator
from typing import Any, NoReturn

import yaml

from briefgen.characters import character_problem, harmless
from briefgen.errors import DataError, Place, Problem
from briefgen.reading.text_file import LARGEST_TEXT
from briefgen.rules import Rule
from briefgen.rules.files import FILE_EMPTY
from briefgen.rules.syntax import (
    YAML_ALIAS,
    YAML_ALIAS_CYCLE,
    YAML_DOCUMENTS,
    YAML_KEY,
    YAML_KEY_TWICE,
    YAML_MERGE,
    YAML_SYNTAX,
    YAML_TAG,
    YAML_TOO_DEEP,
    YAML_TOO_MUCH,
)
from briefgen.sources.nodes import DEEPEST, MOST_NODES, Entry, Mapping, Node, Scalar, Sequence
from briefgen.sources.yaml.flow import FlowKeys
from briefgen.sources.yaml.gaps import Gaps
from briefgen.sources.yaml.layout import layout_mistake

_NULL = ("", "~", "null", "Null", "NULL")  # YAML 1.2, core schema; every other value stays as written
_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_YAML_1 = re.compile(r"%YAML[ \t]+1\.[12][ \t]*(?:(?<=[ \t])#[^\n]*)?\n(?:[ \t]*(?:#[^\n]*)?\n)*---")
_LESS = "keep other material out of the data"
_TAG = "delete it; put a text that starts with ! in quotation marks"
_QUOTE = "put a text that starts with [ or { in quotation marks"


class Composer:
    """Turns the events of YAML's parser into nodes; a text has one document.

    `problems` are the mistakes after which reading could go on: all of them once `document` has returned, those before
    the fatal one if it has raised.
    """

    def __init__(self, text: str, file: str) -> None:
        self.events: Iterator[Any] = iter(yaml.parse(text, Loader=_Parser))
        self.text, self.file = text, file
        self.problems: list[Problem] = []
        self.gaps = Gaps(text)
        self.anchors: dict[str, tuple[Node, int, int]] = {}  # node, number of values in it, number of letters in it
        self.open_anchors: dict[str, int] = {}  # the last node that bears it, by its number
        self.count = 0
        self.letters = 0  # of all texts so far, including those repeated by aliases
        self.flow = 0  # number of open [ and {

    def document(self) -> Node:
        """The root node. Raises DataError on a fatal problem, MarkedYAMLError where libyaml raises it."""
        self._next()  # the start of the stream
        if isinstance(event := self._next(), yaml.StreamEndEvent):
            message, hint = "the file is empty", "write fields in it, each as `name: value`"
            raise DataError(Problem(FILE_EMPTY, message, Place(self.file, 1, 1), hint))
        head = self.text[event.start_mark.index : event.end_mark.index]
        if head.startswith("%") and not _YAML_1.match(head):
            hint = "delete it, or put a text that starts with % in quotation marks"
            self._note(YAML_SYNTAX, "a line that starts with % speaks to YAML's reader, not to people", event, hint)
        node = self._node(self._next(), 0, -1)
        self._next()  # the end of the document
        following = self._next()
        if not isinstance(following, yaml.StreamEndEvent):
            self._stop(YAML_DOCUMENTS, "a second document starts here", following, "keep one file for each event")
        return node

    def _next(self) -> Any:
        """The next event; the text that libyaml skipped before it is checked."""
        event = next(self.events)
        for mistake in self.gaps.before(event, self.flow):
            self.problems.append(mistake.problem(self.text, self.file))
            if mistake.rule is YAML_SYNTAX:
                raise DataError(self.problems)  # the structure of what follows is not the intended one
        return event

    def _node(self, event: Any, depth: int, indent: int) -> Node:
        """The node that starts with an event. `indent` is the column of the surrounding block, or -1."""
        self.count += 1
        if self.count > MOST_NODES:
            self._stop(YAML_TOO_MUCH, f"the file holds more than {MOST_NODES:,} values", event, _LESS)
        if depth > DEEPEST:
            self._stop(YAML_TOO_DEEP, f"more than {DEEPEST} levels stand in one another here", event, _LESS)
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        before, letters = self.count, self.letters
        if event.anchor:
            self.open_anchors[event.anchor] = before
        node = self._value(event, depth, indent)
        if event.anchor and self.open_anchors.get(event.anchor) == before:  # a node inside it may have taken its anchor
            del self.open_anchors[event.anchor]
            self.anchors[event.anchor] = node, self.count - before + 1, self.letters - letters
        return node

    def _value(self, event: Any, depth: int, indent: int) -> Node:
        if event.tag is not None:
            self._note(YAML_TAG, f"a tag ({harmless(event.tag)}) has no meaning here", event, _TAG)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, indent)
        flow = bool(event.flow_style)  # PyYAML's own parser gives None for a list that is not indented
        outermost = flow and not self.flow
        # An anchor comes before its block, so the event's column is not that of the block.
        inside = indent if flow or event.anchor else event.start_mark.column
        self.flow += flow
        sequence = isinstance(event, yaml.SequenceStartEvent)
        node = (self._sequence if sequence else self._mapping)(event, depth, inside)
        self.flow -= flow
        if outermost:
            self._look(event.start_mark.index, self.gaps.reached, indent)
        return node

    def _alias(self, event: Any) -> Node:
        if event.anchor in self.open_anchors:
            self._stop(YAML_ALIAS_CYCLE, f"*{event.anchor} stands inside itself", event, "write the value out")
        if event.anchor not in self.anchors:
            hint = f'write the value out; a text that starts with * needs quotation marks: "*{event.anchor}"'
            self._stop(YAML_ALIAS, f"there is no &{event.anchor} above", event, hint)
        node, size, letters = self.anchors[event.anchor]
        self.count += size
        self.letters += letters
        for amount, most, what in ((self.count, MOST_NODES, "values"), (self.letters, LARGEST_TEXT, "letters")):
            if amount > most:
                message = f"with its aliases the file holds more than {most:,} {what}"
                self._stop(YAML_TOO_MUCH, message, event, _LESS)
        return node

    def _scalar(self, event: Any, indent: int) -> Scalar:
        place = self._place(event)
        self.letters += len(event.value)
        if problem := character_problem(event.value, place):
            self.problems.append(problem)
        if event.style:
            self._look(event.start_mark.index, event.end_mark.index, indent)
        return Scalar(None if not event.style and event.value in _NULL else event.value, place)

    def _sequence(self, start: Any, depth: int, indent: int) -> Sequence:
        items = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            items.append(self._node(event, depth + 1, indent))
        return Sequence(tuple(items), self._place(start))

    def _mapping(self, start: Any, depth: int, indent: int) -> Mapping:
        entries: dict[str, Entry] = {}
        bare = FlowKeys(self.text)
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key, place = self._key(event, depth, indent), self._place(event)
            value_event: Any = self._next()
            value = self._node(value_event, depth + 1, indent)
            if start.flow_style and bare.take(event, value_event):
                continue
            if key in entries:
                first = entries[key].key_place
                message = f"`{harmless(key)}` stands twice: here and in line {first.line}, column {first.column}"
                self._note(YAML_KEY_TWICE, message, event, "keep one of the two")
            else:
                entries[key] = Entry(value, place)
        for mistake in bare.mistakes():
            self.problems.append(mistake.problem(self.text, self.file))
        return Mapping(entries, self._place(start))

    def _key(self, event: Any, depth: int, indent: int) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            self._stop(YAML_KEY, "a key has to be one word or text", event, _QUOTE)
        # A key in one line begins in the column of its block.
        name = self._node(event, depth, indent if event.style in ("|", ">") else indent - 1)
        self.count -= 1  # only values are counted
        assert isinstance(name, Scalar)
        if name.text == "<<" and not event.style:
            self._note(YAML_MERGE, "merge keys (<<) are not part of YAML 1.2", event, "write the fields out")
        if name.text is None:
            said = f"`{event.value}` is YAML's word for nothing" if event.value else "no name stands before this colon"
            hint = "write the field's name; put a text that has a colon in it in quotation marks"
            self._note(YAML_KEY, said, event, f'put it in quotation marks: "{event.value}"' if event.value else hint)
        return name.text or ""

    def _look(self, start: int, end: int, indent: int) -> None:
        """Report a layout mistake in a text or group that may span several lines."""
        if mistake := layout_mistake(self.text, start, end, indent):
            self.problems.append(mistake.problem(self.text, self.file))

    def _place(self, event: Any) -> Place:
        """The place where an event starts."""
        mark = event.start_mark
        return Place(self.file, mark.line + 1, mark.column + 1)

    def _note(self, rule: Rule, message: str, event: Any, hint: str | None = None) -> None:
        """Collect a problem and continue."""
        self.problems.append(Problem(rule, message, self._place(event), hint))

    def _stop(self, rule: Rule, message: str, event: Any, hint: str | None = None) -> NoReturn:
        """Collect a problem and raise DataError."""
        self._note(rule, message, event, hint)
        raise DataError(self.problems)
