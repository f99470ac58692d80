"""A table of contents: the headings with their page numbers behind a row of dots, each of them a link."""

from dataclasses import replace

from briefgen.document import CrossReference, Heading, TableOfContents, Text, texts
from briefgen.layout.boxes import Box, Stack, Whole
from briefgen.layout.canvas import Canvas
from briefgen.layout.lines import ink_width
from briefgen.layout.paragraphs import TextBox, set_paragraph
from briefgen.layout.structure import DECORATION, Element
from briefgen.layout.styles import Container, ParagraphStyle, Styles, target_of
from briefgen.layout.words import Word, set_text

_GAP = 4  # points between the words of an entry, its dots and its number
_DOTS = " ."
_WIDEST = "000"  # the page number for which room is kept


def lay_contents(block: TableOfContents, container: Container, styles: Styles) -> Box:
    """The entries under their title; their numbers are known when the pages are drawn."""
    boxes: list[Box] = []
    if block.title:
        boxes.append(set_paragraph(block.title, "lead", container.width, styles, Element("caption", block)))
        boxes[0].keep_with_next = True
    for place, heading in enumerate(styles.contents.headings):
        if heading.level <= block.depth:
            boxes.append(_Entry(heading, target_of(place), container.width, styles))
    stack = Stack(boxes, fewest=2)
    stack.element = Element("contents", block)
    stack.after = styles.paragraph("body").after
    return stack


class _Entry(Whole):
    """The words of a heading, dots, and the number of its page at the far end of the last line."""

    def __init__(self, heading: Heading, target: str, width: float, styles: Styles) -> None:
        self.target, self.width, self.styles = target, width, styles
        self.style = replace(styles.paragraph("body"), align="start", indent=0)
        self.indent = styles.theme.lists.indent * (heading.level - 1)
        self.end = width - ink_width(_words(_WIDEST, self.style, styles)) - _GAP  # of the dots, in every entry alike
        room = self.end - _GAP - self.indent
        words = CrossReference(target, tuple(texts(heading.content)))
        self.title = TextBox(set_text((words,), self.style.look, styles), self.style, room)
        self.first_baseline, self.after = self.title.first_baseline, styles.theme.lists.between
        self.element = Element("contents-entry", heading)

    @property
    def height(self) -> float:
        """The height of the words."""
        return self.title.height

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the words, and on the baseline of their last line the dots and the number."""
        self.title.draw(canvas, x + self.indent, top)
        number = CrossReference(self.target, (Text(str(self.styles.contents.pages[self.target])),))
        page = TextBox(set_text((number,), self.style.look, self.styles), self.style, self.width)
        last = top - self.title.height + self.style.leading
        self._draw_dots(canvas, x, self.indent + ink_width(self.title.lines[-1][-1].words) + _GAP, last)
        page.draw(canvas, x + self.width - page.ink_width, last)

    def _draw_dots(self, canvas: Canvas, x: float, start: float, top: float) -> None:
        """Dots that end at one place in every entry, so that they stand below one another."""
        eight, nine = (ink_width(_words(_DOTS * count, self.style, self.styles)) for count in (8, 9))
        count = int((self.end - start) / (nine - eight))
        if count > 1:
            dots = _words(_DOTS * count, self.style, self.styles)
            canvas.begin(DECORATION)
            canvas.words(x + self.end - ink_width(dots), top - self.first_baseline, dots)
            canvas.end()


def _words(text: str, style: ParagraphStyle, styles: Styles) -> list[Word]:
    ((words,),) = set_text((Text(text),), style.look, styles)
    return words
