"""Expresses a theme's styles as WordprocessingML properties: one entry per element, in the order of the schema."""

from xml.sax.saxutils import quoteattr

from briefgen.document import Alignment
from briefgen.themes.theme import Line, NoteStyle, ResolvedStyle, SpanStyle, Theme
from briefgen.writers.docx.markup import twips

Properties = dict[str, str]

# CT_PPrBase and CT_RPr (ECMA-376 part 1, 17.3.1.26 and 17.3.2.28): Word rejects children in another order.
_PARAGRAPH_ORDER = (
    "keepNext", "keepLines", "widowControl", "numPr", "pBdr", "shd", "tabs", "suppressAutoHyphens", "bidi",
    "spacing", "ind", "contextualSpacing", "jc", "outlineLvl",
)  # fmt: skip
_RUN_ORDER = ("rFonts", "b", "i", "smallCaps", "color", "spacing", "kern", "sz", "u", "bdr")

_JUSTIFICATION: dict[Alignment, str] = {"start": "left", "center": "center", "end": "right"}
_MOST_BORDER_SPACE = 31  # points; the maximum in Word (17.18.2)


def paragraph_properties(style: ResolvedStyle, **changes: str) -> Properties:
    """Spacing, alignment, indent and keep-together of a style; `changes` replaces or adds single elements."""
    properties = {
        "keepNext": switch("keepNext", style.keep_with_next),
        "keepLines": switch("keepLines", style.keep_with_next),
        "spacing": spacing(style.before, style.after, style.leading),
        "ind": indent(style.indent),
        "jc": f'<w:jc w:val="{_JUSTIFICATION[style.align]}"/>',
    }
    return properties | changes


def run_properties(style: ResolvedStyle, theme: Theme, others: str) -> Properties:
    """Font, weight, slope, colour, tracking and size; `others` names the fonts of other scripts as attributes."""
    family = quoteattr(theme.fonts[style.font].family)
    small = {"smallCaps": switch("smallCaps", True)} if style.small_capitals else {}
    return small | {
        "rFonts": f"<w:rFonts w:ascii={family} w:hAnsi={family} {others}/>",
        "b": switch("b", style.bold) + switch("bCs", style.bold),
        "i": switch("i", style.italic) + switch("iCs", style.italic),
        "color": colour(style.colour),
        "spacing": f'<w:spacing w:val="{twips(style.tracking)}"/>',
        "sz": size(style.size),
    }


def span_properties(span: SpanStyle, around: float) -> Properties:
    """The properties that a span changes in a paragraph of the size `around`, in points."""
    properties: Properties = {}
    if span.bold is not None:
        properties["b"] = switch("b", span.bold) + switch("bCs", span.bold)
    if span.italic is not None:
        properties["i"] = switch("i", span.italic) + switch("iCs", span.italic)
    if span.colour is not None:
        properties["color"] = colour(span.colour)
    if span.tracking is not None:
        properties["spacing"] = f'<w:spacing w:val="{twips(span.tracking)}"/>'
    if span.scale is not None:
        properties["sz"] = size(around * span.scale)
    if span.underline is not None:
        properties["u"] = f'<w:u w:val="{"single" if span.underline else "none"}"/>'
    return properties


def in_order(properties: Properties, kind: str) -> str:
    """The properties as w:pPr (kind "paragraph") or w:rPr (kind "run"); "" if there are none."""
    order, tag = (_PARAGRAPH_ORDER, "w:pPr") if kind == "paragraph" else (_RUN_ORDER, "w:rPr")
    inside = "".join(properties[name] for name in order if name in properties)
    return f"<{tag}>{inside}</{tag}>" if inside else ""


def spacing(before: float, after: float, leading: float, rule: str = "exact") -> str:
    """Space before and after and the distance of baselines, in points."""
    around = f'w:before="{twips(before)}" w:after="{twips(after)}"'
    return f'<w:spacing {around} w:line="{twips(leading)}" w:lineRule="{rule}"/>'


def single_spacing(before: float, after: float) -> str:
    """Lines as high as their content, for pictures: exact leading would crop them."""
    return f'<w:spacing w:before="{twips(before)}" w:after="{twips(after)}" w:line="240" w:lineRule="auto"/>'


def indent(start: float, hanging: float = 0, end: float = 0) -> str:
    """Indents at both sides, in points, and the hanging indent of the first line."""
    return f'<w:ind w:left="{twips(start)}" w:right="{twips(end)}" w:hanging="{twips(hanging)}"/>'


def size(points: float) -> str:
    """A font size; Word counts in half points."""
    halves = max(round(points * 2), 2)
    return f'<w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/>'


def colour(value: str) -> str:
    """A #rrggbb text colour."""
    return f'<w:color w:val="{value[1:].upper()}"/>'


def border(side: str, line: Line, theme: Theme, space: float = 0) -> str:
    """One side of a border, `space` points from the text; "" for weight 0."""
    if not line.weight:
        return ""
    eighths = min(max(round(line.weight * 8), 2), 96)
    distance = min(round(space), _MOST_BORDER_SPACE)
    shade = theme.colour(line.colour)[1:].upper()
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{distance}" w:color="{shade}"/>'


def barred(note: NoteStyle, theme: Theme, style: ResolvedStyle) -> Properties:
    """The frame of a note around paragraphs of a style: bar at the start edge, fill, and indents.

    The other sides get borders in the colour of the fill: Word has no other padding for filled paragraphs.
    """
    edge = Line(weight=0.25, colour=note.fill) if note.fill else Line()
    sides = (
        ("top", edge, note.inset),
        ("left", note.bar, note.padding),
        ("bottom", edge, note.inset),
        ("right", edge, note.padding),
    )
    inside = "".join(border(side, line, theme, space) for side, line, space in sides)
    properties = {"ind": indent(note.bar.weight + note.padding + style.indent, end=note.padding if note.fill else 0)}
    if inside:
        properties["pBdr"] = f"<w:pBdr>{inside}</w:pBdr>"
    if note.fill:
        properties["shd"] = fill(note.fill, theme)
    return properties


def fill(name: str, theme: Theme) -> str:
    """A solid fill in one of the theme's colours."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{theme.colour(name)[1:].upper()}"/>'


def tab_stops(*stops: tuple[str, int]) -> str:
    """Tab stops as (alignment, position in twips)."""
    inside = "".join(f'<w:tab w:val="{alignment}" w:pos="{position}"/>' for alignment, position in stops)
    return f"<w:tabs>{inside}</w:tabs>"


def switch(name: str, on: bool) -> str:
    """An element that is on or off."""
    return f"<w:{name}/>" if on else f'<w:{name} w:val="0"/>'
