"""What tests make papers of: words, paragraphs, pictures, tables of guests, the theme, and a paper of given blocks."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from typing import Any, Literal, assert_never

from PIL import Image as PillowImage
from PIL import ImageDraw

from briefgen.document import (
    Block,
    Cards,
    Chart,
    Column,
    Details,
    Document,
    Furniture,
    Hairline,
    Heading,
    Image,
    Inline,
    Inlines,
    ItemList,
    Letterhead,
    Marking,
    Note,
    PageBreak,
    Paragraph,
    ParagraphRole,
    Picture,
    PlainText,
    QrCode,
    Quotation,
    Row,
    Section,
    SignatureField,
    Table,
    TableOfContents,
    Text,
    plain_form,
    plain_text,
)
from briefgen.themes import Theme, find_theme

MODIFIED = datetime(2026, 5, 17, 18, 30, tzinfo=UTC)
_LINES = ("running_head", "foot", "marking", "draft", "page_label")


def plain(text: str) -> PlainText:
    """Words that no field is behind."""
    return (Text(text),) if text else ()


def letterhead(name: str, place: str = "", *lines: str) -> Letterhead:
    """A letterhead of plain words."""
    return Letterhead(plain(name), plain(place), tuple(map(plain, lines)))


def words(*inlines: str | Inline) -> Inlines:
    """Inlines, those of mere words given as such."""
    return tuple(Text(each) if isinstance(each, str) else each for each in inlines)


def paragraph(*inlines: str | Inline, role: ParagraphRole = "body") -> Paragraph:
    """A paragraph of these words."""
    return Paragraph(words(*inlines), role)


def items(*texts: str) -> tuple[tuple[Block, ...], ...]:
    """The items of a list or of cards: a paragraph each."""
    return tuple((paragraph(text),) for text in texts)


def guests(count: int) -> Table:
    """A table of so many guests, Guest1 and so on, with a column of each alignment."""
    columns = (
        Column(words("No"), 1, "end"),
        Column(words("Name"), 4),
        Column(words("Office"), 4),
        Column(words("Seat"), 1, "center"),
    )
    rows = tuple(
        Row.of(words(f"{n}"), words(f"Guest{n} of the Ministry"), words(f"Head of unit {n % 7}"), words(f"{n % 9}"))
        for n in range(1, count + 1)
    )
    return Table(columns, rows, plain("Guests"))


@cache
def picture(width: int = 320, height: int = 200) -> Picture:
    """A red oval on grey."""
    image = PillowImage.new("RGB", (width, height), "#e8e4dc")
    ImageDraw.Draw(image).ellipse(
        [width // 4, height // 4, width * 3 // 4, height * 3 // 4], outline="#6d1f31", width=6
    )
    out = BytesIO()
    image.save(out, "PNG")
    return Picture(out.getvalue(), "png", width, height)


@cache
def theme(name: str = "classic", *, logo: bool = False) -> Theme:
    """A theme that comes with the program; with a square logo, if asked for."""
    found = find_theme(name, None)
    return found.with_logo(picture(96, 96)) if logo else found


def hyphenating() -> Theme:
    """A theme that divides the words of running text, of styles like it, and of nothing else."""
    plain = theme()
    body, heading = plain.styles["body"], plain.styles["heading-1"]
    wanted = body.model_copy(update={"hyphenate": True}), heading.model_copy(update={"hyphenate": False})
    return plain.model_copy(update={"styles": {**plain.styles, "body": wanted[0], "heading-1": wanted[1]}})


def document_of(
    *blocks: Block, title: str = "Paper", language: str = "en", letterhead: Letterhead | None = None, **given: Any
) -> Document:
    """A paper of these blocks; the lines of its furniture may be given by name, as plain words."""
    lines = {name: plain(given.pop(name)) for name in _LINES if name in given}
    around = Furniture(letterhead=letterhead, **lines)
    return Document(plain(title), language, blocks, given.pop("modified", MODIFIED), around, **given)


def around(document: Document, *, letterhead: Letterhead | Literal["same"] | None = "same", **lines: str) -> Document:
    """The paper with some lines of its furniture replaced, and with another letterhead where one is given."""
    changed: dict[str, Any] = {name: plain(line) for name, line in lines.items()}
    if letterhead != "same":
        changed["letterhead"] = letterhead
    return replace(document, furniture=replace(document.furniture, **changed))


def printed_texts(part: object) -> Iterator[Text]:
    """The texts that a page shows: not those that describe a table or a picture to people who cannot see it."""
    if isinstance(part, Text):
        yield part
    elif isinstance(part, tuple):
        for member in part:
            yield from printed_texts(member)
    elif is_dataclass(part):
        for each in fields(part):
            if each.name not in ("summary", "alt", "labelled"):
                yield from printed_texts(getattr(part, each.name))


def said(document: Document, *, labels: bool = True) -> list[str]:
    """The words of the paper in the order in which people read them, with the bullets and numbers of lists."""
    return " ".join(_lines(plain_form(document).blocks, labels)).split()


def _lines(blocks: tuple[Block, ...], labels: bool, level: int = 0) -> list[str]:
    return [line for block in blocks for line in _lines_of(block, labels, level)]


def _lines_of(block: Block, labelled: bool, level: int) -> list[str]:
    match block:
        case Heading() | Paragraph():
            return [plain_text(block.content)]
        case ItemList(items, ordered, start):
            labels = [f"{number}." if ordered else "•–▪"[level % 3] for number in range(start, start + len(items))]
            pairs = zip(labels if labelled else [""] * len(items), items, strict=True)
            return [line for label, item in pairs for line in (label, *_lines(item, labelled, level + 1))]
        case Cards(items):
            return [line for item in items for line in _lines(item, labelled)]
        case Table(columns, rows, _, caption):
            heads = [plain_text(caption.line), *(plain_text(column.heading) for column in columns)]
            return heads + [plain_text(cell.content) for row in rows for cell in row.cells]
        case Quotation(content, attribution):
            return [*_lines(content, labelled), plain_text(attribution)]
        case Note(_, title, content):
            return [plain_text(title), *_lines(content, labelled)]
        case Details(items):
            return [plain_text(part) for pair in items for part in pair]
        case Image(caption=caption) | QrCode(caption=caption):
            return [plain_text(caption.line)]
        case Chart():
            return _chart_lines(block)
        case Marking(words):
            return [plain_text(words)]
        case Section(content):
            return _lines(content, labelled)
        case SignatureField(label):
            return [plain_text(label)]
        case PageBreak() | Hairline() | TableOfContents():
            return []
        case _:
            assert_never(block)


def _chart_lines(chart: Chart) -> list[str]:
    """The words of a chart of bars or shares, whose first series is its only one."""
    (series,) = chart.series
    figures = [plain_text(figure.words) if figure else "–" for figure in series.figures]
    rows = zip(map(plain_text, chart.labels), figures, strict=True)
    return [plain_text(chart.caption.line), *(word for row in rows for word in row)]
