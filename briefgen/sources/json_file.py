"""JSON text to nodes with places."""

import re
from bisect import bisect_right
from json import JSONDecodeError
from json.decoder import scanstring  # type: ignore[attr-defined]  # the scanner that json itself uses, written in C
from pathlib import Path
from typing import NoReturn

from briefgen.characters import character_problem, check_text, harmless
from briefgen.errors import DataError, Place, Problem
from briefgen.findings import first_of
from briefgen.reading.disk import shown
from briefgen.reading.text_file import read_text
from briefgen.rules.files import FILE_EMPTY
from briefgen.rules.syntax import JSON_KEY_TWICE, JSON_MORE, JSON_SYNTAX
from briefgen.sources.nodes import DEEPEST, MOST_NODES, Entry, Mapping, Node, Scalar, Sequence

_SPACE = re.compile(r"[ \t\n]*")
_LITERAL = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null")

# The first row whose text is in the library's message applies: what is wrong, and what to do.
_WORDS = (
    ("unterminated", "this text is not closed", 'close each text with "; a " within it is \\"'),
    ("control character", "this text does not end in its line", 'close it with a "; a new line in it is \\n'),
    ("\\uxxxx", "the code after this backslash is too short", "four hexadecimal digits follow \\u"),
    ("escape", "a backslash has a meaning of its own", "write it twice: \\\\"),
    ("", "this text cannot be read", 'put it in quotation marks: "…"'),
)


def read_json(path: Path, named_at: Place | None = None) -> Node:
    """The value in a JSON file. Raises DataError."""
    return compose_json(read_text(path, named_at), shown(path))


def compose_json(text: str, file: str) -> Node:
    """The value in a JSON text; `file` is the file name in places. Raises DataError."""
    check_text(text, file)
    composer = _Composer(text.replace("\r\n", "\n").replace("\r", "\n"), file)
    node = composer.document()
    if composer.problems:
        raise DataError(first_of(composer.problems, JSON_MORE))
    return node


class _Composer:
    def __init__(self, text: str, file: str) -> None:
        self.text, self.file = text, file
        self.position = 0
        self.count = 0
        self.line_starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self.problems: list[Problem] = []

    def document(self) -> Node:
        if self.peek() == "":
            hint = "write fields in it, each as `name: value`"
            self.problems.append(Problem(FILE_EMPTY, "the file is empty", self.place(), hint))
            raise DataError(self.problems)
        node = self.node(0)
        if self.peek():
            self.stop("something stands after the end", "a JSON file holds one value in { }")
        return node

    def node(self, depth: int) -> Node:
        self.count += 1
        if depth > DEEPEST or self.count > MOST_NODES:
            what = f"{DEEPEST} levels" if depth > DEEPEST else f"{MOST_NODES:,} values"
            self.stop(f"more than {what} stand in this file", "keep other material out of the data")
        match self.peek():
            case "{":
                return self.mapping(depth)
            case "[":
                return self.sequence(depth)
            case '"':
                place = self.place()
                return Scalar(self.string(place), place)
            case _:
                return self.literal()

    def mapping(self, depth: int) -> Mapping:
        start, entries = self.place(), dict[str, Entry]()
        self.position += 1
        while self.peek() != "}":
            if self.peek() != '"':
                self.stop("a name in quotation marks should stand here", "look for a comma too many, or single quotes")
            place = self.place()
            key = self.string(place)
            self.expect(":", "divide name and value with a colon")
            value = self.node(depth + 1)
            if key in entries:
                first = entries[key].key_place
                message = f"`{harmless(key)}` stands twice: here and in line {first.line}, column {first.column}"
                self.problems.append(Problem(JSON_KEY_TWICE, message, place, "keep one of the two"))
            else:
                entries[key] = Entry(value, place)
            self.next_item("}")
        self.position += 1
        return Mapping(entries, start)

    def sequence(self, depth: int) -> Sequence:
        start, items = self.place(), list[Node]()
        self.position += 1
        while self.peek() != "]":
            items.append(self.node(depth + 1))
            self.next_item("]")
        self.position += 1
        return Sequence(tuple(items), start)

    def next_item(self, closing: str) -> None:
        """Consume the comma between two items; a comma before the closing bracket is an error."""
        if self.peek() == closing:
            return
        self.expect(",", f"divide items with commas, and close with {closing}")
        if self.peek() == closing:
            self.stop(f"a comma stands before {closing}", "delete the last comma")

    def string(self, place: Place) -> str:
        try:
            value, self.position = scanstring(self.text, self.position + 1, True)
        except JSONDecodeError as error:
            self.position = min(error.pos, len(self.text))
            self.stop(*next((row[1:] for row in _WORDS if row[0] in error.msg.lower()), _WORDS[-1][1:]))
        if problem := character_problem(str(value), place):
            self.problems.append(problem)
        return str(value)

    def literal(self) -> Scalar:
        found = _LITERAL.match(self.text, self.position)
        if found is None or self.text[found.end() : found.end() + 1].isalnum():
            self.stop("no value stands here", 'put text in quotation marks: "…"')
        place = self.place()
        self.position = found.end()
        return Scalar(None if found[0] == "null" else found[0], place)

    def peek(self) -> str:
        """The next character that is not white space; an empty string at the end of the text."""
        found = _SPACE.match(self.text, self.position)
        self.position = found.end() if found else self.position
        return self.text[self.position : self.position + 1]

    def expect(self, character: str, hint: str) -> None:
        if self.peek() != character:
            self.stop(f"a `{character}` should stand here", hint)
        self.position += 1

    def place(self) -> Place:
        line = bisect_right(self.line_starts, self.position)
        return Place(self.file, line, self.position - self.line_starts[line - 1] + 1)

    def stop(self, what: str, hint: str) -> NoReturn:
        problem = Problem(JSON_SYNTAX, what, self.place(), hint)
        raise DataError(first_of([*self.problems, problem], JSON_MORE))
