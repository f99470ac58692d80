"""Writes figures: a picture above its caption, and a portrait beside the text that belongs to it."""

from collections.abc import Callable, Iterable

from lxml.etree import SubElement

from briefgen.document import Block, Image, plain_text
from briefgen.layout.figures import picture_and_caption, portrait_inset
from briefgen.writers.docx.inlines import write_inlines
from briefgen.writers.docx.markup import SPACING, TWIPS_PER_POINT, Element, twips, w
from briefgen.writers.docx.pictures import write_picture
from briefgen.writers.docx.story import Container, Story, keep_with_next
from briefgen.writers.docx.style_names import FIGURE, LAYOUT_END, LAYOUT_TABLE
from briefgen.writers.docx.tables import PLAIN_LOOK, end_table, layout_row, start_table

WriteBlocks = Callable[[Element, Iterable[Block], Container, Story], None]

_TALLEST = 0.95  # share of the height that layout gives a picture: Word's lines are a little taller


def write_figure(parent: Element, image: Image, container: Container, story: Story) -> Element:
    """The picture with its caption, which Word keeps together; returns the last paragraph."""
    width = container.width / TWIPS_PER_POINT
    shown, caption = picture_and_caption(image, width, story.shared.layout_styles)
    paragraph = story.paragraph(parent, story.shared.styles.paragraphs[FIGURE])
    tall = shown.height > story.shared.layout_styles.text_height / 2
    share = _TALLEST if tall else 1
    write_picture(paragraph, image.picture, plain_text(image.alt), shown.width * share, shown.height * share, story)
    if caption is None:
        return paragraph
    keep_with_next(paragraph)
    style = story.style("caption")
    below = story.paragraph(parent, style)
    write_inlines(below, image.caption.line, style, story)
    return below


def write_portrait(
    parent: Element,
    image: Image,
    text: tuple[Block, ...],
    container: Container,
    story: Story,
    write_blocks: WriteBlocks,
) -> None:
    """The portrait and the text in two cells of a table without rules, or one above the other where room is narrow."""
    inset = twips(portrait_inset(image, container.width / TWIPS_PER_POINT, story.shared.layout_styles))
    if not inset:
        keep_with_next(write_figure(parent, image, container, story))
        write_blocks(parent, text, container, story)
        return
    widths = [inset, container.width - inset]
    table = start_table(parent, LAYOUT_TABLE, widths, plain_text(image.alt), PLAIN_LOOK)
    portrait, beside = layout_row(table, widths)
    story.joins = True
    room = Container(container.body, inset - twips(story.shared.theme.table.gutter))
    last = write_figure(portrait, image, room, story)
    spacing = last[0].find(SPACING)
    (SubElement(last[0], SPACING) if spacing is None else spacing).set(w("after"), "0")  # the table has its own
    write_blocks(beside, text, Container(container.body, widths[1], container.level), story)
    end_table(parent, LAYOUT_END, story)
