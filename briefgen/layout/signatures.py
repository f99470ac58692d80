"""Room for a signature: an empty field above a line, with a label below it."""

from briefgen.document import SignatureField, plain_text
from briefgen.layout.boxes import Box, Stack, Whole
from briefgen.layout.canvas import Canvas
from briefgen.layout.paragraphs import set_paragraph
from briefgen.layout.structure import DECORATION, Element
from briefgen.layout.styles import Container, Stroke, Styles
from briefgen.themes import POINTS_PER_MM

HEIGHT, WIDTH = 20, 70  # millimetres
_WEIGHT = 0.5  # points


class SignatureBox(Whole):
    """The field, which stands on the line."""

    def __init__(self, field: SignatureField, width: float, stroke: Stroke) -> None:
        self.label, self.width, self.stroke = plain_text(field.label), width, stroke
        self.element = Element("signature", field)
        self.keep_with_next = True

    @property
    def height(self) -> float:
        """The same for all fields."""
        return HEIGHT * POINTS_PER_MM

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the line, and place the field on it."""
        bottom = top - self.height
        canvas.field(self.label, x, bottom + self.stroke.weight, x + self.width, top)
        canvas.begin(DECORATION)
        canvas.line(x, x + self.width, bottom + self.stroke.weight / 2, self.stroke)
        canvas.end()


def lay_signature(block: SignatureField, container: Container, styles: Styles) -> Box:
    """The field with its label, kept together on a page."""
    width = min(WIDTH * POINTS_PER_MM, container.width)
    label = set_paragraph(block.label, "small", width, styles, Element("paragraph", block))
    label.before = 2
    field = SignatureBox(block, width, Stroke(_WEIGHT, styles.paragraph("small").look.colour))
    field.before, field.after = styles.paragraph("body").leading, 0
    return Stack([field, label], together=True)
