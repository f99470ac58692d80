"""The place of each key and value of a TOML text, which the standard library's parser does not report."""

import re
import sys
from bisect import bisect_right

from briefgen.errors import DataError, Place, Problem
from briefgen.rules.syntax import TOML_TOO_DEEP
from briefgen.sources.nodes import DEEPEST, Key

Path = tuple[Key, ...]
# One of the four kinds of string; a multi-line one may end with quotation marks before the closing three.
_TEXT = re.compile(
    r'"""(?:[^"\\]|\\.|"{1,2}(?!"))*"{3,5}|'
    r"'''(?:[^']|'{1,2}(?!'))*'{3,5}|"
    r'"(?!"")(?:[^"\\\n]|\\.)*"|'
    r"'(?!'')[^'\n]*'",
    re.DOTALL,
)
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_BARE_VALUE = re.compile(r"[^\s,\[\]{}#\"']+(?: [0-9][^\s,\]}#]*)?")  # a date may be separated from its time by a blank
_BLANK = re.compile(r"[ \t]*")
_SPACE = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b"}


class TomlPlaces:
    """The places in a TOML text, up to its first syntax error: of keys and values by path, and of a duplicate key."""

    def __init__(self, text: str, file: str) -> None:
        """Scan the text. Raises DataError where it is nested too deep."""
        self.text, self.file = text, file
        self.position = 0
        self.line_starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self.places: dict[Path, tuple[Place, Place]] = {}
        self.values: set[Path] = set()
        self.counts: dict[Path, int] = {}  # the index of the latest item of each array of tables
        self.open: list[Place] = []  # the brackets that are open at the syntax error
        self.twice: tuple[Path, Place] | None = None
        try:
            self._document()
        except _NoTomlError:
            return  # the parser reports the error; places up to here are kept

    def _document(self) -> None:
        table: Path = ()
        while self._skip(_SPACE) and self.position < len(self.text):
            if self._takes("["):
                table = self._header(array=self._takes("["))
            else:
                self._pair(table)

    def _header(self, *, array: bool) -> Path:
        """The path of a table header; an array of tables in it is followed by the index of its latest item."""
        self._skip(_BLANK)
        path: Path = ()
        keys = self._keys()
        for number, (key, place) in enumerate(keys, 1):
            path = (*path, key)
            last = number == len(keys)
            self._keep(path, place, place, new=last and not array)
            if last and array:
                self.counts[path] = self.counts.get(path, -1) + 1
            if path in self.counts:
                path = (*path, self.counts[path])
                self._keep(path, place, place, new=False)
            self._check_depth(path, place)
        self._expect("]]" if array else "]")
        return path

    def _pair(self, around: Path) -> None:
        """Scan a key and its value. Each part of a dotted key gets a place."""
        path, keys = around, self._keys()
        for key, place in keys:
            path = (*path, key)
            self._check_depth(path, place)
            if len(path) < len(around) + len(keys):
                self._keep(path, place, place, new=False)
        self._expect("=")
        self._skip(_BLANK)
        self._keep(path, keys[-1][1], self._place(), new=True)
        self._value(path)

    def _value(self, path: Path) -> None:
        place = self._place()
        if self.text[self.position : self.position + 1] in ("[", "{"):
            self.open.append(place)
            (self._array if self._takes("[") else self._inline_table)(path)
            self.open.pop()
        elif not (self._skip_if(_TEXT) or self._skip_if(_BARE_VALUE)):
            raise _NoTomlError

    def _array(self, path: Path) -> None:
        number = 0
        while self._skip(_SPACE) and not self._takes("]"):
            item = (*path, number)
            self._check_depth(item, self._place())
            self._keep(item, self._place(), self._place(), new=True)
            self._value(item)
            self._skip(_SPACE)
            if not self._takes(","):
                self._expect("]")
                return
            number += 1

    def _inline_table(self, path: Path) -> None:
        self._expect("{")
        while self._skip(_SPACE) and not self._takes("}"):
            self._pair(path)
            self._skip(_SPACE)
            if not self._takes(","):
                self._expect("}")
                return

    def _keys(self) -> list[tuple[str, Place]]:
        """The parts of a dotted key, with the blanks around them consumed."""
        keys: list[tuple[str, Place]] = []
        while True:
            self._skip(_BLANK)
            place = self._place()
            found = _TEXT.match(self.text, self.position) or _BARE_KEY.match(self.text, self.position)
            if found is None:
                raise _NoTomlError
            self.position = found.end()
            keys.append((_name(found[0]), place))
            self._skip(_BLANK)
            if not self._takes("."):
                return keys
            if len(keys) > DEEPEST:
                self._check_depth(tuple(key for key, _ in keys), place)

    def _keep(self, path: Path, key: Place, value: Place, *, new: bool) -> None:
        """Store places; with `new`, a path that already has a value or a header is a duplicate key."""
        if new and path in self.values and self.twice is None:
            self.twice = path, key
        if new and path not in self.values:
            self.values.add(path)
            self.places[path] = key, value
        self.places.setdefault(path, (key, value))

    def _check_depth(self, path: Path, place: Place) -> None:
        if len(path) > DEEPEST:
            message = f"more than {DEEPEST} levels stand in one another here"
            raise DataError(Problem(TOML_TOO_DEEP, message, place, "keep other material out of the data"))

    def _skip(self, pattern: re.Pattern[str]) -> bool:
        """Consume a match of a pattern that also matches the empty string; always true, for use in conditions."""
        found = pattern.match(self.text, self.position)
        assert found is not None
        self.position = found.end()
        return True

    def _skip_if(self, pattern: re.Pattern[str]) -> bool:
        found = pattern.match(self.text, self.position)
        self.position = found.end() if found else self.position
        return found is not None

    def _takes(self, sign: str) -> bool:
        if self.text.startswith(sign, self.position):
            self.position += len(sign)
            return True
        return False

    def _expect(self, sign: str) -> None:
        if not self._takes(sign):
            raise _NoTomlError

    def _place(self) -> Place:
        line = bisect_right(self.line_starts, self.position)
        return Place(self.file, line, self.position - self.line_starts[line - 1] + 1)


class _NoTomlError(Exception):
    """A syntax error: the scan ends here."""


def _name(written: str) -> str:
    """A key without its quotation marks and escapes."""
    if written[0] not in "\"'":
        return written
    inside = written[1:-1]
    if written[0] == "'" or "\\" not in inside:
        return inside

    def meant(found: re.Match[str]) -> str:
        code = int(found[1][1:] or "110000", 16)
        return chr(code) if code <= sys.maxunicode else _ESCAPES.get(found[1], found[1])

    return re.sub(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}|.)", meant, inside)
