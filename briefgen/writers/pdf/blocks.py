"""Blocks of a Document as boxes on a page."""

from dataclasses import replace
from typing import assert_never

from briefgen.document import (
    Block,
    Cards,
    Details,
    Heading,
    Image,
    Inlines,
    ItemList,
    Marking,
    Note,
    PageBreak,
    Paragraph,
    Quotation,
    Rule,
    Table,
    Text,
    plain_text,
)
from briefgen.themes import StyleName
from briefgen.writers.pdf.boxes import Beside, Box, NewPage, Stack
from briefgen.writers.pdf.frames import Framed, PictureBox, RuleBox
from briefgen.writers.pdf.paragraphs import Bookmark, TextBox
from briefgen.writers.pdf.styles import POINTS_PER_MM, ParagraphStyle, Styles
from briefgen.writers.pdf.tables import write_table
from briefgen.writers.pdf.words import set_text

_BALANCED: frozenset[StyleName] = frozenset(("title", "subtitle", "heading-1", "heading-2", "heading-3", "quotation"))
_HEADINGS: dict[int, StyleName] = {1: "heading-1", 2: "heading-2", 3: "heading-3"}
_LABEL_GAP = 5  # points between a list item's label and its text
_CAPTION_GAP = 4  # points between a picture and its caption


def write_blocks(
    blocks: tuple[Block, ...], width: float, styles: Styles, body: StyleName = "body", level: int = 0
) -> list[Box]:
    """The blocks as boxes of the given width in points.

    `body` is the style of plain paragraphs here, `level` counts the lists around them.
    """
    boxes = [_write_block(block, width, styles, body, level) for block in blocks]
    for block, box, following in zip(blocks, boxes, boxes[1:], strict=False):
        if isinstance(block, Marking):
            # A marking belongs to the part below it: the room above that part goes above the marking.
            box.before, following.before = max(box.before, following.before), 0
    return boxes


def _write_block(block: Block, width: float, styles: Styles, body: StyleName, level: int) -> Box:
    match block:
        case Heading():
            return _write_heading(block, width, styles)
        case Paragraph(content, role):
            return _write_text(content, body if role == "body" else role, width, styles)
        case ItemList():
            return _write_list(block, width, styles, body, level)
        case Table():
            return write_table(block, width, styles)
        case Quotation():
            return _write_quotation(block, width, styles)
        case Note():
            return _write_note(block, width, styles)
        case Details():
            return _write_details(block, width, styles)
        case Cards():
            return _write_cards(block, width, styles)
        case Image():
            return _write_image(block, width, styles)
        case Marking(words):
            return _write_text((Text(words),), "marking", width, styles)
        case PageBreak():
            return NewPage()
        case Rule():
            return RuleBox(styles.stroke(styles.theme.rule), width, styles.paragraph("body").leading * 0.6)
        case _:
            assert_never(block)


def _write_text(content: Inlines, name: StyleName, width: float, styles: Styles) -> TextBox:
    style = styles.paragraph(name)
    return TextBox(set_text(content, style.look, styles), style, width, balanced=name in _BALANCED)


def _write_heading(heading: Heading, width: float, styles: Styles) -> TextBox:
    box = _write_text(heading.content, _HEADINGS[heading.level], width, styles)
    box.bookmark = Bookmark(" ".join(plain_text(heading.content).split()), heading.level - 1)
    # Whatever the theme says: a heading alone at a page's foot is a fault.
    box.keep_with_next = True
    return box


def _write_list(block: ItemList, width: float, styles: Styles, body: StyleName, level: int) -> Box:
    look = styles.theme.lists
    name: StyleName = "list" if body == "body" else body
    style = styles.paragraph(name)
    if block.ordered:
        marks = [f"{number}." for number in range(block.start, block.start + len(block.items))]
    else:
        marks = [look.bullets[level % len(look.bullets)] if look.bullets else "•"] * len(block.items)
    labels = [_write_label(mark, style, width, styles) for mark in marks]
    widest = max((label.ink_width for label in labels), default=0)
    indent = min(max(look.indent, widest + _LABEL_GAP), width / 2)  # lists in lists need room, however deep
    if block.ordered:
        # Numbers end in one line, so that their points stand below one another.
        style_at_end = replace(style, align="end")
        labels = [_write_label(mark, style_at_end, indent - _LABEL_GAP, styles) for mark in marks]
    items: list[Box] = []
    for label, item in zip(labels, block.items, strict=True):
        content = Stack(write_blocks(item, width - indent, styles, name, level + 1))
        row = Beside([(0, label), (indent, content)], together=False)
        row.before, row.after = 0, look.between
        items.append(row)
    stack = Stack(items, fewest=2)
    stack.after = look.after if level == 0 else look.between
    return stack


def _write_label(mark: str, style: ParagraphStyle, width: float, styles: Styles) -> TextBox:
    style = replace(style, indent=0)
    return TextBox(set_text((Text(mark),), style.look, styles), style, width)


def _write_quotation(block: Quotation, width: float, styles: Styles) -> Box:
    boxes: list[Box] = write_blocks(block.content, width, styles, "quotation")
    if block.attribution:
        boxes.append(_write_text(block.attribution, "attribution", width, styles))
    quotation = Stack(boxes, together=True)
    bar = styles.stroke(styles.theme.quotation_bar)
    if not bar.weight:
        return quotation
    framed = Framed(quotation, width, bar=bar, fill=None, padding=0, inset=0)
    framed.before, framed.after = quotation.before, quotation.after
    return framed


def _write_note(block: Note, width: float, styles: Styles) -> Box:
    look = styles.theme.callout if block.role == "callout" else styles.theme.note
    bar = styles.stroke(look.bar)
    inner_width = width - bar.weight - look.padding - (look.padding if look.fill else 0)
    title: StyleName = "callout-title" if block.role == "callout" else "note-title"
    boxes: list[Box] = [_write_text(block.title, title, inner_width, styles)] if block.title else []
    boxes += write_blocks(block.content, inner_width, styles, block.role)
    inner = Stack(boxes)
    framed = Framed(inner, width, bar=bar, fill=styles.fill(look.fill), padding=look.padding, inset=look.inset)
    framed.before, framed.after = look.before, look.after
    return framed


def _write_details(block: Details, width: float, styles: Styles) -> Box:
    left = width * styles.theme.detail_width
    gutter = min(styles.theme.table.gutter, left / 4)
    rows: list[Box] = []
    for label, value in block.items:
        cells = [
            (0.0, _write_text(label, "detail-label", left - gutter, styles)),
            (left, _write_text(value, "detail", width - left, styles)),
        ]
        rows.append(Beside(cells, together=True))
    stack = Stack(rows, fewest=2)
    stack.before = stack.after = styles.paragraph("body").after
    return stack


def _write_cards(block: Cards, width: float, styles: Styles) -> Box:
    across = max(block.across, 1)
    gutter = min(styles.theme.table.gutter * 2, width / (4 * across))
    column = (width - gutter * (across - 1)) / across
    rows: list[Box] = []
    for start in range(0, len(block.items), across):
        cards = block.items[start : start + across]
        cells = [
            (index * (column + gutter), Stack(write_blocks(card, column, styles, "card")))
            for index, card in enumerate(cards)
        ]
        row = Beside(cells, together=True)
        row.after = styles.paragraph("body").leading * 0.6
        rows.append(row)
    return Stack(rows)


def _write_image(block: Image, width: float, styles: Styles) -> Box:
    picture = block.picture
    caption = _write_text(block.caption, "caption", width, styles) if block.caption else None
    highest = styles.text_height - (caption.height + _CAPTION_GAP if caption else 0)
    natural = picture.width * 0.75  # a pixel is 1/96 inch where nothing else is said
    wanted = natural if block.width is None else block.width * POINTS_PER_MM
    shown = min(wanted, width, max(highest, 1) * picture.width / picture.height)
    box = PictureBox(picture, shown, shown * picture.height / picture.width)
    body = styles.paragraph("body")
    box.before = box.after = body.after
    if caption is None:
        return box
    box.after, caption.before = _CAPTION_GAP, 0
    return Stack([box, caption], together=True)
