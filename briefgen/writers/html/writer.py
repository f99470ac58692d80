"""Writes the whole page: head, letterhead, marks at head and foot, and the blocks between them."""

from base64 import b64encode
from hashlib import sha256
from html import escape

from briefgen.document import Document, Letterhead, PlainText, plain_form, plain_text
from briefgen.layout.styles import Styles
from briefgen.scripts import is_right_to_left
from briefgen.themes import Theme
from briefgen.writers.html.blocks import blocks_to_html, picture_to_html
from briefgen.writers.html.stylesheet import stylesheet


def write_html(document: Document, theme: Theme) -> bytes:
    """The paper as one HTML file in UTF-8, without scripts and without network requests.

    Styles and pictures are inside the file; its content security policy allows only that style sheet and data: images.
    """
    document = plain_form(document)
    css = stylesheet(document, theme)
    language = escape(document.language)
    direction = "rtl" if is_right_to_left(document.language) else "ltr"
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{language}" dir="{direction}">',
        "<head>",
        *_head(document, css),
        f"<style>{css}</style>",
        "</head>",
        "<body>",
        '<div class="sheet">',
        *_opening(document, theme),
        "<main>",
        *blocks_to_html(document.blocks, Styles(theme, document.language)),
        "</main>",
        *_closing(document),
        "</div>",
        "</body>",
        "</html>",
    ]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _head(document: Document, css: str) -> list[str]:
    digest = b64encode(sha256(css.encode("utf-8", "replace")).digest()).decode("ascii")
    policy = f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    properties = {
        "author": document.author,
        "description": document.subject,
        "keywords": ", ".join(document.keywords),
        "dcterms.modified": document.modified.isoformat(),
    }
    return [
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{escape(plain_text(document.title))}</title>",
        *(f'<meta name="{name}" content="{escape(said)}">' for name, said in properties.items() if said),
    ]


def _marks(document: Document) -> list[str]:
    marks = {"draft": document.furniture.draft, "page-marking": document.furniture.marking}
    said = [f'<p class="{name}">{_escaped(mark)}</p>' for name, mark in marks.items() if mark]
    return ['<div class="marks">', *said, "</div>"] if said else []


def _opening(document: Document, theme: Theme) -> list[str]:
    marks = _marks(document)
    letterhead = document.furniture.letterhead
    sender = _letterhead(letterhead, theme) if letterhead else []
    # The marks are outside the header element, so that they stay visible while the page scrolls.
    return [*marks, *sender]


def _letterhead(letterhead: Letterhead, theme: Theme) -> list[str]:
    logo = theme.logo_picture
    height = theme.logo_height
    return [
        '<header class="letterhead">',
        *([picture_to_html(logo, "", height * logo.width / logo.height)] if logo else []),
        "<div>",
        f'<p class="letterhead-name">{_escaped(letterhead.name)}</p>',
        *([f'<p class="letterhead-place">{_escaped(letterhead.place)}</p>'] if letterhead.place else []),
        "</div>",
        "<address>",
        *(f'<p class="letterhead-line">{_escaped(line)}</p>' for line in letterhead.lines),
        "</address>",
        "</header>",
    ]


def _closing(document: Document) -> list[str]:
    marks = _marks(document)
    foot = document.furniture.foot
    sender = [f'<p class="foot">{_escaped(foot)}</p>'] if foot else []
    return ["<footer>", *sender, *marks, "</footer>"] if sender or marks else []


def _escaped(words: PlainText) -> str:
    return escape(plain_text(words))
