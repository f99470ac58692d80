"""Defines Word's paragraph and character styles from a theme, each with all of its properties."""

from dataclasses import dataclass, replace
from typing import get_args

from briefgen.document import Alignment
from briefgen.themes.theme import (
    LIST_LEVELS,
    Line,
    NoteStyle,
    ResolvedStyle,
    SpanStyle,
    SpanStyleName,
    StyleName,
    Theme,
)
from briefgen.writers.docx import formatting as f
from briefgen.writers.docx import style_names as names
from briefgen.writers.docx.markup import twips_of_mm
from briefgen.writers.docx.numbering import BULLETS, NUMBERS
from briefgen.writers.docx.style_names import WORD_NAMES, aligned_style, end_style, linked_style, list_style

# Paragraphs that may have text at both ends of a line; a tab stop in the others would change what the Tab key does.
_SPLIT: tuple[StyleName, ...] = ("kicker", "title", "subtitle", "small", "heading-1", "heading-2", "heading-3")
_MARKS: tuple[StyleName, ...] = ("page-marking", "draft")
MARK_ROOM = 0.2  # space above the marking, as a share of its line: the draft mark's frame must not touch the line above
_HAIR = 1.0  # points: the line height of a paragraph that only adds space


@dataclass(frozen=True, slots=True)
class Definition:
    """A Word style. `style` gives the size and weight that spans in the paragraph start from; None in a character
    style.
    """

    name: str
    paragraph: f.Properties
    run: f.Properties
    based_on: str = "Normal"
    style: ResolvedStyle | None = None
    linked: str = ""


@dataclass(frozen=True, slots=True)
class Mix:
    """Nested spans, outermost first, in text of `around` points."""

    spans: tuple[SpanStyleName, ...]
    around: float


@dataclass(frozen=True, slots=True)
class LocalTheme:
    """A theme, with the fonts for other scripts (as attributes) and the direction of lines in a paper's language."""

    theme: Theme
    others: str
    right_to_left: bool = False

    def paragraph(self, name: str, style: ResolvedStyle, based_on: str = "Normal", **changes: str) -> Definition:
        """A paragraph style with the look of `style`, except for the `changes`."""
        if self.theme.hyphenates:
            changes = {"suppressAutoHyphens": f.switch("suppressAutoHyphens", not style.hyphenate)} | changes
        properties = f.paragraph_properties(style, **changes)
        return Definition(name, properties, f.run_properties(style, self.theme, self.others), based_on, style)

    def character(self, mix: Mix) -> Definition:
        """The character style of nested spans; inner spans override outer ones."""
        merged: dict[str, object] = {}
        scale = 1.0
        for span in mix.spans:
            differing = self.theme.span(span)
            scale *= differing.scale or 1
            merged |= differing.model_dump(exclude_none=True)
        if scale != 1:
            merged["scale"] = scale
        # Not validated: the combined scale of nested spans may be outside the range allowed for one span in a theme.
        properties = f.span_properties(SpanStyle().model_copy(update=merged), mix.around)
        return Definition(self.mix_name(mix), {}, properties, "Default Paragraph Font")

    def mix_name(self, mix: Mix) -> str:
        """The names of its spans ("Muted Emphasis"), with the size if it is not that of the span in running text."""
        scale = 1.0
        for span in mix.spans:
            scale *= self.theme.span(span).scale or 1
        name = " ".join(names.SPAN_NAMES[span] for span in mix.spans)
        halves, usual = round(mix.around * scale * 2), round(self.theme.style("body").size * scale * 2)
        return name if scale == 1 or halves == usual else f"{name} {halves / 2:g} pt"


def paragraph_styles(local: LocalTheme) -> list[Definition]:
    """All paragraph styles of a paper, and the character styles linked to them; a base style comes before those based
    on it.
    """
    plain = [_theme_style(local, name) for name in get_args(StyleName)]
    kin = [*_quotation_end(local), *_notes(local), *_lists(local), *_cells(local), *_spacers(local), *_linked(local)]
    return plain + kin


def _theme_style(local: LocalTheme, name: StyleName) -> Definition:
    theme, style = local.theme, local.theme.style(name)
    changes: f.Properties = {}
    if name in _SPLIT:
        changes["tabs"] = f.tab_stops(("right", twips_of_mm(theme.page.text_width)))
    match name:
        case "body":
            direction = {"bidi": "<w:bidi/>"} if local.right_to_left else {}
            return local.paragraph("Normal", style, "", widowControl="<w:widowControl/>", **direction)
        case "heading-1" | "heading-2" | "heading-3":
            # In every theme: a heading must not be the last line of a page.
            style = style.model_copy(update={"keep_with_next": True})
            changes["outlineLvl"] = f'<w:outlineLvl w:val="{int(name[-1]) - 1}"/>'
        case "quotation" | "attribution" if theme.quotation_bar.weight:
            away = theme.style("quotation").indent - theme.quotation_bar.weight
            changes["pBdr"] = f"<w:pBdr>{f.border('left', theme.quotation_bar, theme, away)}</w:pBdr>"
        case "callout-title":
            changes |= _framed(theme.callout, theme, style, opens=True)
        case "note-title":
            changes |= _framed(theme.note, theme, style, opens=True)
        case "callout":
            changes |= _framed(theme.callout, theme, style)
        case "note":
            changes |= _framed(theme.note, theme, style)
        case "table-head" | "table-cell":
            return _cell(local, name, "start")
        case "marking":
            # The space before the part that it marks goes above the marking.
            before = max(style.before, theme.style("heading-1").before)
            changes["spacing"] = f.spacing(before, style.after, style.leading)
        case "running-head" | "foot":
            changes |= _page_line(theme, style, name)
        case "page-marking":
            changes["spacing"] = f.spacing(style.leading * MARK_ROOM, 0, style.leading)
        case "draft" | "letterhead-name" | "letterhead-place" | "letterhead-line":
            changes["spacing"] = f.spacing(0, 0, style.leading)
        case _:
            pass
    return local.paragraph(WORD_NAMES[name], style, **changes)


def _page_line(theme: Theme, style: ResolvedStyle, name: StyleName) -> f.Properties:
    """The running head, with a rule below it and some space above it, or the foot, with a rule above it."""
    width, above = twips_of_mm(theme.page.text_width), name == "foot"
    line = f.border("top" if above else "bottom", theme.foot_rule, theme, 3)
    properties = {
        "tabs": f.tab_stops(("center", width // 2), ("right", width)),
        "spacing": f.spacing(0 if above else style.leading * 0.45, 0, style.leading),
    }
    return properties | ({"pBdr": f"<w:pBdr>{line}</w:pBdr>"} if line else {})


def _framed(note: NoteStyle, theme: Theme, style: ResolvedStyle, opens: bool = False) -> f.Properties:
    changes = f.barred(note, theme, style)
    if opens:
        changes["spacing"] = f.spacing(max(style.before, note.before), style.after, style.leading)
    return changes


def _ended(base: Definition, after: float) -> Definition:
    """A variant of the style with the space after the whole list, note or quotation."""
    assert base.style is not None
    changes = {"spacing": f.spacing(base.style.before, after, base.style.leading)}
    return replace(base, name=end_style(base.name), paragraph=base.paragraph | changes, based_on=base.name)


def _quotation_end(local: LocalTheme) -> list[Definition]:
    return [_ended(_theme_style(local, "quotation"), local.theme.style("attribution").after)]


def _notes(local: LocalTheme) -> list[Definition]:
    theme = local.theme
    return [
        _ended(_theme_style(local, "callout"), theme.callout.after),
        _ended(_theme_style(local, "note"), theme.note.after),
    ]


def _lists(local: LocalTheme) -> list[Definition]:
    theme, lists = local.theme, local.theme.lists
    style = theme.style("list").model_copy(update={"after": lists.between})
    made: list[Definition] = []
    counted_by: tuple[tuple[names.ListRole, int], ...] = (("Bullet", BULLETS), ("Number", NUMBERS))
    for level in range(LIST_LEVELS):
        start = style.indent + lists.indent * (level + 1)
        for role, number in counted_by:
            counted = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
            hung = f.indent(start, lists.indent)
            made.append(local.paragraph(list_style(role, level), style, numPr=counted, ind=hung))
        made.append(local.paragraph(list_style("Continue", level), style, ind=f.indent(start)))
    return made + [_ended(base, lists.after) for base in made]


def _cells(local: LocalTheme) -> list[Definition]:
    cells: tuple[tuple[StyleName, Alignment], ...] = (
        ("table-head", "center"),
        ("table-head", "end"),
        ("table-cell", "center"),
        ("table-cell", "end"),
    )
    return [_cell(local, name, align) for name, align in cells]


def _cell(local: LocalTheme, name: StyleName, align: Alignment) -> Definition:
    """The style of a cell's text: the space around it is the table's, and table headings stay with the first row."""
    style = local.theme.style(name).model_copy(
        update={"before": 0, "after": 0, "align": align, "keep_with_next": name == "table-head"}
    )
    base = "Normal" if align == "start" else WORD_NAMES[name]
    return local.paragraph(aligned_style(name, align), style, base)


def _spacers(local: LocalTheme) -> list[Definition]:
    theme, body = local.theme, local.theme.style("body")
    hair = body.model_copy(update={"size": 4, "leading": _HAIR, "before": 0, "after": 0, "indent": 0})

    def drawn(side: str, line: Line) -> str:
        return f"<w:pBdr>{f.border(side, line, theme)}</w:pBdr>"

    figure = theme.style("caption").model_copy(update={"keep_with_next": False})
    room = {"spacing": f.single_spacing(theme.table.before, theme.table.before)}
    return [
        local.paragraph(names.FIGURE, figure, **room),
        local.paragraph(
            names.RULE,
            hair.model_copy(update={"keep_with_next": True}),  # a rule belongs to the block below it
            spacing=f.spacing(body.after, body.after, _HAIR),
            **({"pBdr": drawn("bottom", theme.rule)} if theme.rule.weight else {}),
        ),
        local.paragraph(names.TABLE_END, hair, spacing=f.spacing(0, max(theme.table.after - _HAIR, 0), _HAIR)),
        local.paragraph(names.LAYOUT_END, hair, spacing=f.spacing(0, max(body.after - _HAIR, 0), _HAIR)),
        _foot_apart(local),
        local.paragraph(names.LETTERHEAD_LOGO, hair, spacing=f.single_spacing(0, 0)),
        local.paragraph(names.LETTERHEAD_END, hair, spacing=f.spacing(0, 0, max(theme.letterhead_after, _HAIR))),
    ]


def _foot_apart(local: LocalTheme) -> Definition:
    """The foot of a page without the tab stop in the middle, for texts that extend beyond it."""
    width = twips_of_mm(local.theme.page.text_width)
    foot = _theme_style(local, "foot")
    stops = {"tabs": f.tab_stops(("clear", width // 2), ("right", width))}
    return replace(foot, name=names.FOOT_APART, paragraph=foot.paragraph | stops, based_on=foot.name)


def _linked(local: LocalTheme) -> list[Definition]:
    """The character styles of the marking and the draft mark; the draft mark has a frame around it."""
    made = []
    for name in _MARKS:
        style = local.theme.style(name)
        run = f.run_properties(style, local.theme, local.others)
        if name == "draft":
            run["bdr"] = f.border("bdr", Line(weight=0.75, colour=style.colour), local.theme, 1)
        word_name = WORD_NAMES[name]
        made.append(Definition(linked_style(word_name), {}, run, "Default Paragraph Font", linked=word_name))
    return made


def card_gutter(theme: Theme) -> float:
    """The space between cards, in points: wider than a table's gutter, because no rule connects the cards."""
    return theme.table.gutter * 2
