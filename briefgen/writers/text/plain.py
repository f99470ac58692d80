"""Writes a paper as plain text for an e-mail."""

from collections.abc import Iterable
from typing import assert_never

from briefgen.document import (
    Block,
    Caption,
    Cards,
    Chart,
    Details,
    Document,
    Hairline,
    Heading,
    Image,
    ItemList,
    Letterhead,
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
    chart_table,
    code_paragraphs,
    plain_form,
    unshown,
)
from briefgen.themes import Theme
from briefgen.writers.text.measure import columns, pad, wrap
from briefgen.writers.text.tables import details_lines, table_lines
from briefgen.writers.text.words import words

_WIDTH = 78  # columns; mail programs do not wrap lines of this width when they quote them
_UNDERLINES = {"title": "=", 1: "-", 2: "~", 3: "."}


def write_text(document: Document, theme: Theme) -> bytes:
    """The paper as UTF-8 text in lines of 78 columns; of the theme only the bullets are used."""
    document, furniture = plain_form(document), document.furniture
    said = map(words, (furniture.draft, furniture.marking))
    marks = [pad(mark, _WIDTH, "center").rstrip(" ") for mark in said if mark]
    pieces = [
        marks,
        _letterhead_lines(furniture.letterhead) if furniture.letterhead else [],
        *(_lines(block, _WIDTH, theme, 0) for block in document.blocks),
        ["-" * _WIDTH, *wrap(words(furniture.foot), _WIDTH)] if furniture.foot else [],
        marks,
    ]
    return ("\n".join(_stacked(pieces)) + "\n").encode("utf-8", "replace")


def _stacked(pieces: Iterable[list[str]]) -> list[str]:
    """The pieces below one another with a blank line between them; empty ones are skipped."""
    lines: list[str] = []
    for piece in pieces:
        if piece:
            lines += ["", *piece] if lines else piece
    return lines


def _letterhead_lines(letterhead: Letterhead) -> list[str]:
    said = (letterhead.name, letterhead.place, *letterhead.lines)
    return [*(line for given in said if given for line in wrap(words(given), _WIDTH)), "-" * _WIDTH]


def _block_lines(blocks: Iterable[Block], width: int, theme: Theme, depth: int) -> list[str]:
    return _stacked(_lines(block, width, theme, depth) for block in blocks)


def _lines(block: Block, width: int, theme: Theme, depth: int) -> list[str]:
    """One block; `depth` is the number of enclosing lists."""
    match block:
        case Heading(level, content):
            return _underlined(wrap(words(content), width), _UNDERLINES[level])
        case Paragraph(content, role):
            lines = wrap(words(content), width)
            if role == "title":
                return _underlined(lines, _UNDERLINES["title"])
            return [pad(line, width, "center").rstrip(" ") for line in lines] if role == "ends" else lines
        case ItemList():
            return _list_lines(block, width, theme, depth)
        case Table():
            return [*_caption_lines(block.caption, width), *table_lines(block, width)]
        case Quotation(content, attribution):
            quoted = _block_lines(content, width - 4, theme, depth)
            said_by = _hanging(wrap(words(attribution), width - 6), "— ") if attribution else []
            return _indented([*quoted, *said_by], "    ")
        case Note(role, title, content):
            bar = "| " if role == "callout" else "  "
            inside = _block_lines(content, width - 2, theme, depth)
            return _indented([*(wrap(words(title), width - 2) if title else []), *inside], bar)
        case Details(items):
            return details_lines(items, width)
        case Cards(items):
            return _stacked(_tight(card, width, theme, depth) for card in items)
        case Image():
            return [*(wrap(f"[{words(block.alt)}]", width) if block.alt else []), *_caption_lines(block.caption, width)]
        case Chart():
            return _lines(chart_table(block), width, theme, depth)
        case QrCode():
            return _tight(code_paragraphs(block), width, theme, depth)
        case Marking(content):
            return wrap(words(content), width)
        case Section(content):
            return _block_lines(content, width, theme, depth)
        case TableOfContents():
            raise unshown("a table of contents here", "plain text")
        case PageBreak():
            return []
        case Hairline():
            return ["-" * width]
        case SignatureField(label):
            return ["", "", "_" * (width // 2), *wrap(words(label), width)]
        case _:
            assert_never(block)


def _caption_lines(caption: Caption, width: int) -> list[str]:
    return wrap(words(caption.line), width) if caption.line else []


def _underlined(lines: list[str], stroke: str) -> list[str]:
    return [*lines, stroke * max(map(columns, lines))]


def _indented(lines: list[str], indent: str) -> list[str]:
    return [(indent + line).rstrip(" ") for line in lines]


def _hanging(lines: list[str], marker: str) -> list[str]:
    first, *rest = lines or [""]
    return [(marker + first).rstrip(" "), *_indented(rest, " " * columns(marker))]


def _tight(blocks: tuple[Block, ...], width: int, theme: Theme, depth: int) -> list[str]:
    return [line for block in blocks for line in _lines(block, width, theme, depth)]


def _list_lines(block: ItemList, width: int, theme: Theme, depth: int) -> list[str]:
    bullets = theme.lists.bullets or ("-",)
    bullet = bullets[min(depth, len(bullets) - 1)]
    numbers = range(block.start, block.start + len(block.items))
    markers = [f"{number}. " if block.ordered else f"{bullet} " for number in numbers]
    margin = max(map(columns, markers), default=0)
    lines: list[str] = []
    for marker, item in zip(markers, block.items, strict=True):
        inside = _tight(item, width - margin, theme, depth + 1)
        lines += _hanging(inside, pad(marker, margin, "end"))
    return lines
