"""Walks a Document from its first word to its last: to read every text, or to change each one."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import assert_never

from briefgen.document.blocks import (
    Block,
    Cards,
    Column,
    Details,
    Heading,
    Image,
    ItemList,
    Marking,
    Note,
    PageBreak,
    Paragraph,
    Quotation,
    Row,
    Rule,
    Table,
)
from briefgen.document.document import Document
from briefgen.document.inlines import Emphasis, Gap, Inline, Inlines, LineBreak, Link, Span, Strong, Text

Change = Callable[[Text], Text]


def texts(document: Document) -> Iterator[Text]:
    """Every Text of the blocks, in reading order: paragraphs, items, cells, captions, attributions, markings."""
    for content in contents(document):
        yield from texts_of(content)


def contents(document: Document) -> Iterator[Inlines]:
    """The words of each paragraph, cell, label, caption, attribution and marking, in reading order."""
    return _contents_of_blocks(document.blocks)


def map_texts(document: Document, change: Change) -> Document:
    """The same document with each Text of its blocks replaced by what `change` makes of it."""
    return replace(document, blocks=_change_blocks(document.blocks, change))


def surrounding_lines(document: Document) -> tuple[str, ...]:
    """The words around the blocks: title, letterhead, running head, foot, marking, draft mark, page label."""
    sender = document.letterhead
    head = (sender.name, sender.place, *sender.lines) if sender else ()
    around = (document.running_head, document.foot, document.marking, document.draft, document.page_label)
    return (document.title, *head, *around)


def map_surrounding_lines(document: Document, change: Callable[[str], str]) -> Document:
    """The same document with each of its surrounding lines replaced by what `change` makes of it."""
    sender = document.letterhead
    if sender is not None:
        lines = tuple(map(change, sender.lines))
        sender = replace(sender, name=change(sender.name), place=change(sender.place), lines=lines)
    return replace(
        document,
        title=change(document.title),
        letterhead=sender,
        running_head=change(document.running_head),
        foot=change(document.foot),
        marking=change(document.marking),
        draft=change(document.draft),
        page_label=change(document.page_label),
    )


def _contents_of_blocks(blocks: tuple[Block, ...]) -> Iterator[Inlines]:
    for block in blocks:
        yield from _contents_of_block(block)


def _contents_of_block(block: Block) -> Iterator[Inlines]:
    match block:
        case Heading(content=content) | Paragraph(content=content):
            yield content
        case ItemList(items=items) | Cards(items=items):
            for item in items:
                yield from _contents_of_blocks(item)
        case Table(columns=columns, rows=rows):
            yield from (column.heading for column in columns)
            for row in rows:
                yield from row.cells
        case Quotation(content=blocks, attribution=attribution):
            yield from _contents_of_blocks(blocks)
            yield attribution
        case Note(title=title, content=blocks):
            yield title
            yield from _contents_of_blocks(blocks)
        case Details(items=pairs):
            for pair in pairs:
                yield from pair
        case Image(caption=caption):
            yield caption
        case Marking(words):
            yield (Text(words),)
        case PageBreak() | Rule():
            pass
        case _:
            assert_never(block)


def texts_of(content: Inlines) -> Iterator[Text]:
    """Every Text in a line."""
    for inline in content:
        match inline:
            case Text():
                yield inline
            case Strong(inner) | Emphasis(inner) | Link(_, inner) | Span(_, inner):
                yield from texts_of(inner)
            case LineBreak() | Gap():
                pass
            case _:
                assert_never(inline)


def _change_blocks(blocks: tuple[Block, ...], change: Change) -> tuple[Block, ...]:
    return tuple(_change_block(block, change) for block in blocks)


def _change_block(block: Block, change: Change) -> Block:
    match block:
        case Heading() | Paragraph():
            return replace(block, content=_change_inlines(block.content, change))
        case ItemList() | Cards():
            return replace(block, items=tuple(_change_blocks(item, change) for item in block.items))
        case Table():
            return replace(
                block,
                columns=tuple(_change_column(column, change) for column in block.columns),
                rows=tuple(Row(tuple(_change_inlines(cell, change) for cell in row.cells)) for row in block.rows),
            )
        case Quotation():
            return Quotation(_change_blocks(block.content, change), _change_inlines(block.attribution, change))
        case Note():
            title = _change_inlines(block.title, change)
            return Note(block.role, title, _change_blocks(block.content, change))
        case Details():
            return Details(
                tuple((_change_inlines(label, change), _change_inlines(value, change)) for label, value in block.items)
            )
        case Image():
            return replace(block, caption=_change_inlines(block.caption, change))
        case Marking(words):
            return Marking(change(Text(words)).text)
        case PageBreak() | Rule():
            return block
        case _:
            assert_never(block)


def _change_column(column: Column, change: Change) -> Column:
    return replace(column, heading=_change_inlines(column.heading, change))


def _change_inlines(content: Inlines, change: Change) -> Inlines:
    return tuple(_change_inline(inline, change) for inline in content)


def _change_inline(inline: Inline, change: Change) -> Inline:
    match inline:
        case Text():
            return change(inline)
        case Strong() | Emphasis() | Link() | Span():
            return replace(inline, content=_change_inlines(inline.content, change))
        case LineBreak() | Gap():
            return inline
        case _:
            assert_never(inline)
