"""Writes blocks as paragraphs and tables, one after the other."""

from collections.abc import Iterable
from typing import assert_never

from briefgen.document import (
    Block,
    Cards,
    Details,
    Gap,
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
)
from briefgen.document.blocks import NoteRole
from briefgen.themes.theme import StyleName
from briefgen.writers.docx.dress import Look
from briefgen.writers.docx.inlines import write_inlines
from briefgen.writers.docx.markup import Element, w
from briefgen.writers.docx.pictures import write_picture
from briefgen.writers.docx.story import Frame, Story
from briefgen.writers.docx.styles import FIGURE, LIST_LEVELS, RULE, ListRole, list_style
from briefgen.writers.docx.tables import write_cards, write_details, write_table

_HEADINGS: tuple[StyleName, ...] = ("heading-1", "heading-2", "heading-3")
_NOTE_TITLES: dict[NoteRole, StyleName] = {"callout": "callout-title", "note": "note-title"}


def write_blocks(parent: Element, blocks: Iterable[Block], frame: Frame, story: Story) -> None:
    """The blocks at the end of a body or cell, in order."""
    for block in blocks:
        write_block(parent, block, frame, story)


def write_block(parent: Element, block: Block, frame: Frame, story: Story) -> None:
    """One block; which style its words have follows from what it is and from the frame it stands in."""
    match block:
        case Heading(level, content):
            _write_words(parent, content, story.look(_HEADINGS[level - 1]), frame, story)
        case Paragraph(content, role):
            look = _running_text(frame, story) if role == "body" else story.look(role)
            _write_words(parent, content, look, frame, story)
        case ItemList():
            _write_list(parent, block, frame, story)
        case Table():
            write_table(parent, block, frame, story)
        case Quotation(content, attribution):
            write_blocks(parent, content, Frame("quotation", frame.width), story)
            if attribution:
                _write_words(parent, attribution, story.look("attribution"), frame, story)
            elif content:
                story.close(parent)
        case Note(role, title, content):
            if title:
                _write_words(parent, title, story.look(_NOTE_TITLES[role]), frame, story)
            write_blocks(parent, content, Frame(role, frame.width), story)
            if content:
                story.close(parent)
        case Details(items):
            if items:
                write_details(parent, block, frame, story)
        case Cards(items):
            if items:
                write_cards(parent, block, frame, story, write_blocks)
        case Image():
            _write_image(parent, block, frame, story)
        case Marking(text):
            _write_words(parent, (Text(text),), story.look("marking"), frame, story)
            story.joins = True
        case PageBreak():
            story.page_break_due = True
        case Rule():
            story.paragraph(parent, story.paper.dress.looks[RULE])
        case _:
            assert_never(block)


def _running_text(frame: Frame, story: Story) -> Look:
    if frame.body == "body" and frame.level >= 0:
        return story.paper.dress.looks[list_style("Continue", frame.level)]
    return story.look(frame.body)


def _write_words(parent: Element, content: Inlines, look: Look, frame: Frame, story: Story) -> Element:
    gapped = any(isinstance(inline, Gap) for inline in content)
    paragraph = story.paragraph(parent, look, stop=frame.width if gapped and not look.splits else 0)
    write_inlines(paragraph, content, look, story)
    return paragraph


def _write_list(parent: Element, block: ItemList, frame: Frame, story: Story) -> None:
    level = min(frame.level + 1, LIST_LEVELS - 1)
    number = story.paper.lists.add(frame.body, block.ordered, level, block.start)
    inside = Frame(frame.body, frame.width, level)
    for item in block.items:
        first, *rest = item or (Paragraph(()),)
        _write_item_head(parent, first, block.ordered, number, inside, story)
        write_blocks(parent, rest, inside, story)
    if frame.level < 0 and block.items:
        story.close(parent)


def _write_item_head(parent: Element, first: Block, ordered: bool, number: int, frame: Frame, story: Story) -> None:
    """The paragraph that carries an item's bullet or number; one of its own where the item starts with no paragraph."""
    role: ListRole = "Number" if ordered else "Bullet"
    look = story.paper.dress.looks[list_style(role, frame.level)] if frame.body == "body" else story.look(frame.body)
    content = first.content if isinstance(first, Paragraph) else ()
    of_style = frame.body == "body" and not ordered
    paragraph = story.paragraph(parent, look, listed=None if of_style else (frame.level, number))
    write_inlines(paragraph, content, look, story)
    if not isinstance(first, Paragraph):
        write_block(parent, first, frame, story)


def _write_image(parent: Element, image: Image, frame: Frame, story: Story) -> None:
    paragraph = story.paragraph(parent, story.paper.dress.looks[FIGURE])
    write_picture(paragraph, image.picture, image.alt, image.width, frame.width, story)
    if image.caption:
        _keep_with_next(paragraph)
        _write_words(parent, image.caption, story.look("caption"), frame, story)


def _keep_with_next(paragraph: Element) -> None:
    paragraph[0].insert(1, paragraph.makeelement(w("keepNext")))
