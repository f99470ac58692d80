"""The letterhead at the top of the first page."""

from briefgen.document import Letterhead, PlainText
from briefgen.layout.boxes import Whole
from briefgen.layout.canvas import Canvas
from briefgen.layout.paragraphs import TextBox, set_paragraph
from briefgen.layout.structure import DECORATION, Element
from briefgen.layout.styles import Styles
from briefgen.themes import POINTS_PER_MM, StyleName

_LOGO_GAP = 10  # points between the logo and the name
RULE_GAP = 9  # points above the rule
ADDRESS_SHARE = 0.45  # share of the text's width


class LetterheadBox(Whole):
    """Logo, name and place at the left, address lines at the right, a rule below."""

    def __init__(self, sender: Letterhead, styles: Styles) -> None:
        self.element = Element("letterhead", sender)
        self.logo_element = Element("figure", sender)
        self.width = styles.text_width
        self.logo = styles.theme.logo_picture
        self.logo_height = styles.theme.logo_height * POINTS_PER_MM if self.logo else 0.0
        self.logo_width = self.logo_height * self.logo.width / self.logo.height if self.logo else 0.0
        self.inset = self.logo_width + _LOGO_GAP if self.logo else 0.0
        address = self.width * ADDRESS_SHARE
        self.address = [_line(line, "letterhead-line", address, styles, sender) for line in sender.lines]
        room = self.width - self.inset - (address if sender.lines else 0)
        self.names = [_line(sender.name, "letterhead-name", room, styles, sender)]
        if sender.place:
            self.names.append(_line(sender.place, "letterhead-place", room, styles, sender))
        self.rule = styles.stroke(styles.theme.letterhead_rule)
        self.after = styles.theme.letterhead_after
        self.block = max(_height(self.names), _height(self.address), self.logo_height)

    @property
    def height(self) -> float:
        """The height of the tallest part and the rule below it."""
        return self.block + RULE_GAP + self.rule.weight

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the parts, centred vertically, with the address at the right."""
        if self.logo:
            y = top - (self.block + self.logo_height) / 2
            canvas.begin(self.logo_element)
            canvas.picture(self.logo, x, y, self.logo_width, self.logo_height)
            canvas.end()
        self._draw_lines(canvas, self.names, x + self.inset, top)
        self._draw_lines(canvas, self.address, x + self.width * (1 - ADDRESS_SHARE), top)
        if self.rule.weight:
            canvas.begin(DECORATION)
            canvas.line(x, x + self.width, top - self.height + self.rule.weight / 2, self.rule)
            canvas.end()

    def _draw_lines(self, canvas: Canvas, lines: list[TextBox], x: float, top: float) -> None:
        top -= (self.block - _height(lines)) / 2
        for line in lines:
            line.draw(canvas, x, top)
            top -= line.height


def lay_letterhead(sender: Letterhead, styles: Styles) -> LetterheadBox:
    """The letterhead, as wide as the text."""
    return LetterheadBox(sender, styles)


def _line(words: PlainText, name: StyleName, width: float, styles: Styles, sender: Letterhead) -> TextBox:
    return set_paragraph(words, name, width, styles, Element("paragraph", sender))


def _height(lines: list[TextBox]) -> float:
    """The height of the lines, without their style's space before and after: a letterhead is set solid."""
    return sum(line.height for line in lines)
