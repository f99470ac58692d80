"""A canvas that draws nothing and remembers what was drawn on it, and to which element it belongs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from briefgen.document import Block, CrossReference, Document, Link, Picture
from briefgen.fonts import Outline
from briefgen.layout import Element, Matrix, Stroke, Word, paginate
from briefgen.themes import Theme
from tests.documents import document_of, theme


@dataclass
class Node:
    """An element on one page, with what it holds in the order in which it was drawn: words, verbs, elements."""

    element: Element | None
    parts: list["str | tuple[str, tuple[Any, ...]] | Node"] = field(default_factory=list)

    def nodes(self) -> Iterator["Node"]:
        """The elements in it, from the outside in."""
        for part in self.parts:
            if isinstance(part, Node):
                yield part
                yield from part.nodes()

    def text(self, *, artifacts: bool = True) -> str:
        """The words in it, each row of words as it was drawn."""
        shown = []
        for part in self.parts:
            if isinstance(part, str):
                shown.append(part)
            elif isinstance(part, Node) and (artifacts or not (part.element and part.element.artifact)):
                shown.append(part.text(artifacts=artifacts))
        return "".join(shown)


class Recorder:
    """The verbs of a canvas; elements have to be closed on the page on which they were opened."""

    def __init__(self) -> None:
        self.pages: list[Node] = []
        self.lines: list[list[str]] = []  # of each page: the rows of words
        self._open: list[Node] = []

    def begin_page(self, width: float, height: float) -> None:
        assert not self._open, "a page within a page"
        self.pages.append(Node(None))
        self.lines.append([])
        self._open = [self.pages[-1]]

    def end_page(self) -> None:
        assert len(self._open) == 1, f"open at the end of a page: {[node.element for node in self._open[1:]]}"
        self._open = []

    def begin(self, element: Element) -> None:
        node = Node(element)
        self._open[-1].parts.append(node)
        self._open.append(node)

    def end(self) -> None:
        assert len(self._open) > 1, "nothing is open but the page"
        self._open.pop()

    def words(self, x: float, y: float, words: Sequence[Word], *, hyphenate: bool = False) -> None:
        shown = "".join(word.text for word in words) + "-" * hyphenate
        self._open[-1].parts.append(shown)
        self.lines[-1].append(shown)

    def line(self, left: float, right: float, y: float, stroke: Stroke) -> None:
        self._note("line", left, right, y, stroke)

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        self._note("box", x, y, width, height, colour)

    def frame(self, x: float, y: float, width: float, height: float, stroke: Stroke) -> None:
        self._note("frame", x, y, width, height, stroke)

    def picture(self, picture: Picture, x: float, y: float, width: float, height: float) -> None:
        self._note("picture", x, y, width, height)

    def path(self, outline: Outline, placed: Matrix, colour: str) -> None:
        self._note("path", placed, colour)

    def bookmark(self, words: str, level: int, top: float) -> None:
        self._note("bookmark", words, level)

    def target(self, name: str, top: float) -> None:
        self._note("target", name)

    def reference(self, reference: CrossReference, left: float, bottom: float, right: float, top: float) -> None:
        self._note("reference", reference.to)

    def field(self, label: str, left: float, bottom: float, right: float, top: float) -> None:
        self._note("field", label, left, bottom, right, top)

    def link(self, link: Link, left: float, bottom: float, right: float, top: float) -> None:
        self._note("link", link.url)

    def _note(self, verb: str, *given: Any) -> None:
        self._open[-1].parts.append((verb, given))

    def nodes(self) -> Iterator[Node]:
        """The elements of all pages."""
        for page in self.pages:
            yield from page.nodes()

    def given(self, verb: str) -> list[tuple[Any, ...]]:
        """What every call of a verb was given, in order."""
        nodes = (node for page in self.pages for node in (page, *page.nodes()))
        return [part[1] for node in nodes for part in node.parts if isinstance(part, tuple) and part[0] == verb]


def pages_of(*blocks: Block) -> list[list[str]]:
    """The rows of words on each page of a paper of these blocks, in the classic look, with nothing around them."""
    return record(document_of(*blocks, page_label=""), theme()).lines


def record(document: Document, theme: Theme) -> Recorder:
    """The pages of the document, drawn."""
    recorder = Recorder()
    for page in paginate(document, theme):
        page.draw(recorder)
    return recorder
