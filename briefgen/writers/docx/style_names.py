"""The Word names of a theme's styles: Word's built-in styles where they exist, custom ones elsewhere."""

from typing import Literal

from briefgen.document import Alignment
from briefgen.themes.theme import LIST_LEVELS, SpanStyleName, StyleName

# Word identifies its built-in styles by these names, whatever the language of its menus.
WORD_NAMES: dict[StyleName, str] = {
    "body": "Normal",
    "title": "Title",
    "kicker": "Kicker",
    "subtitle": "Subtitle",
    "lead": "Lead",
    "small": "Small Text",
    "ends": "Ends",
    "heading-1": "heading 1",
    "heading-2": "heading 2",
    "heading-3": "heading 3",
    "list": "List Paragraph",
    "quotation": "Quote",
    "attribution": "Attribution",
    "callout-title": "Callout Title",
    "callout": "Callout",
    "note-title": "Note Title",
    "note": "Note Text",
    "detail-label": "Detail Label",
    "detail": "Detail",
    "card": "Card",
    "table-head": "Table Heading",
    "table-cell": "Table Text",
    "caption": "caption",
    "marking": "Marking",
    "page-marking": "Page Marking",
    "draft": "Draft Mark",
    "running-head": "header",
    "foot": "footer",
    "letterhead-name": "Letterhead Name",
    "letterhead-place": "Letterhead Place",
    "letterhead-line": "Letterhead Line",
}
SPAN_NAMES: dict[SpanStyleName, str] = {
    "strong": "Strong",
    "emphasis": "Emphasis",
    "link": "Hyperlink",
    "label": "Label",
    "muted": "Muted",
    "small": "Small",
}
FIGURE, RULE, TABLE_END, LAYOUT_END = "Figure", "Rule", "Table End", "Layout End"
FOOT_APART = "Foot Apart"
LETTERHEAD_LOGO, LETTERHEAD_END = "Letterhead Logo", "Letterhead End"
RULED_TABLE, LAYOUT_TABLE, CARD_TABLE, LETTERHEAD_TABLE = (
    "Ruled Table",
    "Layout Table",
    "Card Table",
    "Letterhead Table",
)

BUILT_IN = {"Normal", "Title", "Subtitle", "Quote", "caption", "header", "footer", "List Paragraph"}
BUILT_IN |= {"heading 1", "heading 2", "heading 3", "Strong", "Emphasis", "Hyperlink"}
BUILT_IN |= {f"List {role}{level}" for role in ("Bullet", "Number", "Continue") for level in ("", " 2", " 3")}

ListRole = Literal["Bullet", "Number", "Continue"]


def style_id(name: str) -> str:
    """The id of the style of that name ("heading 1": "Heading1")."""
    return "".join(word[0].upper() + word[1:] for word in name.replace(".", "-").split())


def list_style(role: ListRole, level: int) -> str:
    """The style of a list's paragraph; levels count from 0, and the third is the last."""
    number = min(level, LIST_LEVELS - 1) + 1
    return f"List {role} {number}" if number > 1 else f"List {role}"


def aligned_style(name: StyleName, align: Alignment) -> str:
    """The style of a table cell with that alignment."""
    suffix = {"start": "", "center": " Centred", "end": " Number"}[align]
    return WORD_NAMES[name] + suffix


def end_style(name: str) -> str:
    """The style of the last paragraph of a list, a note or a quotation, with the space after the whole."""
    return f"{name} End"


def linked_style(name: str) -> str:
    """The character style with the look of a paragraph style, for such words in a paragraph of another style."""
    return f"{name} Char"
