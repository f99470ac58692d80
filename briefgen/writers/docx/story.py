"""The state of a paper that is being written, and of each of its stories: the body, a header, a footer."""

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
    """What blocks stand in: the style of running text there, the width in twips, and the level of the list, if any."""

    body: StyleName
    width: int
    level: int = -1


@dataclass(slots=True)
class SharedParts:
    """What all stories of a paper share: lists, character styles in use, and pictures."""

    theme: Theme
    styles: Styles
    layout_styles: LayoutStyles  # by which words are measured
    lists: Lists = field(default_factory=Lists)
    mixes: set[Mix] = field(default_factory=set)
    pictures: dict[bytes, Part] = field(default_factory=dict)
    drawings: int = 0


@dataclass(slots=True)
class Story:
    """One story, and the part whose relationships it refers to."""

    shared: SharedParts
    part: Part
    links: dict[str, str] = field(default_factory=dict)
    page_break_due: bool = False
    joins: bool = False  # whether the next paragraph stands right below the last one

    def style(self, name: StyleName) -> ParagraphStyle:
        """The Word style of a theme's style."""
        return self.shared.styles.paragraphs[WORD_NAMES[name]]

    def paragraph(self, parent: Element, style: ParagraphStyle, listed: Listed | None = None, stop: int = 0) -> Element:
        """A new paragraph at the end of `parent`: an item of a list, or with a tab stop for its far end, in twips.

        What stands between it and the block before is direct formatting: it belongs to the place, not to the style.
        """
        paragraph = SubElement(parent, P)
        properties = SubElement(paragraph, P_PR)
        SubElement(properties, P_STYLE, style.attributes)
        if self.page_break_due:
            # A break of its own would leave an empty line, and on a full page an empty page.
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
        """The attributes that name the character style of spans, one inside the other; None where none is needed."""
        kept = [span for span in dict.fromkeys(spans) if not (span == "strong" and style.bold)]
        if not kept:
            return None
        ordered = sorted(kept, key=("strong", "emphasis").index) if set(kept) == {"strong", "emphasis"} else kept
        mix, attributes = self.shared.styles.mix(tuple(ordered), style.size)
        self.shared.mixes.add(mix)
        return attributes

    def close(self, parent: Element) -> None:
        """Give the last paragraph of a list, note or quotation the style with the space that follows the whole."""
        last = parent[-1]
        if last.tag == P:
            named = last[0][0]
            named.set(VAL, self.shared.styles.ends.get(named.get(VAL, ""), named.get(VAL, "")))

    def link(self, url: str) -> str:
        """The relationship of a link out of the paper, escaped: Word calls a file with a space in a link damaged."""
        if url not in self.links:
            self.links[url] = relate(self.part, quote(url, safe=_SAFE_IN_LINKS), RELATIONSHIP_TYPE.HYPERLINK)
        return self.links[url]

    def embed(self, picture: Picture) -> str:
        """The relationship of a picture; the same bytes are kept once."""
        pictures = self.shared.pictures
        part = pictures.setdefault(picture.data, picture_part(picture, len(pictures) + 1))
        return relate(self.part, part, RELATIONSHIP_TYPE.IMAGE)

    def next_drawing(self) -> int:
        """A number that no other drawing of the paper has."""
        self.shared.drawings += 1
        return self.shared.drawings
