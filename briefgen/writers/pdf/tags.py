"""The tag and the attributes of each element in a PDF's structure tree (ISO 32000-1, 14.8.4 and 14.8.5)."""

from briefgen.document import (
    Cell,
    Chart,
    Image,
    ItemList,
    Letterhead,
    QrCode,
    Row,
    Table,
    Text,
    plain_text,
)
from briefgen.layout import Element, HeadingLevels, Role
from briefgen.writers.pdf.file import text_string

# A role with two tags is one inside the other.
_TAGS: dict[Role, tuple[str, ...]] = {
    "letterhead": ("Sect",),
    "paragraph": ("P",),
    "marking": ("P",),
    "link": ("Link",),
    "span": ("Span",),
    "reference": ("Reference", "Link"),
    "contents": ("TOC",),
    "contents-entry": ("TOCI",),
    "list": ("L",),
    "item": ("LI",),
    "label": ("Lbl",),
    "item-body": ("LBody",),
    "quotation": ("BlockQuote",),
    "attribution": ("P",),
    "note": ("Sect",),
    "note-title": ("P",),
    "details": ("L",),
    "detail": ("LI",),
    "detail-label": ("Lbl",),
    "detail-value": ("LBody",),
    "cards": ("L",),
    "card": ("LI", "LBody"),
    "table": ("Table",),
    "row": ("TR",),
    "head-cell": ("TH",),
    "cell": ("TD",),
    "figure": ("Figure",),
    "caption": ("Caption",),
    "signature": ("Form",),
}
_ARTIFACTS: dict[Role, str] = {
    "header": "/Type/Pagination/Subtype/Header",
    "footer": "/Type/Pagination/Subtype/Footer",
    "watermark": "/Type/Pagination/Subtype/Watermark",
    "repeated-header": "/Type/Pagination",
    "decoration": "/Type/Layout",
}


class Tags:
    """The tags of one paper's elements, asked for in the order in which they appear."""

    def __init__(self, titled: bool) -> None:
        self._levels = HeadingLevels(titled)

    def of(self, element: Element) -> tuple[str, ...]:
        """The tag of an element, or the tags from the outer to the inner one."""
        role = element.role
        if role in ("heading", "paragraph") and (level := self._levels.of(element)):
            return (f"H{level}",)
        return _TAGS[role]


def artifact(element: Element) -> str:
    """The properties of an artifact's marked content (14.8.2.2)."""
    return _ARTIFACTS[element.role]


def attributes(element: Element) -> str:
    """The further entries of an element's dictionary."""
    if isinstance(element.source, Row):  # a long table is mostly rows and their cells
        return ""
    match element.role, element.source:
        case "list", ItemList(ordered=ordered):
            return f"/A<</O/List/ListNumbering/{'Decimal' if ordered else 'Disc'}>>"
        case "span", Text(text):
            return f"/ActualText{text_string(text)}"
        case (("details" | "cards"), _):
            return "/A<</O/List/ListNumbering/None>>"
        case "table", Table(summary=summary) if summary:
            return f"/A<</O/Table/Summary{text_string(plain_text(summary))}>>"
        case "head-cell", _:
            return "/A<</O/Table/Scope/Column>>"
        case "cell", Cell(across=across, down=down):
            return f"/A<</O/Table/ColSpan {across}/RowSpan {down}>>"
        case "figure", Image(alt=alt) | Chart(alt=alt) | QrCode(alt=alt):
            return f"/Alt{text_string(plain_text(alt))}"
        case "figure", Letterhead(name=name):
            return f"/Alt{text_string(plain_text(name))}"
        case _:
            return ""
