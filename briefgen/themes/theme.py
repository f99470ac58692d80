"""A theme: page, type, colours and spacing of a paper, named by purpose, independent of any file format.

Lengths of the page are in millimetres, of type and spacing in points. A colour is one of the theme's own names or
#rrggbb.
"""

from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, field_validator, model_validator

from briefgen.document import Alignment, Picture
from briefgen.hints import nearest
from briefgen.themes.values import NEEDED_COLOURS, Colour, FontName, Hex, Millimetres, Points
from briefgen.validation import FieldError

StyleName = Literal[
    "body", "title", "kicker", "subtitle", "lead", "small", "ends",
    "heading-1", "heading-2", "heading-3",
    "list", "quotation", "attribution", "callout-title", "callout", "note-title", "note",
    "detail-label", "detail", "card", "table-head", "table-cell", "caption", "marking",
    "page-marking", "draft", "running-head", "foot", "letterhead-name", "letterhead-place", "letterhead-line",
]  # fmt: skip
Figures = Literal["tabular", "oldstyle"]
SpanStyleName = Literal["strong", "emphasis", "link", "label", "muted", "small"]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, populate_by_name=True, allow_inf_nan=False)


class Margins(_Part):
    """Space around the text, in mm."""

    top: Millimetres = 32
    right: Millimetres = 27
    bottom: Millimetres = 30
    left: Millimetres = 27


class PageSetup(_Part):
    """The sheet, in mm. `head` and `foot` are the distances of header and footer text from the edge of the sheet."""

    width: Annotated[float, Field(ge=70, le=500)] = 210
    height: Annotated[float, Field(ge=70, le=500)] = 297
    margins: Margins = Margins()
    head: Millimetres = 14
    foot: Millimetres = 12

    @model_validator(mode="after")
    def _text_fits(self) -> Self:
        if self.text_width < 40 or self.height - self.margins.top - self.margins.bottom < 60:
            size = f"{self.text_width:g} by {self.height - self.margins.top - self.margins.bottom:g} mm"
            hint = f"smaller margins or a larger page: of {self.width:g} by {self.height:g} mm they leave {size}"
            raise FieldError("has margins that leave too little room for text (at least 40 by 60 mm)", hint)
        if max(self.head, self.foot) > self.height / 4:
            hint = f"write {self.height / 4:g} or less for `head` and `foot`, which count from the paper's edge"
            raise FieldError("has its head or foot further than a quarter of the page from its edge", hint)
        return self

    @property
    def text_width(self) -> float:
        """Width between the margins, in mm."""
        return self.width - self.margins.left - self.margins.right


class Font(_Part):
    """A family that the PDF embeds; Word uses the same, or `substitute` on a computer without it."""

    family: str
    substitute: str = ""


class Style(_Part):
    """The look of one kind of paragraph. Missing values are inherited from the style called `like`."""

    like: StyleName | None = None
    font: FontName | None = None  # a name under the theme's `fonts`
    size: Annotated[float, Field(gt=3, le=96)] | None = None  # points
    leading: Annotated[float, Field(gt=3, le=144)] | None = None  # points from baseline to baseline
    bold: bool | None = None
    italic: bool | None = None
    colour: Colour | None = None
    tracking: Annotated[float, Field(ge=-2, le=10)] | None = None  # points added after each letter
    align: Alignment | None = None
    before: Points | None = None  # space above, in points; the larger of two neighbours counts
    after: Points | None = None
    indent: Points | None = None
    keep_with_next: bool | None = None
    hyphenate: bool | None = None  # divide words at the ends of lines, in English and French
    figures: Figures | None = None  # where the font has them; those of tables are always tabular
    small_capitals: bool | None = None  # for small letters, where the font has them


class SpanStyle(_Part):
    """How words inside a paragraph differ from it; missing values are inherited from the paragraph."""

    bold: bool | None = None
    italic: bool | None = None
    colour: Colour | None = None
    tracking: Annotated[float, Field(ge=-2, le=10)] | None = None
    scale: Annotated[float, Field(gt=0.4, le=2)] | None = None  # of the surrounding size
    underline: bool | None = None


class Line(_Part):
    """A drawn line: weight in points (0: none) and colour."""

    weight: Annotated[float, Field(ge=0, le=12)] = 0
    colour: Colour = "rule"


class TableStyle(_Part):
    """Rules and padding of tables."""

    top: Line = Line(weight=0.75, colour="text")
    head: Line = Line(weight=0.4, colour="rule")  # under the header row
    row: Line = Line()  # between rows
    bottom: Line = Line(weight=0.75, colour="text")
    head_fill: Colour | None = None
    padding: Points = 1.5  # above and below the text of a cell
    gutter: Points = 10  # between columns
    before: Points = 4
    after: Points = 10


class NoteStyle(_Part):
    """The frame of a callout or a note: a bar at its start edge, a fill, and padding."""

    bar: Line = Line(weight=3, colour="accent")
    fill: Colour | None = None
    padding: Points = 12  # from the bar to the text
    inset: Points = 0  # above and below the text
    before: Points = 8
    after: Points = 10


LIST_LEVELS = 3  # levels of nested lists with a look of their own; deeper ones look like the last


class ListStyle(_Part):
    """Lists: the bullet of each level, the indentation of the text, and the space between items, in points."""

    bullets: tuple[str, ...] = ("•", "–", "▪")
    indent: Points = 15
    between: Points = 2
    after: Points = 6


class Tighter(_Part):
    """Factors of a tighter setting: of the distance of lines, of the type, and of the spaces between paragraphs."""

    leading: Annotated[float, Field(ge=0.9, le=1)] = 1
    size: Annotated[float, Field(ge=0.9, le=1)] = 1
    space: Annotated[float, Field(ge=0.3, le=1)] = 1


class Theme(_Part):
    """A look for both Word and PDF."""

    name: str
    description: str = ""
    page: PageSetup = PageSetup()
    fonts: dict[str, Font]
    colours: dict[str, Hex]
    styles: dict[StyleName, Style]
    spans: dict[SpanStyleName, SpanStyle] = {}
    table: TableStyle = TableStyle()
    callout: NoteStyle = NoteStyle()
    note: NoteStyle = NoteStyle(bar=Line(weight=0.75, colour="rule"))
    lists: ListStyle = ListStyle()
    # settings that are tried, one after the other, so that a few lines do not stand on a page of their own
    tighten: tuple[Tighter, ...] = (
        Tighter(leading=0.98, space=0.8),
        Tighter(leading=0.96, space=0.6),
        Tighter(leading=0.94, size=0.96, space=0.6),
    )
    rule: Line = Line(weight=0.5, colour="rule")
    quotation_bar: Line = Line()
    letterhead_rule: Line = Line(weight=0.75, colour="accent")
    letterhead_after: Points = 16
    foot_rule: Line = Line(weight=0.4, colour="rule")
    detail_width: Annotated[float, Field(ge=0.1, lt=0.6)] = 0.2  # labels' share of the text width
    logo: str | None = None  # a PNG or JPEG beside the theme file
    logo_height: Millimetres = 13
    _logo: Picture | None = PrivateAttr(default=None)
    _font_folder: Path | None = PrivateAttr(default=None)

    @property
    def logo_picture(self) -> Picture | None:
        """The loaded logo, if the theme has one."""
        return self._logo

    def with_logo(self, picture: Picture) -> Self:
        """A copy of the theme with its logo loaded."""
        theme = self.model_copy()
        theme._logo = picture
        return theme

    @property
    def hyphenates(self) -> bool:
        """Whether any style divides words."""
        return any(style.hyphenate for style in self.styles.values())

    @property
    def font_folder(self) -> Path | None:
        """The workspace's folder of fonts, if it has one."""
        return self._font_folder

    def with_font_folder(self, folder: Path) -> Self:
        """A copy of the theme that also finds the fonts in a folder."""
        theme = self.model_copy()
        theme._font_folder = folder
        return theme

    @field_validator("fonts")
    @classmethod
    def _has_body_font(cls, fonts: dict[str, Font]) -> dict[str, Font]:
        if "body" not in fonts:
            example = "add `body: {family: Noto Sans}` below it"
            raise FieldError("needs a font called 'body', which all text is set in", example)
        return fonts

    @field_validator("colours")
    @classmethod
    def _has_needed_colours(cls, colours: dict[str, str]) -> dict[str, str]:
        for needed, example in NEEDED_COLOURS.items():
            if needed not in colours:
                meant = nearest(needed, colours.keys() - NEEDED_COLOURS.keys())
                hint = f"write `{needed}` where `{meant}` stands" if meant else f'add `{needed}: "{example}"` below it'
                raise FieldError(f"needs a colour called '{needed}'", hint)
        return colours

    def colour(self, name: str) -> str:
        """The #rrggbb of a colour's name; unknown names are refused when the theme is read."""
        return name if name.startswith("#") else self.colours[name]

    @property
    def tint(self) -> str:
        """The pale colour of backgrounds, #rrggbb: the theme's `tint`, or a pale grey."""
        return self.colours.get("tint", "#f4f4f4")

    def style(self, name: StyleName) -> "ResolvedStyle":
        """The style with missing values inherited from the style it is like, and finally from body."""
        values: dict[str, object] = {}
        for link in reversed(self.likes(name)):
            given = self.styles.get(link, Style()).model_dump(exclude_none=True, exclude={"like"})
            values |= given
        if "leading" not in values and "size" in values:
            values["leading"] = float(str(values["size"])) * 1.4
        resolved = ResolvedStyle.model_validate(values)
        return resolved.model_copy(update={"colour": self.colour(resolved.colour)})

    def likes(self, name: StyleName) -> list[StyleName]:
        """The chain of inheritance from a style down to body; it ends early where a style would be repeated."""
        chain: list[StyleName] = [name]
        while chain[-1] != "body":
            like = self.styles.get(chain[-1], Style()).like or "body"
            if like in chain:
                break
            chain.append(like)
        return chain

    def span(self, name: SpanStyleName) -> SpanStyle:
        """How spans of that name differ from the text around them; colours are resolved to #rrggbb."""
        look = self.spans.get(name) or DEFAULT_SPANS[name]
        return look.model_copy(update={"colour": self.colour(look.colour)}) if look.colour else look


class ResolvedStyle(_Part):
    """A style in which every value is set; `colour` is #rrggbb."""

    font: str = "body"
    size: float = 10.5
    leading: float = 15
    bold: bool = False
    italic: bool = False
    colour: str = "text"
    tracking: float = 0
    align: Alignment = "start"
    before: float = 0
    after: float = 0
    indent: float = 0
    keep_with_next: bool = False
    hyphenate: bool = False
    figures: Figures | None = None
    small_capitals: bool = False


DEFAULT_SPANS: dict[SpanStyleName, SpanStyle] = {
    "strong": SpanStyle(bold=True),
    "emphasis": SpanStyle(italic=True),
    "link": SpanStyle(colour="accent", underline=True),
    "label": SpanStyle(tracking=0.8, scale=0.82),
    "muted": SpanStyle(colour="muted"),
    "small": SpanStyle(colour="muted", scale=0.86),
}
