"""A paragraph: its lines are broken once, drawn at their positions, and cut without widows and orphans."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import assert_never

from briefgen.document import Alignment, CrossReference, Inlines, Link, Text, anchors_in
from briefgen.layout.boxes import SLACK, Box
from briefgen.layout.canvas import Canvas
from briefgen.layout.lines import fill_lines, ink_width
from briefgen.layout.order import placed
from briefgen.layout.structure import DECORATION, Element
from briefgen.layout.styles import Look, ParagraphStyle, Stroke, Styles
from briefgen.layout.words import SetText, Word, set_text
from briefgen.themes import StyleName

_BALANCED: frozenset[StyleName] = frozenset(("title", "subtitle", "heading-1", "heading-2", "heading-3", "quotation"))
_FEWEST_LINES = 2  # minimum number of lines of a paragraph at the end or the start of a page
_SHORT_LAST_LINE = 0.4  # of the line's width; with a shorter last line, all lines are balanced
_MOST_BALANCED_LINES = 4
_LONE_WORD = 0.2  # of the line's width; a longer word may be alone on the last line
_FEWEST_WORDS_ABOVE = 3  # a line with fewer possible breaks gives no word to the last line


@dataclass(frozen=True, slots=True)
class Strip:
    """A row of words that begins x points right of the paragraph's left edge."""

    x: float
    words: list[Word]


Line = tuple[Strip, ...]


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading's text in the outline; level 0 is outermost."""

    words: str
    level: int


class TextBox(Box):
    """A paragraph of the given width in points."""

    bookmark: Bookmark | None = None
    targets: tuple[str, ...] = ()  # names under which references lead to its first line

    def __init__(
        self,
        text: SetText,
        style: ParagraphStyle,
        width: float,
        *,
        balanced: bool = False,
    ) -> None:
        self.style = style
        self.before, self.after, self.keep_with_next = style.before, style.after, style.keep_with_next
        self.first_baseline = style.first_baseline
        self.lines = _set_lines(text, style, width, balanced)

    @property
    def height(self) -> float:
        """The number of lines times the leading."""
        return len(self.lines) * self.style.leading

    @property
    def ink_width(self) -> float:
        """The width of the longest row of words, in points, without its distance from the left edge."""
        return max((ink_width(strip.words) for line in self.lines for strip in line), default=0)

    def cut(self, room: float, force: bool) -> tuple[Box | None, Box | None]:
        """Leave at least two lines on both sides, if possible."""
        total = len(self.lines)
        fitting = int((room + SLACK) // self.style.leading)
        if fitting >= total:
            return self, None
        keep = min(fitting, total - _FEWEST_LINES)
        if keep < _FEWEST_LINES:
            if not force:
                return None, self
            keep = min(max(fitting, 1), total)
        return (self._part(self.lines[:keep], first=True), self._part(self.lines[keep:]))

    def _part(self, lines: list[Line], first: bool = False) -> "TextBox | None":
        if not lines:
            return None
        part = TextBox.__new__(TextBox)
        part.style, part.lines = self.style, lines
        part.bookmark, part.targets = (self.bookmark, self.targets) if first else (None, ())
        part.before, part.after, part.keep_with_next = self.before, self.after, self.keep_with_next
        part.first_baseline, part.element = self.first_baseline, self.element
        return part

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the lines on their baselines."""
        if self.bookmark:
            canvas.bookmark(self.bookmark.words, self.bookmark.level, top)
        for name in self.targets:
            canvas.target(name, top)
        y = top - self.first_baseline
        for line in self.lines:
            for strip in line:
                if strip.words:
                    _draw_words(canvas, x + strip.x, y, strip.words)
            y -= self.style.leading


def set_paragraph(content: Inlines, name: StyleName, width: float, styles: Styles, element: Element) -> TextBox:
    """The words as a paragraph in the theme's style of that name."""
    style = styles.paragraph(name)
    box = TextBox(set_text(content, style.look, styles), style, width, balanced=name in _BALANCED)
    box.element, box.targets = element, targets_in(content, styles)
    return box


def targets_in(content: Inlines, styles: Styles) -> tuple[str, ...]:
    """The names of the anchors in the content to which references lead."""
    return tuple(name for name in anchors_in(content) if name in styles.targets) if styles.targets else ()


def _draw_words(canvas: Canvas, x: float, y: float, words: Sequence[Word]) -> None:
    """Draw the words of a line; those of a link stand inside the link's own element."""
    marked = False
    for word in words:
        if word.level or word.base:
            _draw_mixed(canvas, x, y, words)
            return
        marked = marked or word.look.underline or word.look.link is not None
    if not marked:
        canvas.words(x, y, words, hyphenate=words[-1].hyphenates)
        return
    for link, group in groupby(words, attrgetter("look.link")):
        part = list(group)
        advance = sum(word.width + word.space for word in part)
        if link:
            canvas.begin(link)
        canvas.words(x, y, part, hyphenate=part[-1] is words[-1] and part[-1].hyphenates)
        _underline(canvas, x, y, part)
        if link:
            _link(canvas, link.source, x, x + advance - part[-1].space, y, max(word.look.size for word in part))
            canvas.end()
        x += advance


def _draw_mixed(canvas: Canvas, x: float, y: float, words: Sequence[Word]) -> None:
    """Draw the words of a line of mixed direction, in reading order by stretches.

    A stretch that is not from left to right is a span: readers of the structure tree get its text as it is read.
    """
    places = placed(words)
    for (turned, link), group in groupby(words, lambda word: (word.level > 0, word.look.link)):
        part = list(group)
        shown = [(left, word) for left, word in places if any(word is each for each in part)]
        row = [word for _, word in shown]
        advance = sum(word.width + word.space for word in row)
        # From the side where the paragraph begins; the pages of a paper from right to left are mirrored.
        start = x + (ink_width(list(words)) - shown[0][0] - advance if words[0].base else shown[0][0])
        opened = [link] if link else []
        if turned:
            opened.append(Element("span", Text("".join(word.text for word in part))))
        for element in opened:
            canvas.begin(element)
        canvas.words(start, y, row, hyphenate=row[-1] is words[-1] and row[-1].hyphenates)
        _underline(canvas, start, y, row)
        if turned:
            canvas.end()
        if link:
            _link(canvas, link.source, start, start + advance, y, max(word.look.size for word in part))
            canvas.end()


def _underline(canvas: Canvas, x: float, y: float, words: Sequence[Word]) -> None:
    for key, group in groupby(words, attrgetter("look.underline", "look.colour", "look.size")):
        underline, colour, size = key
        part = list(group)
        advance = sum(word.width + word.space for word in part)
        if underline:
            canvas.begin(DECORATION)
            ink = advance - (part[-1].space if part[-1] is words[-1] else 0)
            canvas.line(x, x + ink, y - size * 0.12, Stroke(size * 0.05, colour))
            canvas.end()
        x += advance


def _link(canvas: Canvas, link: object, left: float, right: float, y: float, size: float) -> None:
    match link:
        case Link():
            canvas.link(link, left, y - size * 0.25, right, y + size * 0.8)
        case CrossReference():
            canvas.reference(link, left, y - size * 0.25, right, y + size * 0.8)


def _set_lines(text: SetText, style: ParagraphStyle, width: float, balanced: bool) -> list[Line]:
    lines: list[Line] = []
    for words, *others in text:
        room = width - style.indent
        filled = _balance(words, room) if balanced else _keep_company(fill_lines(words, room), room)
        lines += [(_align(line, style.align, style.indent, room),) for line in filled]
        for part in others:
            _set_at_far_end(lines, part, style.indent, room, style.look)
    return lines


def _align(words: list[Word], align: Alignment, indent: float, room: float) -> Strip:
    match align:
        case "start":
            return Strip(indent, words)
        case "center":
            return Strip(indent + (room - ink_width(words)) / 2, words)
        case "end":
            return Strip(indent + room - ink_width(words), words)
        case _:
            assert_never(align)


def _set_at_far_end(lines: list[Line], words: list[Word], indent: float, room: float, look: Look) -> None:
    """Align words with the end of the last line, or put them on lines of their own if they do not fit there."""
    if not words:
        return
    last = lines[-1][-1]
    start = last.x + ink_width(last.words)
    strip = _align(words, "end", indent, room)
    if not last.words:
        lines.pop()
    elif strip.x >= start + look.size:
        lines[-1] = (*lines[-1], strip)
        return
    lines += [(_align(line, "end", indent, room),) for line in fill_lines(words, room)]


def _keep_company(lines: list[list[Word]], room: float) -> list[list[Word]]:
    """Move a word from the line above to a last line that consists of one short word, if that line has enough words."""
    if len(lines) < 2 or ink_width(lines[-1]) > room * _LONE_WORD or any(word.breaks for word in lines[-1][:-1]):
        return lines
    above = lines[-2]
    places = [place for place, word in enumerate(above[:-1], start=1) if word.breaks]
    if len(places) < _FEWEST_WORDS_ABOVE:
        return lines
    moved = [*above[places[-1] :], *lines[-1]]
    return lines if ink_width(moved) > room else [*lines[:-2], above[: places[-1]], moved]


def _balance(words: list[Word], room: float) -> list[list[Word]]:
    """As few lines as possible; if the last would be short, all lines get about the same length."""
    lines = fill_lines(words, room)
    if not 1 < len(lines) <= _MOST_BALANCED_LINES or ink_width(lines[-1]) > room * _SHORT_LAST_LINE:
        return lines
    narrow, wide = room / 2, room
    while wide - narrow > 1:
        middle = (narrow + wide) / 2
        if len(fill_lines(words, middle)) > len(lines):
            narrow = middle
        else:
            wide = middle
    return fill_lines(words, wide)
