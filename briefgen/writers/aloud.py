"""What a screen reader says of a paper's pages, as text: the same elements, in the same order, as in the PDF."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter

from briefgen.document import (
    Chart,
    CrossReference,
    Document,
    Image,
    Letterhead,
    Link,
    Picture,
    QrCode,
    Table,
    Text,
    plain_text,
)
from briefgen.fonts import Outline
from briefgen.layout import Element, HeadingLevels, Matrix, Role, Stroke, Word, paginate
from briefgen.themes import Theme

# What stands on one line where each part of it does, and what stands between the parts.
_BETWEEN: dict[Role, str] = {"item": " ", "item-body": " ", "detail": ": ", "row": " | "}


def read_aloud(document: Document, theme: Theme) -> str:
    """One line for each thing that is said; indented by what it stands in, and last what is only seen."""
    canvas = _Listener()
    pages = paginate(document, theme)
    for page in pages:
        page.draw(canvas)
    lines = [f"language: {document.language}", f"title: {plain_text(document.title)}", ""]
    speaker = _Speaker(HeadingLevels(document.titled))
    for part in canvas.root.inside:
        lines += speaker.said(part)
    lines += ["", "not read, because it is furniture of the pages:"]
    lines += [f"  page {number}: {_words(aside)}" for number, aside in enumerate(canvas.asides, start=1)]
    return "\n".join(lines) + "\n"


@dataclass(slots=True)
class _Part:
    """An element with its words and elements in reading order, whatever page they are on."""

    element: Element | None
    parts: list["str | _Part"] = field(default_factory=list)

    @property
    def inside(self) -> list["_Part"]:
        return [part for part in self.parts if isinstance(part, _Part)]

    @property
    def is_link(self) -> bool:
        return self.element is not None and self.element.role in ("link", "reference")


class _Listener:
    """A canvas that keeps words and elements, and draws nothing (the methods are those of `layout.Canvas`)."""

    def __init__(self) -> None:
        self.root = _Part(None)
        self.asides: list[list[str]] = []  # of each page: the words of artifacts
        self._parts: dict[Element, _Part] = {}
        self._open: list[_Part | None] = []  # None inside an artifact

    def begin_page(self, width: float, height: float) -> None:
        """Start a page."""
        self.asides.append([])

    def end_page(self) -> None:
        """Finish the page."""

    def begin(self, element: Element) -> None:
        """Open the element, where it was left on an earlier page."""
        above = self._open[-1] if self._open else self.root
        if above is None or element.artifact:
            self._open.append(None)
            return
        if isinstance(element.source, Text):  # said in place of its words, which are in the order of the page
            above.parts.append(element.source.text)
            self._open.append(_Part(element))
            return
        if element not in self._parts:
            self._parts[element] = _Part(element)
            above.parts.append(self._parts[element])
        self._open.append(self._parts[element])

    def end(self) -> None:
        """Close the innermost open element."""
        self._open.pop()

    def words(self, x: float, y: float, words: Sequence[Word], *, hyphenate: bool = False) -> None:
        """Keep the words."""
        text, inside = _told(words), self._open[-1]
        if inside is None:
            self.asides[-1].append(text)
        else:
            inside.parts.append(text)

    def line(self, left: float, right: float, y: float, stroke: Stroke) -> None:
        """Say nothing."""

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Say nothing."""

    def frame(self, x: float, y: float, width: float, height: float, stroke: Stroke) -> None:
        """Say nothing."""

    def picture(self, picture: Picture, x: float, y: float, width: float, height: float) -> None:
        """Say nothing: the element's alternative text is said."""

    def path(self, outline: Outline, placed: Matrix, colour: str) -> None:
        """Say nothing."""

    def bookmark(self, words: str, level: int, top: float) -> None:
        """Say nothing: the heading itself is said."""

    def target(self, name: str, top: float) -> None:
        """Say nothing."""

    def reference(self, reference: CrossReference, left: float, bottom: float, right: float, top: float) -> None:
        """Say nothing: the element of the reference is said."""

    def field(self, label: str, left: float, bottom: float, right: float, top: float) -> None:
        """Keep what the field is for."""
        if (inside := self._open[-1]) is not None:
            inside.parts.append(f"empty field, {label}")

    def link(self, link: Link, left: float, bottom: float, right: float, top: float) -> None:
        """Say nothing: the element of the link is said."""


class _Speaker:
    """Says the elements of one paper in order."""

    def __init__(self, levels: HeadingLevels) -> None:
        self._levels = levels

    def said(self, part: _Part, margin: str = "") -> Iterator[str]:
        """The lines for an element and all in it."""
        assert part.element
        lines = [list(self.said(inner)) for inner in part.inside if not inner.is_link]
        between = _BETWEEN.get(part.element.role)
        name, words = self._name(part), "" if part.element.role == "figure" else _words(_direct(part))
        if between is not None and all(len(inner) <= 1 for inner in lines):
            words, lines = between.join(inner[0] if inner else "(empty)" for inner in lines), []
        if name or words:
            yield f"{margin}{': '.join(filter(None, (name, words)))}"
        inside = f"{margin}  " if name else margin
        for inner in lines:
            yield from (f"{inside}{line}" for line in inner)

    def _name(self, part: _Part) -> str:
        """What a reader says an element is, before its words; nothing for a paragraph."""
        assert part.element
        if level := self._levels.of(part.element):
            return f"heading {level}"
        match part.element.role, part.element.source:
            case "list" | "cards" | "details", _:
                return f"list of {len(part.inside)}"
            case "table", Table(columns, summary=summary):
                rows = sum(each.element is not None and each.element.role == "row" for each in part.inside)
                told = f", {plain_text(summary)}" if summary else ""
                return f"table of {len(columns)} columns and {rows} rows{told}"
            case "figure", Image(alt=alt) | Chart(alt=alt) | QrCode(alt=alt):
                return f"picture, {plain_text(alt)}"
            case "contents", _:
                return "table of contents"
            case "figure", Letterhead(name=name):
                return f"picture, {plain_text(name)}"
            case "row", Table():
                return "column headings"
            case ("item" | "card" | "row" | "letterhead" | "quotation" | "note" | "caption") as role, _:
                return role
            case _:
                return ""


def _direct(part: _Part) -> list[str]:
    """The words of an element outside of the elements in it; those of links are within them."""
    found: list[str] = []
    for each in part.parts:
        if isinstance(each, str):
            found.append(each)
        elif each.is_link:
            linked = _direct(each)
            found.append(f"[link: {_words(linked)}]{' ' * linked[-1].endswith(' ')}")
    return found


def _told(words: Sequence[Word]) -> str:
    """The words of a line, each abbreviation with what it stands for."""
    parts = []
    for expansion, group in groupby(words, attrgetter("look.expansion")):
        text = "".join(word.text for word in group)
        bare = text.rstrip(" ")
        parts.append(f"{bare} [short for: {expansion}]{text[len(bare) :]}" if expansion else text)
    return "".join(parts)


def _words(texts: Sequence[str]) -> str:
    return " ".join("".join(texts).split())
