"""The marks at the head and the foot of a page: who may read the paper, and the framed mark of a draft."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefgen.document import Alignment, Furniture, PlainText
from briefgen.layout.canvas import Canvas
from briefgen.layout.paragraphs import TextBox
from briefgen.layout.shortening import shortened
from briefgen.layout.styles import Stroke, Styles
from briefgen.layout.words import set_text
from briefgen.themes import StyleName

MARK_GAP = 10  # points between two marks on one line
_FRAME_ROOM = 4  # points between the draft mark and the frame around it
_FRAME_WEIGHT = 0.7
_FRAME_BELOW = 0.38  # of the letters' size, below their baseline
_FRAME_HEIGHT = 1.4  # of the letters' size
_STACK = 1.5  # distance from the draft mark to the marking below it, as a share of the line
_MOST_LINES = 4  # of a marking: it says who may read the paper, and is shortened last


@dataclass(frozen=True, slots=True)
class _Mark:
    """The words of one mark; the draft mark has a frame around it."""

    box: TextBox
    framed: bool

    @property
    def width(self) -> float:
        return self.box.ink_width + (2 * _FRAME_ROOM if self.framed else 0)

    def draw(self, canvas: Canvas, x: float, baseline: float) -> None:
        style, inset = self.box.style, _FRAME_ROOM if self.framed else 0
        self.box.draw(canvas, x + inset, baseline + self.box.first_baseline)
        if self.framed:
            size = style.look.size
            stroke = Stroke(_FRAME_WEIGHT, style.look.colour)
            canvas.frame(x, baseline - size * _FRAME_BELOW, self.width, size * _FRAME_HEIGHT, stroke)


class LaidMarks:
    """The marks, centred: side by side, or the marking below the draft mark (`stacked`) where the width is too small.

    `marking` has the words that are shown.
    """

    def __init__(self, furniture: Furniture, styles: Styles) -> None:
        width = self._width = styles.text_width
        marking = shortened(furniture.marking, "page-marking", width, _MOST_LINES, styles)
        draft = shortened(furniture.draft, "draft", width - 2 * _FRAME_ROOM, 1, styles)
        self.draft, self.marking = draft, marking
        side_by_side = list(_side_by_side(draft, marking, styles))
        self.width = sum(mark.width for mark in side_by_side) + MARK_GAP * max(len(side_by_side) - 1, 0)
        wrapped = any(len(mark.box.lines) > 1 for mark in side_by_side)
        self.stacked = wrapped or self.width > width
        self._rows = [side_by_side] if side_by_side else []
        if self.stacked:
            self.width = width
            centred = _Mark(_set(marking, "page-marking", width, styles, "center"), framed=False)
            self._rows = [[mark] for mark in side_by_side if mark.framed] + [[centred]]

    def __bool__(self) -> bool:
        return bool(self._rows)

    @property
    def drop(self) -> float:
        """The distance from the first baseline to the last, in points."""
        return sum(self._steps)

    @property
    def _steps(self) -> Iterator[float]:
        for row in self._rows[:-1]:
            yield row[0].box.style.leading * _STACK
        for row in self._rows[-1:]:
            yield row[-1].box.style.leading * (len(row[-1].box.lines) - 1)

    def draw(self, canvas: Canvas, left: float, baseline: float) -> None:
        """Draw the marks between the margins; `baseline` is that of the first line."""
        for row, step in zip(self._rows, self._steps, strict=True):
            alone = self.stacked and not row[0].framed  # its lines are centred in the whole width
            extent = sum(mark.width for mark in row) + MARK_GAP * (len(row) - 1)
            x = left if alone else left + (self._width - extent) / 2
            for mark in row:
                mark.draw(canvas, x, baseline)
                x += mark.width + MARK_GAP
            baseline -= step


def lay_marks(furniture: Furniture, styles: Styles) -> LaidMarks:
    """The measured marks of a paper's pages."""
    return LaidMarks(furniture, styles)


def _side_by_side(draft: PlainText, marking: PlainText, styles: Styles) -> Iterator[_Mark]:
    if draft:
        yield _Mark(_set(draft, "draft", styles.text_width, styles), framed=True)
    if marking:
        yield _Mark(_set(marking, "page-marking", styles.text_width, styles), framed=False)


def _set(words: PlainText, name: StyleName, width: float, styles: Styles, align: Alignment = "start") -> TextBox:
    style = replace(styles.paragraph(name), align=align, indent=0)
    return TextBox(set_text(words, style.look, styles), style, width)
