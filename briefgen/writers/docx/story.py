"""The state of a paper while it is written, and of each of its stories: the body, a header, a footer."""

from dataclasses import dataclass, field
from urllib.parse import quote

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from lxml.etree import SubElement

from briefgen.document import Picture
from briefgen.layout.styles import Styles as LayoutStyles
from briefgen.themes.theme import SpanStyleName, StyleName, Theme
from briefgen.writers.docx.definitions import Mix
from briefgen.writers.docx.markup import (
    NUM_ID,
    NUM_LEVEL,
    NUM_PR,
    P_PR,
    P_STYLE,
    PAGE_BREAK_BEFORE,
    SPACING,
    TAB,
    TABS,
    VAL,
    Element,
    P,
    w,
)
from briefgen.writers.docx.numbering import Lists
from briefgen.writers.docx.package import picture_part, relate
from briefgen.writers.docx.style_names import WORD_NAMES
from briefgen.writers.docx.styles import ParagraphStyle, Styles

Spans = tuple[SpanStyleName, ...]
Listed = tuple[int, int]  # the level in a list, and its w:num

_NO_SPACE_BEFORE = {w("before"): "0"}
_SAFE_IN_LINKS = "!#$%&'()*+,/:;=?@[]~"


@dataclass(frozen=True, slots=True)
class Container:
    """What blocks are laid out in: the style of running text, the width in twips, the level of the list (-1: in no
    list).
    """

    body: StyleName
    width: int
    level: int = -1


@dataclass(slots=True)
class SharedParts:
    """The state that all stories of a paper share: lists, character styles in use, and pictures."""

    theme: Theme
    styles: Styles
    layout_styles: LayoutStyles  # for measuring words
    lists: Lists = field(default_factory=Lists)
    mixes: set[Mix] = field(default_factory=set)
    pictures: dict[bytes, Part] = field(default_factory=dict)
    drawings: int = 0
    bookmarks: int = 0


@dataclass(slots=True)
class Story:
    """One story, and the part that contains its relationships."""

    shared: SharedParts
    part: Part
    links: dict[str, str] = field(default_factory=dict)
    page_break_due: bool = False
    joins: bool = False  # whether the next paragraph has no space before it

    def style(self, name: StyleName) -> ParagraphStyle:
        """The Word style for a style of the theme."""
        return self.shared.styles.paragraphs[WORD_NAMES[name]]

    def paragraph(self, parent: Element, style: ParagraphStyle, listed: Listed | None = None, stop: int = 0) -> Element:
        """A new paragraph at the end of `parent`: a list item if `listed`, with a tab stop at its far end if `stop`
        (twips).

        A page break or missing space before it is direct formatting: it depends on its position, not on its style.
        """
        paragraph = SubElement(parent, P)
        properties = SubElement(paragraph, P_PR)
        SubElement(properties, P_STYLE, style.attributes)
        if self.page_break_due:
            # A separate paragraph with the break would add an empty line, and after a full page an empty page.
            SubElement(properties, PAGE_BREAK_BEFORE)
        if listed:
            counted = SubElement(properties, NUM_PR)
            SubElement(counted, NUM_LEVEL, {VAL: str(listed[0])})
            SubElement(counted, NUM_ID, {VAL: str(listed[1])})
        if stop:
            SubElement(SubElement(properties, TABS), TAB, {VAL: "right", w("pos"): str(stop)})
        if self.page_break_due or self.joins:
            SubElement(properties, SPACING, _NO_SPACE_BEFORE)
            self.page_break_due = self.joins = False
        return paragraph

    def character(self, spans: Spans, style: ParagraphStyle) -> dict[str, str] | None:
        """The attribute with the character style of nested spans; None if none is needed."""
        kept = [span for span in dict.fromkeys(spans) if not (span == "strong" and style.bold)]
        if not kept:
            return None
        ordered = sorted(kept, key=("strong", "emphasis").index) if set(kept) == {"strong", "emphasis"} else kept
        mix, attributes = self.shared.styles.mix(tuple(ordered), style.size)
        self.shared.mixes.add(mix)
        return attributes

    def close(self, parent: Element) -> None:
        """Give the last paragraph of a list, note or quotation the style variant with the space after the whole."""
        last = parent[-1]
        if last.tag == P:
            named = last[0][0]
            named.set(VAL, self.shared.styles.ends.get(named.get(VAL, ""), named.get(VAL, "")))

    def link(self, url: str) -> str:
        """The relationship of an external link, escaped: Word reports a file with a space in a link as damaged."""
        if url not in self.links:
            self.links[url] = relate(self.part, quote(url, safe=_SAFE_IN_LINKS), RELATIONSHIP_TYPE.HYPERLINK)
        return self.links[url]

    def embed(self, picture: Picture) -> str:
        """The relationship of a picture; identical pictures are stored once."""
        pictures = self.shared.pictures
        part = pictures.setdefault(picture.data, picture_part(picture, len(pictures) + 1))
        return relate(self.part, part, RELATIONSHIP_TYPE.IMAGE)

    def next_bookmark(self) -> int:
        """A bookmark number that is unique in the paper."""
        self.shared.bookmarks += 1
        return self.shared.bookmarks

    def next_drawing(self) -> int:
        """A drawing number that is unique in the paper."""
        self.shared.drawings += 1
        return self.shared.drawings


def keep_with_next(paragraph: Element) -> None:
    """Keep the paragraph on the page of the following one; a table is left as it is."""
    if paragraph.tag == P:
        paragraph[0].insert(1, paragraph.makeelement(w("keepNext")))
