"""Defines Word's paragraph and character styles from a theme, each with all of its properties."""

from dataclasses import dataclass, replace
from typing import get_args

from briefgen.document import Alignment
from briefgen.themes.theme import Line, NoteStyle, ResolvedStyle, SpanStyle, SpanStyleName, StyleName, Theme
from briefgen.writers.docx import formatting as f
from briefgen.writers.docx import styles as names
from briefgen.writers.docx.markup import twips_of_mm
from briefgen.writers.docx.numbering import BULLETS, NUMBERS
from briefgen.writers.docx.styles import WORD_NAMES, aligned_style, end_style, linked_style, list_style

# Paragraphs that may set something at both ends of a line; elsewhere a stop would take the Tab key from an editor.
_SPLIT: tuple[StyleName, ...] = ("kicker", "title", "subtitle", "small", "heading-1", "heading-2", "heading-3")
_MARKS: tuple[StyleName, ...] = ("page-marking", "draft")
MARK_ROOM = 0.2  # of a line, above the marking: the frame of the draft mark must not touch the line above
_HAIR = 1.0  # points: as low as a paragraph that only makes room can be


@dataclass(frozen=True, slots=True)
class Definition:
    """A style of Word's. `look` is what spans inside a paragraph are measured by; a character style has none."""

    name: str
    paragraph: f.Properties
    run: f.Properties
    based_on: str = "Normal"
    look: ResolvedStyle | None = None
    linked: str = ""


@dataclass(frozen=True, slots=True)
class Mix:
    """Spans one inside the other, outermost first, in text of `around` points."""

    spans: tuple[SpanStyleName, ...]
    around: float


@dataclass(frozen=True, slots=True)
class Typeface:
    """A theme with what its papers add: the fonts for other scripts (as attributes), and the direction of lines."""

    theme: Theme
    others: str
    right_to_left: bool = False

    def paragraph(self, name: str, look: ResolvedStyle, based_on: str = "Normal", **changes: str) -> Definition:
        """A paragraph style that looks like `look`, but for the `changes`."""
        properties = f.paragraph_properties(look, **changes)
        return Definition(name, properties, f.run_properties(look, self.theme, self.others), based_on, look)

    def character(self, mix: Mix) -> Definition:
        """The character style of spans one inside the other; the inner ones have the last word."""
        merged: dict[str, object] = {}
        scale = 1.0
        for span in mix.spans:
            look = self.theme.span(span)
            scale *= look.scale or 1
            merged |= look.model_dump(exclude_none=True)
        if scale != 1:
            merged["scale"] = scale
        # Not validated: spans in one another may come to a scale that a theme may give to none of them.
        properties = f.span_properties(SpanStyle().model_copy(update=merged), mix.around)
        return Definition(self.mix_name(mix), {}, properties, "Default Paragraph Font")

    def mix_name(self, mix: Mix) -> str:
        """What to call it: its spans ("Muted Emphasis"), and its size if that is not the one in running text."""
        scale = 1.0
        for span in mix.spans:
            scale *= self.theme.span(span).scale or 1
        name = " ".join(names.SPAN_NAMES[span] for span in mix.spans)
        halves, usual = round(mix.around * scale * 2), round(self.theme.style("body").size * scale * 2)
        return name if scale == 1 or halves == usual else f"{name} {halves / 2:g} pt"


def paragraph_styles(face: Typeface) -> list[Definition]:
    """Every paragraph style of a paper, and the character styles linked to them; a base comes before its kin."""
    plain = [_theme_style(face, name) for name in get_args(StyleName)]
    kin = [*_quotation_end(face), *_notes(face), *_lists(face), *_cells(face), *_spacers(face), *_linked(face)]
    return plain + kin


def _theme_style(face: Typeface, name: StyleName) -> Definition:
    theme, look = face.theme, face.theme.style(name)
    changes: f.Properties = {}
    if name in _SPLIT:
        changes["tabs"] = f.tab_stops(("right", twips_of_mm(theme.page.text_width)))
    match name:
        case "body":
            direction = {"bidi": "<w:bidi/>"} if face.right_to_left else {}
            return face.paragraph("Normal", look, "", widowControl="<w:widowControl/>", **direction)
        case "heading-1" | "heading-2" | "heading-3":
            # Whatever the theme says: a heading alone at a page's foot is a fault.
            look = look.model_copy(update={"keep_with_next": True})
            changes["outlineLvl"] = f'<w:outlineLvl w:val="{int(name[-1]) - 1}"/>'
        case "quotation" | "attribution" if theme.quotation_bar.weight:
            away = theme.style("quotation").indent - theme.quotation_bar.weight
            changes["pBdr"] = f"<w:pBdr>{f.border('left', theme.quotation_bar, theme, away)}</w:pBdr>"
        case "callout-title":
            changes |= _framed(theme.callout, theme, look, opens=True)
        case "note-title":
            changes |= _framed(theme.note, theme, look, opens=True)
        case "callout":
            changes |= _framed(theme.callout, theme, look)
        case "note":
            changes |= _framed(theme.note, theme, look)
        case "table-head" | "table-cell":
            return _cell(face, name, "start")
        case "marking":
            # The room above the part that it marks goes above the marking.
            before = max(look.before, theme.style("heading-1").before)
            changes["spacing"] = f.spacing(before, look.after, look.leading)
        case "running-head" | "foot":
            changes |= _page_line(theme, look, name)
        case "page-marking":
            changes["spacing"] = f.spacing(look.leading * MARK_ROOM, 0, look.leading)
        case "draft" | "letterhead-name" | "letterhead-place" | "letterhead-line":
            changes["spacing"] = f.spacing(0, 0, look.leading)
        case _:
            pass
    return face.paragraph(WORD_NAMES[name], look, **changes)


def _page_line(theme: Theme, look: ResolvedStyle, name: StyleName) -> f.Properties:
    """The running head with a hairline under it, a little below the marking, and the foot with one above."""
    width, above = twips_of_mm(theme.page.text_width), name == "foot"
    line = f.border("top" if above else "bottom", theme.foot_rule, theme, 3)
    properties = {
        "tabs": f.tab_stops(("center", width // 2), ("right", width)),
        "spacing": f.spacing(0 if above else look.leading * 0.45, 0, look.leading),
    }
    return properties | ({"pBdr": f"<w:pBdr>{line}</w:pBdr>"} if line else {})


def _framed(note: NoteStyle, theme: Theme, look: ResolvedStyle, opens: bool = False) -> f.Properties:
    changes = f.barred(note, theme, look)
    if opens:
        changes["spacing"] = f.spacing(max(look.before, note.before), look.after, look.leading)
    return changes


def _ended(base: Definition, after: float) -> Definition:
    """The same style with the space that follows a whole list, note or quotation."""
    assert base.look is not None
    changes = {"spacing": f.spacing(base.look.before, after, base.look.leading)}
    return replace(base, name=end_style(base.name), paragraph=base.paragraph | changes, based_on=base.name)


def _quotation_end(face: Typeface) -> list[Definition]:
    return [_ended(_theme_style(face, "quotation"), face.theme.style("attribution").after)]


def _notes(face: Typeface) -> list[Definition]:
    theme = face.theme
    return [
        _ended(_theme_style(face, "callout"), theme.callout.after),
        _ended(_theme_style(face, "note"), theme.note.after),
    ]


def _lists(face: Typeface) -> list[Definition]:
    theme, lists = face.theme, face.theme.lists
    look = theme.style("list").model_copy(update={"after": lists.between})
    made: list[Definition] = []
    counted_by: tuple[tuple[names.ListRole, int], ...] = (("Bullet", BULLETS), ("Number", NUMBERS))
    for level in range(names.LIST_LEVELS):
        start = look.indent + lists.indent * (level + 1)
        for role, number in counted_by:
            counted = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
            hung = f.indent(start, lists.indent)
            made.append(face.paragraph(list_style(role, level), look, numPr=counted, ind=hung))
        made.append(face.paragraph(list_style("Continue", level), look, ind=f.indent(start)))
    return made + [_ended(base, lists.after) for base in made]


def _cells(face: Typeface) -> list[Definition]:
    cells: tuple[tuple[StyleName, Alignment], ...] = (
        ("table-head", "center"),
        ("table-head", "end"),
        ("table-cell", "center"),
        ("table-cell", "end"),
    )
    return [_cell(face, name, align) for name, align in cells]


def _cell(face: Typeface, name: StyleName, align: Alignment) -> Definition:
    """A cell's text: the table gives the room around it, and headings stay with the first row."""
    look = face.theme.style(name).model_copy(
        update={"before": 0, "after": 0, "align": align, "keep_with_next": name == "table-head"}
    )
    base = "Normal" if align == "start" else WORD_NAMES[name]
    return face.paragraph(aligned_style(name, align), look, base)


def _spacers(face: Typeface) -> list[Definition]:
    theme, body = face.theme, face.theme.style("body")
    hair = body.model_copy(update={"size": 4, "leading": _HAIR, "before": 0, "after": 0, "indent": 0})

    def drawn(side: str, line: Line) -> str:
        return f"<w:pBdr>{f.border(side, line, theme)}</w:pBdr>"

    figure = theme.style("caption").model_copy(update={"keep_with_next": False})
    room = {"spacing": f.single_spacing(theme.table.before, theme.table.before)}
    return [
        face.paragraph(names.FIGURE, figure, **room),
        face.paragraph(
            names.RULE,
            hair.model_copy(update={"keep_with_next": True}),  # a rule opens what stands below it
            spacing=f.spacing(body.after, body.after, _HAIR),
            **({"pBdr": drawn("bottom", theme.rule)} if theme.rule.weight else {}),
        ),
        face.paragraph(names.TABLE_END, hair, spacing=f.spacing(0, max(theme.table.after - _HAIR, 0), _HAIR)),
        face.paragraph(names.LAYOUT_END, hair, spacing=f.spacing(0, max(body.after - _HAIR, 0), _HAIR)),
        _foot_apart(face),
        face.paragraph(names.LETTERHEAD_LOGO, hair, spacing=f.single_spacing(0, 0)),
        face.paragraph(names.LETTERHEAD_END, hair, spacing=f.spacing(0, 0, max(theme.letterhead_after, _HAIR))),
    ]


def _foot_apart(face: Typeface) -> Definition:
    """The foot of a page without the stop in the middle, for words that reach beyond it."""
    width = twips_of_mm(face.theme.page.text_width)
    foot = _theme_style(face, "foot")
    stops = {"tabs": f.tab_stops(("clear", width // 2), ("right", width))}
    return replace(foot, name=names.FOOT_APART, paragraph=foot.paragraph | stops, based_on=foot.name)


def _linked(face: Typeface) -> list[Definition]:
    """The marking and the draft mark as words in a line; the draft mark has a frame around it."""
    made = []
    for name in _MARKS:
        look = face.theme.style(name)
        run = f.run_properties(look, face.theme, face.others)
        if name == "draft":
            run["bdr"] = f.border("bdr", Line(weight=0.75, colour=look.colour), face.theme, 1)
        style = WORD_NAMES[name]
        made.append(Definition(linked_style(style), {}, run, "Default Paragraph Font", linked=style))
    return made


def card_gutter(theme: Theme) -> float:
    """The room between cards, in points: more than between the columns of a table, as no rule joins them."""
    return theme.table.gutter * 2
