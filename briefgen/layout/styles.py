"""The theme's styles in the form that layout uses: font families found, colours resolved, defaults filled in."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import count

from briefgen.document import Alignment, Block, Heading, TableOfContents, headings_in
from briefgen.document.walk import holds
from briefgen.fonts import Family, families_in, find_family, open_font, with_own
from briefgen.layout.structure import Element
from briefgen.themes import POINTS_PER_MM, Line, StyleName, Theme
from briefgen.themes.theme import ResolvedStyle, SpanStyleName

_OF_TABLES = ("table-head", "table-cell")


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look; colours are #rrggbb. `nowrap` is the number of the span that may not be broken; 0 outside of
    one. `expansion` is what an abbreviation stands for.
    """

    family: Family
    bold: bool
    italic: bool
    size: float
    colour: str
    tracking: float = 0
    underline: bool = False
    link: Element | None = None
    nowrap: int = 0
    expansion: str = ""
    features: tuple[str, ...] = ()  # OpenType features switched on, or off with a minus before them
    language: str = ""  # if it is not the paper's
    hyphenate: bool = False


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """The layout of a paragraph; lengths in points. `first_baseline` is measured from the top of the first line."""

    look: Look
    leading: float
    align: Alignment
    before: float
    after: float
    indent: float
    keep_with_next: bool
    first_baseline: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line to draw: weight in points and colour; a weight of 0 draws nothing."""

    weight: float
    colour: str


@dataclass(frozen=True, slots=True)
class Container:
    """What blocks are laid out in: its width in points, the style of running text, the number of enclosing lists."""

    width: float
    body: StyleName = "body"
    level: int = 0


class Abbreviations:
    """The abbreviations of a paper, each with what it stands for, and where they stand in a text."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._expansions = dict(pairs)
        listed = "|".join(map(re.escape, sorted(self._expansions, key=len, reverse=True)))
        self._found = re.compile(rf"(?<!\w)({listed})(?!\w)") if listed else None

    def cut(self, text: str) -> Sequence[tuple[str, str]]:
        """The pieces of a text, in order, each with its expansion; that of words in between is empty."""
        pieces = self._found.split(text) if self._found else [text]
        return [(piece, self._expansions[piece] if index % 2 else "") for index, piece in enumerate(pieces) if piece]


class Contents:
    """The headings of a paper for its table of contents, and the page of each, known once the pages are cut."""

    def __init__(self) -> None:
        self.headings: tuple[Heading, ...] = ()
        self.pages: dict[str, int] = {}
        self._names: dict[int, str] = {}

    def list(self, blocks: tuple[Block, ...]) -> None:
        """List the headings of the paper, if it has a table of contents."""
        self.headings = headings_in(blocks) if holds(blocks, TableOfContents) else ()
        self._names = {id(heading): target_of(place) for place, heading in enumerate(self.headings)}

    def name_of(self, heading: Heading) -> str | None:
        """The name of the target at a heading; None if no table of contents lists it."""
        return self._names.get(id(heading))


def target_of(place: int) -> str:
    """The name of the target at a heading, by its place among all; no template can give a name with a space."""
    return f"heading {place + 1}"


def _features(style: ResolvedStyle, name: StyleName, family: Family) -> tuple[str, ...]:
    """The OpenType features for a style's figures and small capitals (OpenType 1.9, feature tags)."""
    features: list[str] = []
    match style.figures:
        case "tabular":
            features += ["lnum", "tnum"]
        case "oldstyle":
            features.append("onum")
    # Most fonts have figures of one width by themselves: then the words of cells share the font of running text.
    if name in _OF_TABLES and "tnum" not in features and (features or not _is_tabular(family)):
        features.append("tnum")
    if style.small_capitals:
        features.append("smcp")
    return tuple(features)


@cache
def _is_tabular(family: Family) -> bool:
    font = open_font(family.face())
    return len({font.advance(figure) for figure in "0123456789"}) == 1


class Styles:
    """The styles of one theme, for papers in one language (which determines the variants of Han characters)."""

    def __init__(self, theme: Theme, language: str) -> None:
        self.theme = theme
        self.language = language
        self.text_width = theme.page.text_width * POINTS_PER_MM
        self.text_height = (theme.page.height - theme.page.margins.top - theme.page.margins.bottom) * POINTS_PER_MM
        self._own = families_in(theme.font_folder) if theme.font_folder else ()
        self.nowrap_numbers = count(1)
        self.targets: frozenset[str] = frozenset()  # names of anchors of the paper, to which references lead
        self.abbreviations = Abbreviations(())
        self.contents = Contents()
        self._paragraphs: dict[StyleName, ParagraphStyle] = {}
        self._spans: dict[tuple[Look, SpanStyleName], Look] = {}

    def paragraph(self, name: StyleName) -> ParagraphStyle:
        """The paragraph style of that name."""
        if name not in self._paragraphs:
            style = self.theme.style(name)
            family = with_own(find_family(self.theme.fonts[style.font].family, self._own), self._own)
            look = Look(family, style.bold, style.italic, style.size, style.colour, style.tracking)
            features = _features(style, name, family)
            if style.hyphenate or features:
                look = replace(look, hyphenate=style.hyphenate, features=features)
            font = open_font(family.face(style.bold, style.italic))
            # The font's ascent and descent are centred in the leading.
            baseline = (style.leading + (font.ascent - font.descent) * style.size) / 2
            self._paragraphs[name] = ParagraphStyle(
                look,
                style.leading,
                style.align,
                style.before,
                style.after,
                style.indent,
                style.keep_with_next,
                baseline,
            )
        return self._paragraphs[name]

    def span(self, look: Look, name: SpanStyleName) -> Look:
        """The look of words in a span of that name, nested in words of the given look."""
        key = look, name
        if key not in self._spans:
            given = self.theme.span(name)
            self._spans[key] = replace(
                look,
                bold=look.bold if given.bold is None else given.bold,
                # Emphasis inside italic words is upright, which is the rule in typesetting.
                italic=look.italic if given.italic is None else given.italic != (name == "emphasis" and look.italic),
                size=look.size * (given.scale or 1),
                colour=given.colour or look.colour,
                tracking=look.tracking if given.tracking is None else given.tracking,
                underline=look.underline if given.underline is None else given.underline,
            )
        return self._spans[key]

    def stroke(self, line: Line) -> Stroke:
        """The line with its colour resolved."""
        return Stroke(line.weight, self.theme.colour(line.colour))

    def fill(self, colour: str | None) -> str | None:
        """The resolved colour of a fill, if there is one."""
        return self.theme.colour(colour) if colour else None
