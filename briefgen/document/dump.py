"""A Document as indented text, a line a piece: to look at, and to compare with what it was yesterday."""

from collections.abc import Iterator
from typing import assert_never

from briefgen.document.blocks import (
    Block,
    Cards,
    Details,
    Heading,
    Image,
    ItemList,
    Marking,
    Note,
    PageBreak,
    Paragraph,
    Quotation,
    Rule,
    Table,
)
from briefgen.document.document import Document
from briefgen.document.inlines import Emphasis, Gap, Inlines, LineBreak, Link, Span, Strong, Text

_AROUND = ("title", "language", "author", "subject", "marking", "draft", "running_head", "foot", "page_label")


def dump(document: Document) -> str:
    """The whole document; values that came from a field of the data stand in ⟦brackets⟧."""
    lines = [f"{name}: {getattr(document, name)}" for name in _AROUND]
    lines += [f"modified: {document.modified.isoformat()}", f"keywords: {', '.join(document.keywords)}"]
    if document.letterhead:
        head = document.letterhead
        lines.append(f"letterhead: {' | '.join((head.name, head.place, *head.lines))}")
    return "\n".join([*lines, "", *_blocks(document.blocks, "")]) + "\n"


def _blocks(blocks: tuple[Block, ...], margin: str) -> Iterator[str]:
    for block in blocks:
        for line in _block(block):
            yield margin + line


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, content):
            yield f"heading-{level}: {_inlines(content)}"
        case Paragraph(content, role):
            yield f"{role}: {_inlines(content)}"
        case ItemList(items, ordered, start):
            yield f"list{f' from {start}' if ordered else ''}:"
            yield from _items(items)
        case Table(columns, rows, summary):
            yield f"table: {summary}"
            yield "  | " + " | ".join(f"{_inlines(each.heading)} ({each.width:g} {each.align})" for each in columns)
            for row in rows:
                yield "  | " + " | ".join(map(_inlines, row.cells))
        case Quotation(content, attribution):
            yield f"quotation by {_inlines(attribution)}:"
            yield from _blocks(content, "  ")
        case Note(role, title, content):
            yield f"{role} {_inlines(title)}:"
            yield from _blocks(content, "  ")
        case Details(items):
            yield "details:"
            for label, value in items:
                yield f"  {_inlines(label)}: {_inlines(value)}"
        case Cards(items, across):
            yield f"cards, {across} across:"
            yield from _items(items)
        case Image(picture, alt, width, caption):
            size = f"{picture.width}x{picture.height} {picture.format}"
            yield f"image {size}, {width or 'natural'} mm: {alt} / {_inlines(caption)}"
        case Marking(text):
            yield f"marking: {text}"
        case PageBreak():
            yield "page break"
        case Rule():
            yield "rule"
        case _:
            assert_never(block)


def _items(items: tuple[tuple[Block, ...], ...]) -> Iterator[str]:
    for item in items:
        for index, line in enumerate(_blocks(item, "")):
            yield ("    " if index else "  - ") + line


def _inlines(content: Inlines) -> str:
    parts: list[str] = []
    for inline in content:
        match inline:
            case Text(text, origin):
                parts.append(f"⟦{text}⟧" if origin else text)
            case Strong(inner):
                parts.append(f"**{_inlines(inner)}**")
            case Emphasis(inner):
                parts.append(f"*{_inlines(inner)}*")
            case Link(url, inner):
                parts.append(f"[{_inlines(inner)}]({url})")
            case Span(role, inner):
                parts.append(f"[{_inlines(inner)}]{{.{role}}}")
            case LineBreak():
                parts.append(" ↵ ")
            case Gap():
                parts.append(" ⇥ ")
            case _:
                assert_never(inline)
    return "".join(parts)
