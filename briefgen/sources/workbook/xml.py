"""The XML parts of a workbook, parsed as a stream with limited memory."""

from collections.abc import Iterator
from typing import IO, Generic, NoReturn, TypeVar
from xml.parsers.expat import ExpatError, ParserCreate

from briefgen.rules import Rule
from briefgen.rules.tables import WORKBOOK_NOT_A_WORKBOOK, WORKBOOK_TOO_LARGE

DEEPEST = 20  # levels of nesting; Excel writes 7
_MOST_ELEMENTS = 1_000_000  # of a part other than a sheet; 64,000 formats, Excel's maximum, are half as many elements
_LONGEST_TAG = 1_000_000  # bytes; expat keeps a whole tag in memory
_PIECE = 65_536  # bytes
Found = TypeVar("Found")
Element = tuple[str, str, dict[str, str]]


class PartError(Exception):
    """An error in a part: the message, and the cell if there is one."""

    def __init__(self, words: str, cell: str | None = None, rule: Rule = WORKBOOK_NOT_A_WORKBOOK) -> None:
        super().__init__(words)
        self.words, self.cell, self.rule = words, cell, rule


def refuse(*_from_expat: object) -> NoReturn:
    """Raise PartError for XML that is malformed or that no workbook contains."""
    raise PartError("the workbook is damaged")


class Reader(Generic[Found]):
    """Feeds a part to expat in pieces, and yields what the handler methods put into `found` after each piece."""

    def __init__(self) -> None:
        self.found: list[Found] = []
        self.depth = 0

    def read(self, part: IO[bytes]) -> Iterator[Found]:
        """The items found, in the order of the part. Raises PartError."""
        parser = ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.characters
        parser.StartDoctypeDeclHandler = refuse  # Excel writes no DOCTYPE, and entities can only be declared in one
        fed = 0
        try:
            while piece := part.read(_PIECE):
                parser.Parse(piece)
                fed += len(piece)
                if fed - parser.CurrentByteIndex > _LONGEST_TAG:
                    refuse()
                yield from self.found
                self.found.clear()
            parser.Parse(b"", True)
        except ExpatError:
            refuse()
        yield from self.found

    def start(self, _name: str, _attributes: dict[str, str]) -> None:
        """Handle the start of an element; its name is prefixed with its namespace."""
        self.depth += 1
        if self.depth > DEEPEST:
            refuse()

    def end(self, _name: str) -> None:
        """Handle the end of an element."""
        self.depth -= 1

    def characters(self, text: str) -> None:
        """Handle text in an element; a text may arrive in several calls."""


class _Elements(Reader[Element]):
    def __init__(self) -> None:
        super().__init__()
        self.around = [""]
        self.seen = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        super().start(name, attributes)
        self.seen += 1
        if self.seen > _MOST_ELEMENTS:
            raise PartError(
                "the workbook has far more formats or sheets than a guest list can", rule=WORKBOOK_TOO_LARGE
            )
        name = name.rpartition(" ")[2]
        plain = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        self.found.append((self.around[-1], name, plain))
        self.around.append(name)

    def end(self, name: str) -> None:
        super().end(name)
        self.around.pop()


def elements(part: IO[bytes]) -> Iterator[Element]:
    """Every element of a part: the name of its parent, its own name, its attributes, all without namespaces."""
    return _Elements().read(part)
