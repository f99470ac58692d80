"""The furniture of a page, around its text: marking, draft mark, running head, and the foot with the page number."""

from dataclasses import dataclass, replace

from briefgen.document import Furniture, PlainText, Text, plain_text
from briefgen.layout.canvas import Canvas
from briefgen.layout.paragraphs import TextBox
from briefgen.layout.structure import FOOTER, HEADER
from briefgen.layout.styles import Stroke, Styles
from briefgen.layout.watermark import Watermark, lay_watermark
from briefgen.layout.words import set_text
from briefgen.themes import POINTS_PER_MM, StyleName

_GAP = 10  # points between two texts on one line
_MOST_FOOT = 0.4  # the largest share of the text's height that a long foot may take
_WIDEST = (99, 99)  # the page number and page count that the foot reserves room for
_FRAME_ROOM = 4  # points between the draft mark and the frame around it


@dataclass(frozen=True, slots=True)
class _Mark:
    """The words of one marking; the draft mark has a frame around it."""

    box: TextBox
    framed: bool

    @property
    def width(self) -> float:
        return self.box.ink_width + (2 * _FRAME_ROOM if self.framed else 0)


@dataclass(frozen=True, slots=True)
class _Foot:
    """The foot of one page: its texts, whether the marking is on a line below them (`apart`), heights from the page's
    edge.
    """

    sender: TextBox
    page: TextBox
    apart: bool
    baseline: float
    top: float


class LaidFurniture:
    """The furniture of one paper's pages, which draws the head and the foot of each."""

    def __init__(self, furniture: Furniture, styles: Styles) -> None:
        self.words = furniture
        self.styles = styles
        page = styles.theme.page
        self.left = page.margins.left * POINTS_PER_MM
        self.width = styles.text_width
        self.head = (page.height - page.head) * POINTS_PER_MM
        self.foot = page.foot * POINTS_PER_MM
        self.rule = styles.stroke(styles.theme.foot_rule)
        self.marks = self._marks()
        self.marks_width = sum(mark.width for mark in self.marks) + _GAP * max(len(self.marks) - 1, 0)
        self.watermark = self._watermark() if self.words.draft else None
        self.running_head = self._text(self.words.running_head, "running-head", self.width)

    def draw_head(self, canvas: Canvas, number: int) -> None:
        """Draw the marking, and the running head from the second page on; in a draft, over the watermark."""
        if self.watermark:
            self.watermark.draw(canvas)
        canvas.begin(HEADER)
        self._draw_marks(canvas, self.head)
        if number > 1 and self.words.running_head:
            self._draw_running_head(canvas)
        canvas.end()

    def _draw_running_head(self, canvas: Canvas) -> None:
        running, leading = self.running_head, self.running_head.style.leading
        y = self.head - (leading * 1.45 if self.marks else 0)
        _draw_on_baseline(canvas, running, self.left, y)
        below = y - leading * (len(running.lines) - 0.45)
        canvas.line(self.left, self.left + self.width, below, self.rule)

    def draw_foot(self, canvas: Canvas, number: int, total: int) -> None:
        """Draw the sender at the left, the marking in the middle and the page number at the right, under a rule."""
        foot = self._foot(number, total)
        canvas.begin(FOOTER)
        canvas.line(self.left, self.left + self.width, foot.top, self.rule)
        _draw_on_baseline(canvas, foot.sender, self.left, foot.baseline)
        self._draw_marks(canvas, self.foot if foot.apart else foot.baseline)
        _draw_on_baseline(canvas, foot.page, self.left + self.width - foot.page.ink_width, foot.baseline)
        canvas.end()

    @property
    def marks_stand_apart(self) -> bool:
        """Whether the marking at the foot needs a line of its own because it does not fit between its neighbours."""
        return self._foot(*_WIDEST).apart

    @property
    def text_bottom(self) -> float:
        """The lowest position of the text, in points from the page's edge: the margin, or higher above a tall foot.

        The text keeps most of its height, however long the sender's name is.
        """
        margin = self.styles.theme.page.margins.bottom * POINTS_PER_MM
        return max(margin, min(self._foot(*_WIDEST).top + _GAP, margin + self.styles.text_height * _MOST_FOOT))

    def _foot(self, number: int, total: int) -> "_Foot":
        label = plain_text(self.words.page_label).replace("{page}", str(number)).replace("{pages}", str(total))
        page = self._text((Text(label),), "foot", self.width)
        sender = self._text(self.words.foot, "foot", self.width - page.ink_width - _GAP)
        beside = (self.width - self.marks_width) / 2 - _GAP
        # If the marking does not fit between its neighbours, it goes on a line of its own below them.
        apart = bool(self.marks) and (len(sender.lines) > 1 or max(sender.ink_width, page.ink_width) > beside)
        leading = sender.style.leading
        baseline = self.foot + leading * (len(sender.lines) - 1 + 1.5 * apart)
        return _Foot(sender, page, apart, baseline, baseline + leading * 1.1)

    def _marks(self) -> list[_Mark]:
        words = self.words
        marks = [_Mark(self._text(words.draft, "draft", self.width), framed=True)] if words.draft else []
        if words.marking:
            marks.append(_Mark(self._text(words.marking, "page-marking", self.width), framed=False))
        return marks

    def _watermark(self) -> Watermark | None:
        page, look = self.styles.theme.page, self.styles.paragraph("draft").look
        middle = page.margins.bottom * POINTS_PER_MM + self.styles.text_height / 2
        centre = (self.left + self.width / 2, middle)
        return lay_watermark(plain_text(self.words.draft), look.family, self.styles.language, centre, self.width)

    def _draw_marks(self, canvas: Canvas, baseline: float) -> None:
        x = self.left + (self.width - self.marks_width) / 2
        for mark in self.marks:
            look = mark.box.style.look
            inset = _FRAME_ROOM if mark.framed else 0
            _draw_on_baseline(canvas, mark.box, x + inset, baseline)
            if mark.framed:
                bottom, height = baseline - look.size * 0.38, look.size * 1.4
                canvas.frame(x, bottom, mark.width, height, Stroke(0.7, look.colour))
            x += mark.width + _GAP

    def _text(self, words: PlainText, name: StyleName, width: float) -> TextBox:
        style = replace(self.styles.paragraph(name), align="start", indent=0)
        return TextBox(set_text(words, style.look, self.styles), style, width)


def lay_furniture(furniture: Furniture, styles: Styles) -> LaidFurniture:
    """The measured furniture of a paper's pages."""
    return LaidFurniture(furniture, styles)


def _draw_on_baseline(canvas: Canvas, box: TextBox, x: float, baseline: float) -> None:
    box.draw(canvas, x, baseline + box.first_baseline)
