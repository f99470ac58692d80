"""Lays out blocks of a Document as boxes."""

from dataclasses import replace
from typing import assert_never

from briefgen.document import (
    Block,
    Cards,
    Chart,
    Details,
    Hairline,
    Heading,
    Image,
    ItemList,
    Marking,
    Note,
    PageBreak,
    Paragraph,
    QrCode,
    Quotation,
    Section,
    SignatureField,
    Table,
    TableOfContents,
    Text,
    plain_text,
    unshown,
    with_text_beside,
)
from briefgen.layout.bars import Barred, RuleBox
from briefgen.layout.boxes import Beside, Box, NewPage, Stack
from briefgen.layout.charts import lay_chart
from briefgen.layout.codes import lay_code
from briefgen.layout.contents import lay_contents
from briefgen.layout.figures import lay_figure, lay_portrait
from briefgen.layout.paragraphs import Bookmark, TextBox, set_paragraph
from briefgen.layout.signatures import lay_signature
from briefgen.layout.structure import Element
from briefgen.layout.styles import Container, ParagraphStyle, Styles
from briefgen.layout.tables import lay_cards, lay_details, lay_table
from briefgen.layout.words import set_text
from briefgen.themes import StyleName

_HEADINGS: dict[int, StyleName] = {1: "heading-1", 2: "heading-2", 3: "heading-3"}
_LABEL_GAP = 5  # points between a list item's label and its text


def lay_blocks(blocks: tuple[Block, ...], container: Container, styles: Styles) -> list[Box]:
    """The blocks as boxes of the container's width."""
    parts = list(with_text_beside(blocks))
    boxes = [
        lay_portrait(block, text, container, styles, lay_blocks)
        if isinstance(block, Image) and text
        else _lay_block(block, container, styles)
        for block, text in parts
    ]
    for (block, _), box, following in zip(parts, boxes, boxes[1:], strict=False):
        if isinstance(block, Marking):
            # A marking belongs to the part below it: the space before that part goes above the marking.
            box.before, following.before = max(box.before, following.before), 0
    return boxes


def _lay_block(block: Block, container: Container, styles: Styles) -> Box:
    match block:
        case Heading():
            return _lay_heading(block, container, styles)
        case Paragraph(content, role):
            name = container.body if role == "body" else role
            return set_paragraph(content, name, container.width, styles, Element("paragraph", block))
        case ItemList():
            return _lay_list(block, container, styles)
        case Table():
            return _lay_captioned(block, container, styles)
        case Quotation():
            return _lay_quotation(block, container, styles)
        case Note():
            return _lay_note(block, container, styles)
        case Details():
            return lay_details(block, container, styles)
        case Cards():
            return lay_cards(block, container, styles, lay_blocks)
        case Image():
            return lay_figure(block, container, styles)
        case Chart():
            return lay_chart(block, container, styles)
        case QrCode():
            return lay_code(block, container, styles)
        case Marking(words):
            return set_paragraph(words, "marking", container.width, styles, Element("marking", block))
        case Section(content, landscape):
            if landscape:
                raise unshown("a section of landscape pages", "PDF")
            return Stack(lay_blocks(content, container, styles))
        case TableOfContents():
            return lay_contents(block, container, styles)
        case PageBreak():
            return NewPage()
        case SignatureField():
            return lay_signature(block, container, styles)
        case Hairline():
            space = styles.paragraph("body").leading * 0.6
            rule = RuleBox(styles.stroke(styles.theme.rule), container.width, space)
            rule.element = Element("decoration", block)
            return rule
        case _:
            assert_never(block)


def _lay_heading(heading: Heading, container: Container, styles: Styles) -> TextBox:
    element = Element("heading", heading)
    box = set_paragraph(heading.content, _HEADINGS[heading.level], container.width, styles, element)
    box.bookmark = Bookmark(" ".join(plain_text(heading.content).split()), heading.level - 1)
    if name := styles.contents.name_of(heading):
        box.targets = (*box.targets, name)
    # In every theme: a heading must not be the last line of a page.
    box.keep_with_next = True
    return box


def _lay_list(block: ItemList, container: Container, styles: Styles) -> Box:
    look, width, level = styles.theme.lists, container.width, container.level
    name: StyleName = "list" if container.body == "body" else container.body
    style = styles.paragraph(name)
    if block.ordered:
        marks = [f"{number}." for number in range(block.start, block.start + len(block.items))]
    else:
        marks = [look.bullets[level % len(look.bullets)] if look.bullets else "•"] * len(block.items)
    labels = [_lay_label(mark, style, width, styles) for mark in marks]
    widest = max((label.ink_width for label in labels), default=0)
    indent = min(max(look.indent, widest + _LABEL_GAP), width / 2)  # at most half: room for text in nested lists
    if block.ordered:
        # Numbers are aligned at their ends, so that their full stops are in one column.
        style_at_end = replace(style, align="end")
        labels = [_lay_label(mark, style_at_end, indent - _LABEL_GAP, styles) for mark in marks]
    inside = Container(width - indent, name, level + 1)
    items: list[Box] = []
    for label, item in zip(labels, block.items, strict=True):
        label.element = Element("label", block)
        content = Stack(lay_blocks(item, inside, styles))
        content.element = Element("item-body", block)
        row = Beside([(style.indent, label), (indent, content)], together=False)
        row.before, row.after, row.element = 0, look.between, Element("item", block)
        items.append(row)
    stack = Stack(items, fewest=2)
    stack.after, stack.element = look.after if level == 0 else look.between, Element("list", block)
    return stack


def _lay_label(mark: str, style: ParagraphStyle, width: float, styles: Styles) -> TextBox:
    style = replace(style, indent=0)
    return TextBox(set_text((Text(mark),), style.look, styles), style, width)


def _lay_quotation(block: Quotation, container: Container, styles: Styles) -> Box:
    boxes = lay_blocks(block.content, Container(container.width, "quotation"), styles)
    if block.attribution:
        element = Element("attribution", block)
        boxes.append(set_paragraph(block.attribution, "attribution", container.width, styles, element))
    quotation = Stack(boxes, together=True)
    bar = styles.stroke(styles.theme.quotation_bar)
    if not bar.weight:
        quotation.element = Element("quotation", block)
        return quotation
    barred = Barred(quotation, container.width, bar=bar, fill=None, padding=0, inset=0)
    barred.before, barred.after, barred.element = quotation.before, quotation.after, Element("quotation", block)
    return barred


def _lay_note(block: Note, container: Container, styles: Styles) -> Box:
    look = styles.theme.callout if block.role == "callout" else styles.theme.note
    bar = styles.stroke(look.bar)
    inner_width = container.width - bar.weight - look.padding - (look.padding if look.fill else 0)
    name: StyleName = "callout-title" if block.role == "callout" else "note-title"
    boxes: list[Box] = []
    if block.title:
        boxes.append(set_paragraph(block.title, name, inner_width, styles, Element("note-title", block)))
    boxes += lay_blocks(block.content, Container(inner_width, block.role), styles)
    fill = styles.fill(look.fill)
    barred = Barred(Stack(boxes), container.width, bar=bar, fill=fill, padding=look.padding, inset=look.inset)
    barred.before, barred.after, barred.element = look.before, look.after, Element("note", block)
    return barred


def _lay_captioned(block: Table, container: Container, styles: Styles) -> Box:
    table = lay_table(block, container, styles)
    if not block.caption.line:
        return table
    caption = set_paragraph(block.caption.line, "caption", container.width, styles, Element("caption", block))
    caption.keep_with_next = True
    captioned = Stack([caption, table])
    captioned.element, table.element = table.element, None  # the caption is a part of the table
    return captioned
