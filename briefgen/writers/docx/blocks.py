"""Writes blocks as paragraphs and tables, one after the other."""

from collections.abc import Iterable
from typing import assert_never

from lxml.etree import SubElement

from briefgen.document import (
    Anchor,
    Block,
    Cards,
    Chart,
    Details,
    Gap,
    Hairline,
    Heading,
    Image,
    Inlines,
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
    unshown,
    with_text_beside,
)
from briefgen.document.blocks import NoteRole
from briefgen.themes.theme import LIST_LEVELS, StyleName
from briefgen.writers.docx.charts import write_chart
from briefgen.writers.docx.codes import write_code
from briefgen.writers.docx.contents import write_contents
from briefgen.writers.docx.figures import write_figure, write_portrait
from briefgen.writers.docx.inlines import write_inlines
from briefgen.writers.docx.markup import Element, twips, w
from briefgen.writers.docx.numbering import MOST_LEVELS, list_indent
from briefgen.writers.docx.signatures import write_signature
from briefgen.writers.docx.story import Container, Story, keep_with_next
from briefgen.writers.docx.style_names import FIGURE, RULE, ListRole, list_style
from briefgen.writers.docx.styles import ParagraphStyle
from briefgen.writers.docx.tables import write_cards, write_details, write_table

_HEADINGS: tuple[StyleName, ...] = ("heading-1", "heading-2", "heading-3")
_NOTE_TITLES: dict[NoteRole, StyleName] = {"callout": "callout-title", "note": "note-title"}


def write_blocks(parent: Element, blocks: Iterable[Block], container: Container, story: Story) -> None:
    """Append the blocks to a body or cell, in order."""
    for block, beside in with_text_beside(tuple(blocks)):
        if isinstance(block, Image) and beside:
            write_portrait(parent, block, beside, container, story, write_blocks)
        else:
            _write_block(parent, block, container, story)


def _write_block(parent: Element, block: Block, container: Container, story: Story) -> None:
    """One block; the style of its words depends on its type and on its container."""
    match block:
        case Heading(level, content):
            target = story.shared.layout_styles.contents.name_of(block)
            named = (Anchor(target), *content) if target else content
            _write_words(parent, named, story.style(_HEADINGS[level - 1]), container, story)
        case Paragraph(content, role):
            style = _running_text(container, story) if role == "body" else story.style(role)
            _write_words(parent, content, style, container, story)
        case ItemList():
            _write_list(parent, block, container, story)
        case Table():
            if block.caption.line:
                keep_with_next(_write_words(parent, block.caption.line, story.style("caption"), container, story))
            write_table(parent, block, container, story)
        case Quotation(content, attribution):
            first = len(parent)
            write_blocks(parent, content, Container("quotation", container.width), story)
            if attribution:
                for paragraph in list(parent)[first:]:
                    keep_with_next(paragraph)
                _write_words(parent, attribution, story.style("attribution"), container, story)
            elif content:
                story.close(parent)
        case Note(role, title, content):
            if title:
                _write_words(parent, title, story.style(_NOTE_TITLES[role]), container, story)
            write_blocks(parent, content, Container(role, container.width), story)
            if content:
                story.close(parent)
        case Details(items):
            if items:
                write_details(parent, block, container, story)
        case Cards(items):
            if items:
                write_cards(parent, block, container, story, write_blocks)
        case Image():
            write_figure(parent, block, container, story)
        case Chart():
            if block.caption.line:
                keep_with_next(_write_words(parent, block.caption.line, story.style("caption"), container, story))
            write_chart(story.paragraph(parent, story.shared.styles.paragraphs[FIGURE]), block, container.width, story)
        case QrCode():
            paragraph = story.paragraph(parent, story.shared.styles.paragraphs[FIGURE])
            write_code(paragraph, block, container.width, story)
            if block.caption.line:
                keep_with_next(paragraph)
                _write_words(parent, block.caption.line, story.style("caption"), container, story)
        case Marking(words):
            _write_words(parent, words, story.style("marking"), container, story)
            story.joins = True
        case Section(content, landscape):
            if landscape:
                raise unshown("a section of landscape pages", "DOCX")
            write_blocks(parent, content, container, story)
        case TableOfContents():
            write_contents(parent, block, container, story)
        case PageBreak():
            story.page_break_due = True
        case SignatureField(label):
            write_signature(parent, label, container, story)
        case Hairline():
            story.paragraph(parent, story.shared.styles.paragraphs[RULE])
        case _:
            assert_never(block)


def _running_text(container: Container, story: Story) -> ParagraphStyle:
    if container.body == "body" and container.level >= 0:
        return story.shared.styles.paragraphs[list_style("Continue", container.level)]
    return story.style(container.body)


def _write_words(
    parent: Element, content: Inlines, style: ParagraphStyle, container: Container, story: Story
) -> Element:
    gapped = any(isinstance(inline, Gap) for inline in content)
    paragraph = story.paragraph(parent, style, stop=container.width if gapped and not style.splits else 0)
    _indent_deep_item(paragraph, container, story)
    write_inlines(paragraph, content, style, story)
    return paragraph


def _indent_deep_item(paragraph: Element, container: Container, story: Story, *, hanging: bool = False) -> None:
    """Word has styles for three levels of lists; the indent of deeper ones is direct formatting."""
    if container.body == "body" and container.level >= LIST_LEVELS:
        theme = story.shared.theme
        start, step = twips(list_indent("body", container.level, theme)), twips(theme.lists.indent)
        SubElement(paragraph[0], w("ind"), {w("left"): str(start), w("hanging"): str(step if hanging else 0)})


def _write_list(parent: Element, block: ItemList, container: Container, story: Story) -> None:
    level = min(container.level + 1, MOST_LEVELS - 1)
    number = story.shared.lists.add(container.body, block.ordered, level, block.start)
    inside = Container(container.body, container.width, level)
    for item in block.items:
        first, *rest = item or (Paragraph(()),)
        _write_item_head(parent, first, block.ordered, number, inside, story)
        write_blocks(parent, rest, inside, story)
    if container.level < 0 and block.items:
        story.close(parent)


def _write_item_head(
    parent: Element, first: Block, ordered: bool, number: int, container: Container, story: Story
) -> None:
    """The paragraph with an item's bullet or number; an empty one if the item does not start with a paragraph."""
    role: ListRole = "Number" if ordered else "Bullet"
    style = (
        story.shared.styles.paragraphs[list_style(role, container.level)]
        if container.body == "body"
        else story.style(container.body)
    )
    content = first.content if isinstance(first, Paragraph) else ()
    of_style = container.body == "body" and not ordered and container.level < LIST_LEVELS
    paragraph = story.paragraph(parent, style, listed=None if of_style else (container.level, number))
    _indent_deep_item(paragraph, container, story, hanging=True)
    write_inlines(paragraph, content, style, story)
    if not isinstance(first, Paragraph):
        _write_block(parent, first, container, story)
