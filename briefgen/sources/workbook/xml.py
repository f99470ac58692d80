"""The XML parts of a workbook, read as a stream in bounded memory."""

from collections.abc import Iterator
from typing import IO, Generic, NoReturn, TypeVar
from xml.parsers.expat import ExpatError, ParserCreate

from briefgen.rules import Rule
from briefgen.rules.tables import WORKBOOK_NOT_A_WORKBOOK, WORKBOOK_TOO_LARGE

DEEPEST = 20  # elements in one another; Excel writes 7
_MOST_ELEMENTS = 1_000_000  # of a part that is no sheet; 64,000 formats, the most that Excel takes, are half as many
_LONGEST_TAG = 1_000_000  # bytes; expat keeps the whole of one in memory
_PIECE = 65_536  # bytes
Found = TypeVar("Found")
Element = tuple[str, str, dict[str, str]]


class PartError(Exception):
    """What is wrong with a part, in words, and at which cell if it is at one."""

    def __init__(self, words: str, cell: str | None = None, rule: Rule = WORKBOOK_NOT_A_WORKBOOK) -> None:
        super().__init__(words)
        self.words, self.cell, self.rule = words, cell, rule


def refuse(*_from_expat: object) -> NoReturn:
    """Raise what is said of XML that is none, or none that a workbook holds."""
    raise PartError("the workbook is damaged")


class Reader(Generic[Found]):
    """Feeds a part to expat in pieces, and gives what the methods for its events have found in each."""

    def __init__(self) -> None:
        self.found: list[Found] = []
        self.depth = 0

    def read(self, part: IO[bytes]) -> Iterator[Found]:
        """What is found, in the part's order. Raises PartError."""
        parser = ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.characters
        parser.StartDoctypeDeclHandler = refuse  # Excel writes none, and entities stand in nothing else
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
        """An element begins; its name has its namespace before it."""
        self.depth += 1
        if self.depth > DEEPEST:
            refuse()

    def end(self, _name: str) -> None:
        """An element ends."""
        self.depth -= 1

    def characters(self, text: str) -> None:
        """Text stands in an element, or a piece of it."""


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
    """Every element of a part: the name around it, its own, and its attributes, all without namespaces."""
    return _Elements().read(part)
