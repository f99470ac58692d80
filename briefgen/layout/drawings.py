"""A drawing: rectangles, filled shapes and lines of words at their places, for any canvas and for SVG."""

from dataclasses import dataclass, replace

from briefgen.document import Alignment, Text
from briefgen.fonts import Outline
from briefgen.layout.boxes import SLACK, Whole
from briefgen.layout.canvas import Canvas
from briefgen.layout.lines import fill_lines, natural_width
from briefgen.layout.paragraphs import TextBox
from briefgen.layout.styles import Styles
from briefgen.layout.words import set_text
from briefgen.themes import StyleName

Point = tuple[float, float]
Polygons = tuple[tuple[Point, ...], ...]
_UNITS = 100  # units of an outline in a point: outlines are written with one decimal


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle, placed by its upper left corner."""

    x: float
    y: float
    width: float
    height: float
    colour: str


@dataclass(frozen=True, slots=True)
class Shape:
    """Filled polygons in one colour; where they overlap they are one."""

    polygons: Polygons
    colour: str


@dataclass(frozen=True, slots=True)
class Label:
    """A line of words in a style of the theme: `x` is its start, middle or end, `y` the top of the line."""

    words: str
    x: float
    y: float
    align: Alignment = "start"
    style: StyleName = "table-cell"


Part = Bar | Shape | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """Parts on a sheet of the given size; lengths and places in points from its upper left corner, downwards."""

    width: float
    height: float
    parts: tuple[Part, ...]

    def mirrored(self) -> "Drawing":
        """The same for a language that is written from right to left."""
        return replace(self, parts=tuple(_mirrored(part, self.width) for part in self.parts))


def _mirrored(part: Part, width: float) -> Part:
    match part:
        case Bar(x):
            return replace(part, x=width - x - part.width)
        case Shape(polygons):
            return replace(part, polygons=_turned(polygons, width))
        case Label(_, x):
            return replace(part, x=width - x)  # start and end are those of the language


def _turned(polygons: Polygons, width: float) -> Polygons:
    return tuple(tuple((width - x, y) for x, y in each) for each in polygons)


class DrawingBox(Whole):
    """A drawing as a box.

    Pages of right-to-left languages are drawn mirrored, except what a shape shows: `turned` mirrors that too. A QR code
    is never turned.
    """

    def __init__(self, drawing: Drawing, styles: Styles, *, turned: bool = False) -> None:
        self.drawing, self.styles, self.turned = drawing, styles, turned

    @property
    def height(self) -> float:
        """The height of the drawing."""
        return self.drawing.height

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the parts in their order."""
        for part in self.drawing.parts:
            match part:
                case Bar():
                    canvas.box(x + part.x, top - part.y - part.height, part.width, part.height, part.colour)
                case Shape(polygons, colour):
                    if self.turned:
                        polygons = _turned(polygons, self.drawing.width)
                    canvas.path(
                        polygon_outline(polygons, self.drawing.width), (1 / _UNITS, 0, 0, 1 / _UNITS, x, top), colour
                    )
                case Label():
                    self._paint_label(part, canvas, x, top)

    def _paint_label(self, label: Label, canvas: Canvas, x: float, top: float) -> None:
        style = self.styles.paragraph(label.style)
        words = set_text((Text(label.words),), style.look, self.styles)
        width = natural_width(words)  # of the box: so it is the same for paragraphs that begin at the right
        box = TextBox(words, replace(style, align="start", indent=0), width + SLACK)
        before = {"start": 0.0, "center": width / 2, "end": width}[label.align]
        box.draw(canvas, x + label.x - before, top - label.y)


def polygon_outline(polygons: Polygons, width: float) -> Outline:
    """Polygons, placed downwards on a sheet of that width, as the outline of one filled path."""
    steps: list[tuple[str, tuple[Point, ...]]] = []
    for first, *others in polygons:
        for verb, (x, y) in (("move", first), *(("line", point) for point in others)):
            steps.append((verb, ((x * _UNITS, -y * _UNITS),)))
        steps.append(("close", ()))
    return Outline(tuple(steps), width * _UNITS, 0)  # type: ignore[arg-type]  # the verbs above are those of an outline


def broken(words: str, width: float, style: StyleName, styles: Styles) -> list[str]:
    """The words in lines of at most that width, in points."""
    set_words = set_text((Text(words),), styles.paragraph(style).look, styles)
    lines = [line for (part, *_) in set_words for line in fill_lines(part, width)]
    return ["".join(word.text for word in line).strip() for line in lines] if words else []


def natural(words: str, style: StyleName, styles: Styles) -> float:
    """The width of the words on one line, in points."""
    style_here = replace(styles.paragraph(style), align="start", indent=0)
    return TextBox(set_text((Text(words),), style_here.look, styles), style_here, 1e6).ink_width if words else 0.0
