"""Writes a paper as Markdown: CommonMark with GitHub's tables; all characters of the data are shown as they are."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from briefgen.document import (
    Alignment,
    Block,
    Cards,
    Chart,
    Details,
    Document,
    Hairline,
    Heading,
    Image,
    Inlines,
    ItemList,
    LineBreak,
    Marking,
    Note,
    PageBreak,
    Paragraph,
    PlainText,
    QrCode,
    Quotation,
    Section,
    SignatureField,
    Strong,
    Table,
    TableOfContents,
    Text,
    chart_table,
    code_paragraphs,
    in_places,
    plain_form,
    plain_text,
    unshown,
)
from briefgen.themes import Theme
from briefgen.writers.text.marks import inlines_to_markdown
from briefgen.writers.text.measure import columns, pad

_RULE = "***"  # not dashes: below a line of text they would make it a heading
_PADDED = 48  # columns; wider cells are not padded, because one long cell would widen every row
_DELIMITERS: dict[Alignment, str] = {"start": "---", "center": ":-:", "end": "--:"}


def write_markdown(document: Document, theme: Theme) -> bytes:  # noqa: ARG001  # all writers have the same signature
    """The paper as UTF-8 Markdown; the theme is ignored."""
    document, furniture = plain_form(document), document.furniture
    marks = [[_strong(mark)] for mark in (furniture.draft, furniture.marking) if mark]
    letterhead = furniture.letterhead
    sender: Inlines = ()
    if letterhead:
        sender = (Strong(letterhead.name),)
        for line in (letterhead.place, *letterhead.lines):
            sender = (*sender, LineBreak(), *line) if line else sender
    pieces = [
        *marks,
        inlines_to_markdown(sender).split("\n"),
        *_pieces(document.blocks),
        *([[_RULE], [inlines_to_markdown(furniture.foot)]] if furniture.foot else []),
        *marks,
    ]
    return ("\n".join(_stacked(pieces)) + "\n").encode("utf-8", "replace")


def _strong(words: PlainText) -> str:
    return inlines_to_markdown((Strong(words),))


def _stacked(pieces: Iterable[list[str]]) -> list[str]:
    lines: list[str] = []
    for piece in pieces:
        if any(piece):
            lines += ["", *piece] if lines else piece
    return lines


def _pieces(blocks: Iterable[Block]) -> Iterator[list[str]]:
    """The lines of each block; the second of two adjacent lists has other markers, so that they are not merged."""
    follows_list = second = False
    for block in _without_cards(blocks):
        if isinstance(block, PageBreak):
            continue
        is_list = isinstance(block, ItemList | Details)
        second = is_list and follows_list and not second
        follows_list = is_list
        yield _lines(block, second_list=second)


def _without_cards(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Cards):
            for card in block.items:
                yield from _without_cards(card)
        else:
            yield block


def _lines(block: Block, *, second_list: bool = False) -> list[str]:
    match block:
        case Heading(level, content):
            return [_heading(level + 1, content)]
        case Paragraph(content, role):
            return [_heading(1, content)] if role == "title" else inlines_to_markdown(content).split("\n")
        case ItemList():
            return _list_lines(block, second_list)
        case Table():
            return _stacked([inlines_to_markdown(block.caption.line).split("\n"), _table_lines(block)])
        case Quotation(content, attribution):
            said_by = ("— " + inlines_to_markdown(attribution)).split("\n") if attribution else []
            return _quoted([*_pieces(content), said_by])
        case Note(_, title, content):
            return _quoted([[inlines_to_markdown((Strong(title),))], *_pieces(content)])
        case Details(items):
            pairs = ((Paragraph((Strong(label), Text(" "), *said)),) for label, said in items)
            return _list_lines(ItemList(tuple(pairs)), second_list)
        case Cards(items):
            return _stacked(piece for card in items for piece in _pieces(card))
        case Image(_, alt, _, caption):
            shown = [inlines_to_markdown((Text("["), *alt, Text("]")))] if alt else []
            return _stacked([shown, inlines_to_markdown(caption.line).split("\n")])
        case Chart():
            return _lines(chart_table(block))
        case QrCode():
            return _stacked(_pieces(code_paragraphs(block)))
        case Marking(words):
            return [_strong(words)]
        case Section(content):
            return _stacked(_pieces(content))
        case TableOfContents():
            raise unshown("a table of contents here", "Markdown")
        case PageBreak():
            return []
        case Hairline():
            return [_RULE]
        case SignatureField(label):
            return [_RULE, "", inlines_to_markdown(label)]
        case _:
            assert_never(block)


def _heading(level: int, content: Inlines) -> str:
    return f"{'#' * level} {inlines_to_markdown(content, 'heading')}"


def _quoted(pieces: Iterable[list[str]]) -> list[str]:
    return [f"> {line}".rstrip(" ") for line in _stacked(pieces)]


def _list_lines(block: ItemList, second: bool) -> list[str]:
    tight = all(_is_tight(item) for item in block.items)
    items: list[list[str]] = []
    for number, item in enumerate(block.items, start=block.start):
        marker = f"{number}{')' if second else '.'} " if block.ordered else f"{'*' if second else '-'} "
        pieces = list(_pieces(item))
        inside = [line for piece in pieces for line in piece] if tight else _stacked(pieces)
        first, *rest = inside or [""]
        items.append([marker + first, *(" " * len(marker) + line if line else "" for line in rest)])
    return [line for item in items for line in item] if tight else _stacked(items)


def _is_tight(item: tuple[Block, ...]) -> bool:
    """Whether the item needs no blank lines: a paragraph, alone or with one list below it."""
    match item:
        case (Paragraph(),):
            return True
        case (Paragraph(), ItemList(((Paragraph(content), *_), *_), ordered=False)):
            # An empty item directly below a line of text would make that line a heading.
            return bool(plain_text(content).strip())
        case _:
            return False


def _table_lines(table: Table) -> list[str]:
    rows = [[column.heading for column in table.columns], *in_places(table)]
    cells = [[inlines_to_markdown(content, "cell") for content in row] for row in rows]
    widths = [min(max(columns(cell) for cell in stacked), _PADDED) for stacked in zip(*cells, strict=True)]
    delimiters = [
        _DELIMITERS[column.align].replace("-", "-" * max(width - 2, 1), 1)
        for column, width in zip(table.columns, widths, strict=True)
    ]
    head, *body = [_table_row([pad(cell, width) for cell, width in zip(row, widths, strict=True)]) for row in cells]
    return [head, _table_row(delimiters), *body]


def _table_row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
