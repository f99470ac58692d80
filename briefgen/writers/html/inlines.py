"""Writes inlines as HTML: all characters of the data are escaped, and only four safe kinds of links are written."""

import re
from html import escape
from typing import assert_never

from briefgen.document import (
    Anchor,
    CrossReference,
    Emphasis,
    Footnote,
    Foreign,
    Gap,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Span,
    Strong,
    Text,
    unshown,
)

_SAFE_LINK = re.compile(r"(?:https?://|mailto:|tel:)[^\s\x00-\x1f]+", re.IGNORECASE)


def inlines_to_html(content: Inlines) -> str:
    """The content of a paragraph, heading or cell; a line with a gap is spread over the full width."""
    html = ""
    follows_text = False
    for line in _split(content, LineBreak):
        spread = any(isinstance(inline, Gap) for inline in line)
        # A spread line is a block element and needs no <br> next to it.
        html += "<br>" if follows_text and not spread else ""
        html += _spread_to_html(line) if spread else _inner(line)
        follows_text = not spread
    return html


def _spread_to_html(line: Inlines) -> str:
    parts = (f"<span>{_inner(part)}</span>" for part in _split(line, Gap))
    return f'<span class="spread">{" ".join(parts)}</span>'


def _split(content: Inlines, at: type[LineBreak] | type[Gap]) -> list[Inlines]:
    parts: list[list[Inline]] = [[]]
    for inline in content:
        if isinstance(inline, at):
            parts.append([])
        else:
            parts[-1].append(inline)
    return [tuple(part) for part in parts]


def inline_to_html(inline: Inline) -> str:
    """One inline."""
    match inline:
        case Text(text):
            return escape(text, quote=False)
        case Strong(content):
            return f"<strong>{_inner(content)}</strong>"
        case Emphasis(content):
            return f"<em>{_inner(content)}</em>"
        case Link(url, content):
            if not _SAFE_LINK.fullmatch(url):
                return _inner(content)
            return f'<a href="{escape(url)}" rel="noreferrer">{_inner(content)}</a>'
        case Span(role, content):
            return f'<span class="{role}">{_inner(content)}</span>'
        case Foreign(language, content, direction):
            return f'<span lang="{escape(language)}" dir="{direction}">{_inner(content)}</span>'
        case Anchor(name):
            return f'<span id="{escape(name)}"></span>'
        case CrossReference(to, content):
            return f'<a href="#{escape(to)}">{_inner(content)}</a>'
        case Footnote():
            raise unshown("a footnote here", "HTML")
        case LineBreak():
            return "<br>"
        case Gap():
            return "&emsp;"
        case _:
            assert_never(inline)


def _inner(content: Inlines) -> str:
    return "".join(map(inline_to_html, content))
