"""The letterhead at the top of the first page."""

from briefgen.document import Letterhead, Text
from briefgen.themes import StyleName
from briefgen.writers.pdf.boxes import Whole
from briefgen.writers.pdf.canvas import PaperCanvas
from briefgen.writers.pdf.paragraphs import TextBox
from briefgen.writers.pdf.styles import POINTS_PER_MM, Styles
from briefgen.writers.pdf.words import set_text

_LOGO_GAP = 10  # points between the logo and the name
_RULE_GAP = 9  # points above the rule
_ADDRESS_SHARE = 0.45  # of the width


class LetterheadBox(Whole):
    """Logo, name and place at the left, address lines at the right, a rule below."""

    def __init__(self, sender: Letterhead, styles: Styles) -> None:
        self.width = styles.text_width
        self.logo = styles.theme.logo_picture
        self.logo_height = styles.theme.logo_height * POINTS_PER_MM if self.logo else 0.0
        self.logo_width = self.logo_height * self.logo.width / self.logo.height if self.logo else 0.0
        self.inset = self.logo_width + _LOGO_GAP if self.logo else 0.0
        address = self.width * _ADDRESS_SHARE
        self.address = [_text(line, "letterhead-line", address, styles) for line in sender.lines]
        room = self.width - self.inset - (address if sender.lines else 0)
        self.names = [_text(sender.name, "letterhead-name", room, styles)]
        if sender.place:
            self.names.append(_text(sender.place, "letterhead-place", room, styles))
        self.rule = styles.stroke(styles.theme.letterhead_rule)
        self.after = styles.theme.letterhead_after
        self.block = max(_height(self.names), _height(self.address), self.logo_height)

    @property
    def height(self) -> float:
        """The tallest part, and the rule below it."""
        return self.block + _RULE_GAP + self.rule.weight

    def paint(self, canvas: PaperCanvas, x: float, top: float) -> None:
        """The parts level by their middles, the address at the far end."""
        if self.logo:
            y = top - (self.block + self.logo_height) / 2
            canvas.draw_picture(self.logo, x, y, self.logo_width, self.logo_height)
        self._draw_lines(canvas, self.names, x + self.inset, top)
        self._draw_lines(canvas, self.address, x + self.width * (1 - _ADDRESS_SHARE), top)
        canvas.draw_line(x, x + self.width, top - self.height + self.rule.weight / 2, self.rule)

    def _draw_lines(self, canvas: PaperCanvas, lines: list[TextBox], x: float, top: float) -> None:
        top -= (self.block - _height(lines)) / 2
        for line in lines:
            line.draw(canvas, x, top)
            top -= line.height


def _text(words: str, name: StyleName, width: float, styles: Styles) -> TextBox:
    style = styles.paragraph(name)
    return TextBox(set_text((Text(words),), style.look, styles), style, width)


def _height(lines: list[TextBox]) -> float:
    """Lines of a letterhead are set solid, whatever space their style has around a paragraph."""
    return sum(line.height for line in lines)
