"""A Document as indented text, one line per part: for reading, and for comparing with an earlier version."""

from collections.abc import Iterator
from typing import assert_never

from briefgen.document.blocks import (
    Block,
    Cards,
    Cell,
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
)
from briefgen.document.document import Document
from briefgen.document.inlines import (
    Anchor,
    CrossReference,
    Emphasis,
    Footnote,
    Foreign,
    Gap,
    Inlines,
    LineBreak,
    Link,
    Span,
    Strong,
    Text,
)


def dump(document: Document) -> str:
    """The whole document; values from fields of the data are in ⟦brackets⟧."""
    around = document.furniture
    lines = [f"title: {_inlines(document.title)}", f"language: {document.language}"]
    lines += [f"author: {document.author}", f"subject: {document.subject}"]
    names = ("marking", "draft", "running_head", "foot", "page_label")
    lines += [f"{name}: {_inlines(getattr(around, name))}" for name in names]
    lines += [f"modified: {document.modified.isoformat()}", f"keywords: {', '.join(document.keywords)}"]
    if head := around.letterhead:
        lines.append(f"letterhead: {' | '.join(map(_inlines, (head.name, head.place, *head.lines)))}")
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
        case Table(columns, rows, summary, caption):
            yield f"table: {_inlines(summary)}{f' / {_inlines(caption.line)}' if caption.line else ''}"
            yield "  | " + " | ".join(f"{_inlines(each.heading)} ({each.width:g} {each.align})" for each in columns)
            for row in rows:
                yield "  | " + " | ".join(map(_cell, row.cells))
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
        case Image(picture, alt, width, caption, height):
            size = f"{picture.width}x{picture.height} {picture.format}"
            shown = f"{width or 'natural'} mm" + (f" by {height} mm" if height else "")
            yield f"image {size}, {shown}: {_inlines(alt)} / {_inlines(caption.line)}"
        case Chart(kind, labels, series, alt, labelled, caption):
            yield f"chart of {kind}: {_inlines(alt)} / {_inlines(caption.line)}"
            yield "  | " + " | ".join(map(_inlines, (labelled, *(each.name for each in series))))
            for at, label in enumerate(labels):
                figures = [each.figures[at] for each in series]
                cells = [label, *(each.words if each else () for each in figures)]
                yield "  | " + " | ".join(map(_inlines, cells))
        case QrCode(content, modules, alt, width, caption):
            size = f"{len(modules)}x{len(modules)}, {width:g} mm"
            yield f"QR code {size} of {content}: {_inlines(alt)} / {_inlines(caption.line)}"
        case Marking(words):
            yield f"marking: {_inlines(words)}"
        case TableOfContents(title, depth):
            yield f"table of contents, {depth} deep: {_inlines(title)}"
        case Section(content, landscape):
            yield f"section{', landscape' if landscape else ''}:"
            yield from _blocks(content, "  ")
        case PageBreak():
            yield "page break"
        case Hairline():
            yield "rule"
        case SignatureField(label):
            yield f"signature: {_inlines(label)}"
        case _:
            assert_never(block)


def _items(items: tuple[tuple[Block, ...], ...]) -> Iterator[str]:
    for item in items:
        for index, line in enumerate(_blocks(item, "")):
            yield ("    " if index else "  - ") + line


def _cell(cell: Cell) -> str:
    spans = f" ({cell.across} across, {cell.down} down)" if cell.across > 1 or cell.down > 1 else ""
    return _inlines(cell.content) + spans


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
            case Foreign(language, inner, direction):
                parts.append(f"[{_inlines(inner)}]{{{language} {direction}}}")
            case Anchor(name):
                parts.append(f"{{#{name}}}")
            case CrossReference(to, inner):
                parts.append(f"[{_inlines(inner)}](#{to})")
            case Footnote(inner):
                parts.append(f"[^{_inlines(inner)}]")
            case LineBreak():
                parts.append(" ↵ ")
            case Gap():
                parts.append(" ⇥ ")
            case _:
                assert_never(inline)
    return "".join(parts)
