"""Figures: a picture above its caption, and a portrait beside the text that belongs to it."""

from collections.abc import Callable

from briefgen.document import Block, Image
from briefgen.layout.boxes import Beside, Box, Stack
from briefgen.layout.paragraphs import TextBox, set_paragraph
from briefgen.layout.pictures import PictureBox, lay_picture
from briefgen.layout.structure import Element
from briefgen.layout.styles import Container, Styles
from briefgen.themes import POINTS_PER_MM

LayBlocks = Callable[[tuple[Block, ...], Container, Styles], list[Box]]

_CAPTION_GAP = 4  # points between a picture and its caption
_NARROWEST_TEXT = 45  # mm beside a portrait; in less room the text stands below it
_CAPITALS = 0.66  # height of capital letters, as a share of their size: a portrait begins at their top


def lay_figure(image: Image, container: Container, styles: Styles) -> Box:
    """The picture with its caption, which are never parted."""
    shown, caption = picture_and_caption(image, container.width, styles)
    figure: Box = shown
    figure.before = figure.after = styles.paragraph("body").after
    if caption:
        figure.after, caption.before = _CAPTION_GAP, 0
        figure = Stack([figure, caption], together=True)
    figure.element = Element("figure", image)
    return figure


def picture_and_caption(image: Image, width: float, styles: Styles) -> tuple[PictureBox, TextBox | None]:
    """The picture in its size, no taller than a page on which its caption has room too."""
    caption = None
    if image.caption.line:
        caption = set_paragraph(image.caption.line, "caption", width, styles, Element("caption", image))
    highest = styles.text_height - (caption.height + _CAPTION_GAP if caption else 0)
    return lay_picture(image, width, highest), caption


def lay_portrait(
    image: Image, text: tuple[Block, ...], container: Container, styles: Styles, lay_blocks: LayBlocks
) -> Box:
    """The portrait at the start of the line with the text beside it, or above the text where that would be narrow."""
    inset = portrait_inset(image, container.width, styles)
    if not inset:
        figure = lay_figure(image, container, styles)
        figure.keep_with_next = True
        return Stack([figure, *lay_blocks(text, container, styles)])
    width, gutter = container.width - inset, styles.theme.table.gutter
    beside = Stack(lay_blocks(text, Container(width, container.body, container.level), styles))
    figure = lay_figure(image, Container(inset - gutter), styles)
    figure.first_baseline = styles.paragraph(container.body).look.size * _CAPITALS
    figure.before = beside.before
    return Beside([(0, figure), (inset, beside)], together=False)


def portrait_inset(image: Image, width: float, styles: Styles) -> float:
    """The distance from a portrait's left edge to the text beside it, in points; 0 if too little room is left for it.

    It is that of the box, whatever the shape of the picture, so that all texts of a page begin at one edge.
    """
    assert image.width is not None
    inset = image.width * POINTS_PER_MM + styles.theme.table.gutter
    return inset if width - inset >= _NARROWEST_TEXT * POINTS_PER_MM else 0.0
