"""What stands around the text: the letterhead, the running head, the marking, the foot with its page number."""

from dataclasses import replace

from briefgen.document import Alignment, Document, Letterhead
from briefgen.themes import StyleName
from briefgen.writers.pdf.boxes import Box, Stack, Whole
from briefgen.writers.pdf.canvas import PaperCanvas
from briefgen.writers.pdf.inlines import Piece, TextRun
from briefgen.writers.pdf.paragraphs import TextBox
from briefgen.writers.pdf.styles import POINTS_PER_MM, Styles

_GAP = 12  # points between two things on one line
_LOGO_GAP = 10


class Furniture:
    """Draws head and foot of the pages of one paper."""

    def __init__(self, paper: Document, styles: Styles) -> None:
        self.paper = paper
        self.styles = styles
        page = styles.theme.page
        self.left = page.margins.left * POINTS_PER_MM
        self.width = styles.text_width
        self.page_height = page.height * POINTS_PER_MM
        self.head = self.page_height - page.head * POINTS_PER_MM
        self.foot = page.foot * POINTS_PER_MM

    def draw_head(self, canvas: PaperCanvas, number: int) -> None:
        """The marking on every page, and from the second page on what paper this is."""
        y = self.head
        marking = self._marking()
        if marking:
            _draw_on_baseline(canvas, marking, self.left, y)
        if number == 1 or not self.paper.running_head:
            return
        running = self._line(self.paper.running_head, "running-head", self.width)
        if marking:
            y -= running.style.leading * 1.3
        _draw_on_baseline(canvas, running, self.left, y)
        rule = y - running.style.leading * (len(running.lines) - 1) - running.style.leading * 0.5
        canvas.draw_line(self.left, self.left + self.width, rule, self.styles.stroke(self.styles.theme.foot_rule))

    def draw_foot(self, canvas: PaperCanvas, number: int, total: int) -> None:
        """Sender at the left, marking in the middle, page number at the right, under a rule."""
        label = self.paper.page_label.replace("{page}", str(number)).replace("{pages}", str(total))
        page = self._line(label, "foot", self.width, "end")
        marking = self._marking()
        room = self.width - page.ink_width - _GAP
        sender = self._line(self.paper.foot, "foot", room)
        style = self.styles.paragraph("foot")
        lines = len(sender.lines)
        apart = marking is not None and (
            lines > 1
            or sender.ink_width + _GAP > (self.width - marking.ink_width) / 2
            or page.ink_width + _GAP > (self.width - marking.ink_width) / 2
        )
        y = self.foot + style.leading * (lines - 1 + apart)
        canvas.draw_line(
            self.left,
            self.left + self.width,
            y + style.leading * 1.05,
            self.styles.stroke(self.styles.theme.foot_rule),
        )
        if self.paper.foot:
            _draw_on_baseline(canvas, sender, self.left, y)
        if marking:
            _draw_on_baseline(canvas, marking, self.left, self.foot if apart else y)
        _draw_on_baseline(canvas, page, self.left, y)

    def _marking(self) -> TextBox | None:
        """DRAFT and the handling mark on one line."""
        draft, style = self.styles.paragraph("draft"), self.styles.paragraph("page-marking")
        pieces: list[Piece] = []
        if self.paper.draft:
            pieces.append(TextRun(self.paper.draft, draft.look))
        if self.paper.draft and self.paper.marking:
            pieces.append(TextRun("  ", style.look))
        if self.paper.marking:
            pieces.append(TextRun(self.paper.marking, style.look))
        return TextBox(pieces, style, self.width, self.styles) if pieces else None

    def _line(self, words: str, name: StyleName, width: float, align: Alignment | None = None) -> TextBox:
        style = self.styles.paragraph(name)
        if align:
            style = replace(style, align=align)
        return TextBox([TextRun(words, style.look)] if words else [], style, width, self.styles)


def _draw_on_baseline(canvas: PaperCanvas, box: TextBox, x: float, baseline: float) -> None:
    box.draw(canvas, x, baseline + box.first_baseline)


class LetterheadBox(Whole):
    """Logo, name and place at the left, address lines at the right, a rule below."""

    def __init__(self, sender: Letterhead, styles: Styles) -> None:
        self.styles = styles
        self.width = styles.text_width
        self.logo = styles.theme.logo_picture
        self.logo_height = styles.theme.logo_height * POINTS_PER_MM if self.logo else 0.0
        self.logo_width = self.logo_height * self.logo.width / self.logo.height if self.logo else 0.0
        self.inset = self.logo_width + _LOGO_GAP if self.logo else 0.0
        lines = [self._text(line, "letterhead-line", self.width * 0.45) for line in sender.lines]
        self.address: Box = Stack(lines)
        room = self.width - self.inset - (self.width * 0.45 + _GAP if lines else 0)
        names = [self._text(sender.name, "letterhead-name", room)]
        if sender.place:
            names.append(self._text(sender.place, "letterhead-place", room))
        self.names: Box = Stack(names)
        self.rule = styles.stroke(styles.theme.letterhead_rule)
        self.after = styles.theme.letterhead_after
        self.block = max(self.names.height, self.address.height, self.logo_height)

    def _text(self, words: str, name: StyleName, width: float) -> TextBox:
        style = self.styles.paragraph(name)
        return TextBox([TextRun(words, style.look)], style, width, self.styles)

    @property
    def height(self) -> float:
        """The tallest of the three, the rule, and room between them."""
        return self.block + _GAP * 0.75 + self.rule.weight

    def paint(self, canvas: PaperCanvas, x: float, top: float) -> None:
        """The parts level by their middles, the address at the far end."""
        if self.logo:
            y = top - (self.block + self.logo_height) / 2
            canvas.draw_picture(self.logo, x, y, self.logo_width, self.logo_height)
        self.names.draw(canvas, x + self.inset, top - (self.block - self.names.height) / 2)
        self.address.draw(canvas, x + self.width * 0.55, top - (self.block - self.address.height) / 2)
        canvas.draw_line(x, x + self.width, top - self.height, self.rule)
