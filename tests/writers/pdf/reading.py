"""Reads PDFs back with two other engines, and tells what a Document says in the same terms."""

from io import BytesIO
from typing import assert_never

import pypdf
import pypdfium2

from briefgen.document import (
    Block,
    Cards,
    Details,
    Document,
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
    plain_text,
)


def pages_by_pdfium(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


def pages_by_pypdf(data: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages]


def squeezed(text: str) -> str:
    """Text without white space, and with the hyphens that pdfium marks at a line's end made plain."""
    return "".join(text.replace("\x02", "-").replace("\ufffe", "-").split())


def said(document: Document) -> list[str]:
    """The words of the blocks in reading order, list labels included."""
    return " ".join(_lines(document.blocks)).split()


def _lines(blocks: tuple[Block, ...], level: int = 0) -> list[str]:
    return [line for block in blocks for line in _lines_of(block, level)]


def _lines_of(block: Block, level: int) -> list[str]:
    match block:
        case Heading() | Paragraph():
            return [plain_text(block.content)]
        case ItemList(items, ordered, start):
            labels = [f"{number}." if ordered else "•–▪"[level % 3] for number in range(start, start + len(items))]
            pairs = zip(labels, items, strict=True)
            return [line for label, item in pairs for line in (label, *_lines(item, level + 1))]
        case Cards(items):
            return [line for item in items for line in _lines(item)]
        case Table(columns, rows):
            heads = [plain_text(column.heading) for column in columns]
            return heads + [plain_text(cell) for row in rows for cell in row.cells]
        case Quotation(content, attribution):
            return [*_lines(content), plain_text(attribution)]
        case Note(_, title, content):
            return [plain_text(title), *_lines(content)]
        case Details(items):
            return [plain_text(part) for pair in items for part in pair]
        case Image(caption=caption):
            return [plain_text(caption)]
        case Marking(text):
            return [text]
        case PageBreak() | Rule():
            return []
        case _:
            assert_never(block)
