"""The CSS for print: the sheet and its margins, the furniture of every page, and the elements that are not broken."""

import re

from briefgen.document import Document, plain_text
from briefgen.themes import StyleName, Theme
from briefgen.writers.html.declarations import css_string, font_stack


def page_rules(document: Document, theme: Theme) -> list[str]:
    """`@page` with marks, running head, foot and page number, and the print rules."""
    return [*_sheet(document, theme), *_on_paper(theme)]


def _sheet(document: Document, theme: Theme) -> list[str]:
    page, furniture = theme.page, document.furniture
    margins = (page.margins.top, page.margins.right, page.margins.bottom, page.margins.left)
    running_head, foot = plain_text(furniture.running_head), plain_text(furniture.foot)
    marks = "\u2003".join(plain_text(mark) for mark in (furniture.draft, furniture.marking) if mark)
    high = f"top; padding-top: {max(page.head - 4, 0):g}mm"
    low = f"bottom; padding-bottom: {max(page.foot - 4, 0):g}mm"
    return [
        "@page {",
        f"size: {page.width:g}mm {page.height:g}mm; margin: {' '.join(f'{side:g}mm' for side in margins)};",
        # Marks and running head are on separate lines: a long running head would overlap the marks.
        _box("top-left", css_string(running_head), "running-head", "bottom; padding-bottom: 5mm", theme),
        _box("top-center", css_string(marks), "page-marking", high, theme),
        _box("bottom-left", css_string(foot), "foot", "top; padding-top: 5mm", theme),
        _box("bottom-center", css_string(marks), "page-marking", low, theme),
        _box("bottom-right", _page_label(plain_text(furniture.page_label)), "foot", "top; padding-top: 5mm", theme),
        "}",
        # The first page already has the marks and the letterhead in its text.
        "@page :first { @top-left { content: none; } @top-center { content: none; } }",
    ]


def _page_label(label: str) -> str:
    pieces = re.split(r"\{(pages?)\}", label)
    return " ".join(css_string(text) if n % 2 == 0 else f"counter({text})" for n, text in enumerate(pieces))


def _box(where: str, content: str, style: StyleName, height: str, theme: Theme) -> str:
    look = theme.style(style)
    return (
        f"@{where} {{ content: {content}; font: {look.size:g}pt {font_stack(theme, look.font)};"
        f" color: {look.colour}; letter-spacing: {look.tracking:g}pt; white-space: nowrap;"
        f" vertical-align: {height}; }}"
    )


def _on_paper(theme: Theme) -> list[str]:
    return [
        "@media print {",
        f"html {{ font-size: {theme.style('body').size:g}pt; }}",
        "body { background: none; }",
        ".sheet { max-width: none; margin: 0; padding: 0; box-shadow: none; }",
        ".marks { position: static; padding: 0; }",
        "thead { display: table-header-group; }",
        "tr, .cards > li, dl > div { break-inside: avoid; }",
        ".table { overflow: visible; }",
        ".page-break { break-after: page; }",
        "footer { break-before: avoid; margin-top: 1rem; padding-bottom: 0; }",
        "}",
    ]
