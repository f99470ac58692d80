"""The furniture of a page, around its text: marking, draft mark, running head, and the foot with the page number."""

from dataclasses import dataclass, replace

from briefgen.document import Furniture, PlainText, Text, plain_text
from briefgen.layout.canvas import Canvas
from briefgen.layout.marks import lay_marks
from briefgen.layout.paragraphs import TextBox
from briefgen.layout.shortening import shortened
from briefgen.layout.structure import FOOTER, HEADER
from briefgen.layout.styles import Styles
from briefgen.layout.watermark import Watermark, lay_watermark
from briefgen.layout.words import set_text
from briefgen.themes import POINTS_PER_MM, StyleName

FURNITURE_GAP = 10  # points between two texts on one line, and between furniture and text
_MOST_LINES = 2  # of the running head, and of the sender at the foot
_MOST_AROUND = 0.4  # the largest share of the text's height that a tall head or foot may take from it
_WIDEST = (99, 99)  # the page number and page count that the foot reserves room for


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
        self._tallest = styles.text_height * _MOST_AROUND
        self.head = (page.height - page.head) * POINTS_PER_MM
        self.foot = page.foot * POINTS_PER_MM
        self.rule = styles.stroke(styles.theme.foot_rule)
        self.marks = lay_marks(furniture, styles)
        self.watermark = self._watermark() if furniture.draft else None
        self.running_head = shortened(furniture.running_head, "running-head", self.width, _MOST_LINES, styles)
        self._running_head = self._text(self.running_head, "running-head", self.width)
        self.sender = shortened(furniture.foot, "foot", self._sender_width, _MOST_LINES, styles)

    def draw_head(self, canvas: Canvas, number: int) -> None:
        """Draw the marking, and the running head from the second page on; in a draft, over the watermark."""
        if self.watermark:
            self.watermark.draw(canvas)
        canvas.begin(HEADER)
        self.marks.draw(canvas, self.left, self.head)
        if number > 1 and self.running_head:
            _draw_on_baseline(canvas, self._running_head, self.left, self._head_baseline)
            canvas.line(self.left, self.left + self.width, self._head_rule, self.rule)
        canvas.end()

    @property
    def _head_baseline(self) -> float:
        """The running head's first baseline."""
        return self.head - (self.marks.drop + self._running_head.style.leading * 1.45 if self.marks else 0)

    @property
    def _head_rule(self) -> float:
        """The height of the rule below the running head."""
        head = self._running_head
        return self._head_baseline - head.style.leading * (len(head.lines) - 0.45)

    @property
    def head_is_tall(self) -> bool:
        """Whether the text of the pages with a running head begins below the margin."""
        return self.text_top(2) < self.text_top(1)

    def text_top(self, number: int) -> float:
        """Where the text of a page begins, in points from the page's lower edge: at the margin, or below a tall head.

        The text keeps most of its height, however long the furniture is.
        """
        margin = (self.styles.theme.page.height - self.styles.theme.page.margins.top) * POINTS_PER_MM
        lowest = margin
        if number > 1 and self.running_head:
            lowest = self._head_rule - FURNITURE_GAP
        elif self.marks.drop:
            lowest = self.head - self.marks.drop - FURNITURE_GAP
        return min(margin, max(lowest, margin - self._tallest))

    def draw_foot(self, canvas: Canvas, number: int, total: int) -> None:
        """Draw the sender at the left, the marking in the middle and the page number at the right, under a rule."""
        foot = self._foot(number, total)
        canvas.begin(FOOTER)
        canvas.line(self.left, self.left + self.width, foot.top, self.rule)
        _draw_on_baseline(canvas, foot.sender, self.left, foot.baseline)
        self.marks.draw(canvas, self.left, self.foot + self.marks.drop if foot.apart else foot.baseline)
        _draw_on_baseline(canvas, foot.page, self.left + self.width - foot.page.ink_width, foot.baseline)
        canvas.end()

    @property
    def marks_stand_apart(self) -> bool:
        """Whether the marking at the foot needs a line of its own because it does not fit between its neighbours."""
        return self._foot(*_WIDEST).apart

    @property
    def foot_is_tall(self) -> bool:
        """Whether the sender or the marks need more than one line."""
        foot = self._foot(*_WIDEST)
        return len(foot.sender.lines) > 1 or (foot.apart and self.marks.drop > 0)

    @property
    def text_bottom(self) -> float:
        """The lowest position of the text, in points from the page's edge: the margin, or higher above a tall foot.

        The text keeps most of its height, however long the sender's name is.
        """
        margin = self.styles.theme.page.margins.bottom * POINTS_PER_MM
        return max(margin, min(self._foot(*_WIDEST).top + FURNITURE_GAP, margin + self._tallest))

    def _page_label(self, number: int, total: int) -> TextBox:
        label = plain_text(self.words.page_label).replace("{page}", str(number)).replace("{pages}", str(total))
        return self._text((Text(label),), "foot", self.width)

    @property
    def _sender_width(self) -> float:
        return max(self.width - self._page_label(*_WIDEST).ink_width - FURNITURE_GAP, self.width / 2)

    def _foot(self, number: int, total: int) -> "_Foot":
        page = self._page_label(number, total)
        sender = self._text(self.sender, "foot", self.width - page.ink_width - FURNITURE_GAP)
        beside = (self.width - self.marks.width) / 2 - FURNITURE_GAP
        # If the marking does not fit between its neighbours, it goes on a line of its own below them.
        apart = bool(self.marks) and (len(sender.lines) > 1 or max(sender.ink_width, page.ink_width) > beside)
        leading = sender.style.leading
        baseline = self.foot + leading * (len(sender.lines) - 1)
        if apart:
            baseline += self.marks.drop + leading * 1.5
        return _Foot(sender, page, apart, baseline, baseline + leading * 1.1)

    def _watermark(self) -> Watermark | None:
        page, look = self.styles.theme.page, self.styles.paragraph("draft").look
        middle = page.margins.bottom * POINTS_PER_MM + self.styles.text_height / 2
        centre = (self.left + self.width / 2, middle)
        side = min(self.width, self.styles.text_height)  # the mark slopes: it is as high as it is wide
        return lay_watermark(plain_text(self.words.draft), look.family, self.styles.language, centre, side)

    def _text(self, words: PlainText, name: StyleName, width: float) -> TextBox:
        style = replace(self.styles.paragraph(name), align="start", indent=0)
        return TextBox(set_text(words, style.look, self.styles), style, width)


def lay_furniture(furniture: Furniture, styles: Styles) -> LaidFurniture:
    """The measured furniture of a paper's pages."""
    return LaidFurniture(furniture, styles)


def _draw_on_baseline(canvas: Canvas, box: TextBox, x: float, baseline: float) -> None:
    box.draw(canvas, x, baseline + box.first_baseline)
