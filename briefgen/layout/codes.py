"""A QR code as a drawing of squares."""

from briefgen.document import QrCode
from briefgen.layout.boxes import Box, Stack
from briefgen.layout.drawings import Drawing, DrawingBox, Point, Shape
from briefgen.layout.paragraphs import set_paragraph
from briefgen.layout.structure import Element
from briefgen.layout.styles import Container, Styles
from briefgen.themes import POINTS_PER_MM

QUIET = 4  # squares of the quiet zone on each side (ISO/IEC 18004, 9.1)
_DARK = "#000000"  # in every theme: a reader needs the contrast


def draw_code(code: QrCode, widest: float) -> Drawing:
    """The code with its quiet zone, no wider than `widest` points; dark squares side by side are one rectangle."""
    side = min(code.width * POINTS_PER_MM, widest)
    step = side / (len(code.modules) + 2 * QUIET)
    polygons: list[tuple[Point, ...]] = []
    for at, row in enumerate(code.modules):
        for start, stop in _runs(row):
            left, right = ((edge + QUIET) * step for edge in (start, stop))
            top, bottom = (at + QUIET) * step, (at + 1 + QUIET) * step
            polygons.append(((left, top), (right, top), (right, bottom), (left, bottom)))
    return Drawing(side, side, (Shape(tuple(polygons), _DARK),))


def lay_code(block: QrCode, container: Container, styles: Styles) -> Box:
    """The code above its caption, where lines begin."""
    drawing = draw_code(block, container.width)
    placed: Box = DrawingBox(drawing, styles)
    placed.before = placed.after = styles.paragraph("body").after
    if block.caption.line:
        caption = set_paragraph(block.caption.line, "caption", container.width, styles, Element("caption", block))
        placed.after, caption.before = 0, 0
        placed = Stack([placed, caption], together=True)
    placed.element = Element("figure", block)
    return placed


def _runs(row: bytes) -> list[tuple[int, int]]:
    """Where dark squares begin and end."""
    padded = b"\0" + row + b"\0"
    edges = [at for at in range(len(row) + 1) if padded[at] != padded[at + 1]]
    return list(zip(edges[::2], edges[1::2], strict=True))
