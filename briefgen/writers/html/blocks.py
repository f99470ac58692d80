"""Writes blocks as semantic HTML elements: lists, quotations, figures, definitions, notes."""

from base64 import b64encode
from collections.abc import Iterable
from html import escape
from typing import assert_never

from briefgen.document import (
    Block,
    Caption,
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
    Picture,
    QrCode,
    Quotation,
    Section,
    SignatureField,
    Table,
    TableOfContents,
    plain_text,
    unshown,
)
from briefgen.layout.styles import Styles
from briefgen.writers.html.drawings import chart_to_svg, code_to_svg
from briefgen.writers.html.inlines import inlines_to_html
from briefgen.writers.html.tables import table_to_html

_PIXELS_PER_MM = 96 / 25.4


def blocks_to_html(blocks: Iterable[Block], styles: Styles) -> list[str]:
    """The blocks in order, one or more lines of HTML each."""
    return [line for block in blocks for line in block_to_html(block, styles)]


def block_to_html(block: Block, styles: Styles) -> list[str]:
    """One block; white space is significant in the innermost elements, so they are not split over lines."""
    match block:
        case Heading(level, content):
            return [f"<h{level + 1}>{inlines_to_html(content)}</h{level + 1}>"]
        case Paragraph():
            return [_paragraph_to_html(block)]
        case ItemList():
            return _list_to_html(block, styles)
        case Table():
            return table_to_html(block)
        case Quotation(content, attribution):
            said_by = f"<figcaption>{inlines_to_html(attribution)}</figcaption>"
            quoted = ["<blockquote>", *blocks_to_html(content, styles), "</blockquote>"]
            return ['<figure class="quotation">', *quoted, *([said_by] if attribution else []), "</figure>"]
        case Note(role, title, content):
            # Labelled for screen readers with the title that is shown above it.
            opening = f'<aside class="{role}" role="note" aria-label="{escape(plain_text(title))}">'
            heading = [f'<p class="{role}-title">{inlines_to_html(title)}</p>'] if title else []
            return [opening, *heading, *blocks_to_html(content, styles), "</aside>"]
        case Details(items):
            pairs = (
                f"<div><dt>{inlines_to_html(label)}</dt><dd>{inlines_to_html(said)}</dd></div>" for label, said in items
            )
            return ["<dl>", *pairs, "</dl>"]
        case Cards(items, across):
            opening = f'<ul class="cards across-{min(max(across, 1), 4)}">'
            return [opening, *_items_to_html(items, styles), "</ul>"]
        case Image():
            return _image_to_html(block)
        case Chart():
            return _figure("chart", chart_to_svg(block, styles), block.caption, above=True)
        case QrCode():
            return _figure("code", code_to_svg(block, styles), block.caption)
        case Marking(words):
            return [f'<p class="marking">{inlines_to_html(words)}</p>']
        case Section(content):
            return ["<section>", *blocks_to_html(content, styles), "</section>"]
        case TableOfContents():
            raise unshown("a table of contents here", "HTML")
        case PageBreak():
            return ['<div class="page-break"></div>']
        case Hairline():
            return ["<hr>"]
        case SignatureField(label):
            return [f'<p class="signature">{inlines_to_html(label)}</p>']
        case _:
            assert_never(block)


def _paragraph_to_html(paragraph: Paragraph) -> str:
    inside = inlines_to_html(paragraph.content)
    match paragraph.role:
        case "title":
            return f"<h1>{inside}</h1>"
        case "body":
            return f"<p>{inside}</p>"
        case "kicker" | "subtitle" | "lead" | "small" | "ends":
            return f'<p class="{paragraph.role}">{inside}</p>'
        case _:
            assert_never(paragraph.role)


def _list_to_html(block: ItemList, styles: Styles) -> list[str]:
    if not block.ordered:
        return ['<ul class="items">', *_items_to_html(block.items, styles), "</ul>"]
    start = f' start="{block.start}"' if block.start != 1 else ""
    return [f'<ol class="items"{start}>', *_items_to_html(block.items, styles), "</ol>"]


def _items_to_html(items: Iterable[tuple[Block, ...]], styles: Styles) -> list[str]:
    return [line for item in items for line in ("<li>", *blocks_to_html(item, styles), "</li>")]


def _figure(name: str, shown: str, caption: Caption, *, above: bool = False) -> list[str]:
    said = [f"<figcaption>{inlines_to_html(caption.line)}</figcaption>"] if caption.line else []
    parts = [*said, shown] if above else [shown, *said]
    return [f'<figure class="{name}">', *parts, "</figure>"]


def _image_to_html(image: Image) -> list[str]:
    width = image.width
    if image.width and image.height:
        width = min(image.width, image.height * image.picture.width / image.picture.height)
    picture = picture_to_html(image.picture, plain_text(image.alt), width)
    return _figure("picture portrait" if image.height else "picture", picture, image.caption)


def picture_to_html(picture: Picture, alt: str, width: float | None) -> str:
    """An img with the picture as a data URL; `width` in mm, or None for one CSS pixel per pixel."""
    pixels = width * _PIXELS_PER_MM if width else picture.width
    height = pixels * picture.height / picture.width
    data = b64encode(picture.data).decode("ascii")
    source = f"data:image/{picture.format};base64,{data}"
    return f'<img src="{source}" alt="{escape(alt)}" width="{max(round(pixels), 1)}" height="{max(round(height), 1)}">'
