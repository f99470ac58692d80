"""The style sheet of one paper: the theme as CSS, for screens of any width and for print."""

from itertools import cycle

from briefgen.document import Document
from briefgen.themes import POINTS_PER_MM, Line, NoteStyle, ResolvedStyle, StyleName, Theme
from briefgen.writers.html.declarations import css_string, font_stack, line_css, rem, style_css
from briefgen.writers.html.page import page_rules

# The selectors for each style of the theme; a later rule overrides an earlier one.
_MOST_LEVELS = 9  # of lists that have a bullet of their own
_SELECTORS: tuple[tuple[str, StyleName], ...] = (
    ("p", "body"),
    ("p.kicker", "kicker"),
    ("h1", "title"),
    ("p.subtitle", "subtitle"),
    ("p.lead", "lead"),
    ("p.small", "small"),
    ("p.ends", "ends"),
    ("h2", "heading-1"),
    ("h3", "heading-2"),
    ("h4", "heading-3"),
    (".items > li > p:not([class])", "list"),
    (".cards > li > p:not([class])", "card"),
    ("blockquote > p:not([class])", "quotation"),
    (".quotation > figcaption", "attribution"),
    ("p.callout-title", "callout-title"),
    (".callout > p:not([class]), .callout li > p:not([class])", "callout"),
    ("p.note-title", "note-title"),
    (".note > p:not([class]), .note li > p:not([class])", "note"),
    ("dt", "detail-label"),
    ("dd", "detail"),
    ("th", "table-head"),
    ("td", "table-cell"),
    (".picture > figcaption", "caption"),
    (".chart > figcaption", "caption"),
    (".code > figcaption", "caption"),
    ("p.marking", "marking"),
    ("p.page-marking", "page-marking"),
    ("p.draft", "draft"),
    ("p.foot", "foot"),
    ("p.letterhead-name", "letterhead-name"),
    ("p.letterhead-place", "letterhead-place"),
    ("p.letterhead-line", "letterhead-line"),
)


def stylesheet(document: Document, theme: Theme) -> str:
    """All the rules, one per line. Sizes are in rem, so that the reader's font size setting scales the whole paper."""
    rules = [
        *_frame(theme),
        *(f"{selector} {{ {style_css(theme.style(name), theme)} }}" for selector, name in _SELECTORS),
        *_spans(theme),
        *_lists(theme),
        *_tables(theme),
        *_passages(theme),
        *_letterhead(theme),
        *_narrow_screens(),
        *page_rules(document, theme),
    ]
    return "\n" + "\n".join(rules) + "\n"


def _frame(theme: Theme) -> list[str]:
    body = theme.style("body")
    margins = theme.page.margins
    room = f"1.5rem {rem(_points(margins.right), theme)} 1rem {rem(_points(margins.left), theme)}"
    # White space in the data is kept; the writer adds none inside a line of text.
    as_written = "p, h1, h2, h3, h4, dt, dd, th, td, figcaption { margin: 0; white-space: pre-wrap; }"
    return [
        "*, *::before, *::after { box-sizing: border-box; }",
        "html { font-size: 106.25%; color-scheme: light; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }",
        f"body {{ margin: 0; background: {_desk(theme)}; color: {body.colour};"
        f" font-family: {font_stack(theme, 'body')};"
        " font-kerning: normal; overflow-wrap: break-word; }",
        f".sheet {{ max-width: {rem(_points(theme.page.width), theme)}; margin: 2rem auto; padding: {room};"
        " background: #ffffff; box-shadow: 0 0 0 1px rgb(0 0 0 / 0.06), 0 0.5rem 2rem rgb(0 0 0 / 0.06); }",
        as_written,
        "h1, h2, h3, h4 { text-wrap: balance; }",
        "p { orphans: 2; widows: 2; text-wrap: pretty; }",
        "main > :first-child { margin-top: 0; }",
        "figure, blockquote, ul, ol, dl { margin: 0; padding: 0; }",
        "img, svg { max-width: 100%; height: auto; }",
        ".signature { width: 70mm; max-width: 100%; margin-top: 20mm; border-top: 1px solid; }",
        f"hr {{ border: 0; border-top: {line_css(theme.rule, theme)}; margin: {rem(10, theme)} 0; }}",
    ]


def _desk(theme: Theme) -> str:
    """The background around the sheet on a wide screen: the theme's tint, if it has one."""
    return theme.tint


def _points(millimetres: float) -> float:
    return millimetres * POINTS_PER_MM


def _spans(theme: Theme) -> list[str]:
    selectors = {
        "strong": "strong", "emphasis": "em", "link": "a", "label": ".label", "muted": ".muted", "small": ".small",
    }  # fmt: skip
    rules = [
        "strong { font-weight: inherit; }",
        "em { font-style: inherit; }",
        "a { color: inherit; }",
        ".nowrap { white-space: nowrap; }",
        ".spread { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 2em; }",
        ".unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);"
        " white-space: nowrap; }",
    ]
    for name in ("strong", "emphasis", "link", "label", "muted", "small"):
        look = theme.span(name)
        said = []
        if look.bold is not None:
            said.append(f"font-weight: {'bold' if look.bold else 'normal'}")
        if look.italic is not None:
            said.append(f"font-style: {'italic' if look.italic else 'normal'}")
        if look.colour is not None:
            said.append(f"color: {look.colour}")
        if look.tracking is not None:
            said.append(f"letter-spacing: {rem(look.tracking, theme)}")
        if look.scale is not None:
            said.append(f"font-size: {look.scale:g}em")
        if look.underline is not None or name == "link":
            said.append(f"text-decoration: {'underline' if look.underline else 'none'}")
        prefix = "span" if selectors[name].startswith(".") else ""
        rules.append(f"{prefix}{selectors[name]} {{ {'; '.join(said)}; }}")
    return [*rules, "a:hover, a:focus { text-decoration: underline; }"]


def _lists(theme: Theme) -> list[str]:
    lists = theme.lists
    bullets = [
        f"{'li ' * level}ul.items {{ list-style-type: {css_string(bullet + '  ')}; }}"
        for level, bullet in zip(range(_MOST_LEVELS), cycle(lists.bullets), strict=False)
    ]
    return [
        f".items {{ padding-inline-start: {rem(lists.indent, theme)}; margin-bottom: {rem(lists.after, theme)}; }}",
        f".items > li {{ margin-bottom: {rem(lists.between, theme)}; }}",
        ".items > li > p:last-child { margin-bottom: 0; }",
        "ol.items { font-variant-numeric: tabular-nums; }",
        *bullets,
        f".cards {{ list-style: none; display: grid; gap: {rem(10, theme)} {rem(20, theme)};"
        f" margin-bottom: {rem(10, theme)}; }}",
        *(f".across-{n} {{ grid-template-columns: repeat({n}, minmax(0, 1fr)); }}" for n in range(1, 5)),
    ]


def _tables(theme: Theme) -> list[str]:
    look = theme.table
    half = rem(look.gutter / 2, theme)
    fill = f" background: {theme.colour(look.head_fill)};" if look.head_fill else ""
    return [
        f".table {{ overflow-x: auto; margin: {rem(look.before, theme)} 0 {rem(look.after, theme)}; }}",
        f"table {{ width: 100%; border-collapse: collapse; border-top: {line_css(look.top, theme)};"
        f" border-bottom: {line_css(look.bottom, theme)}; font-variant-numeric: tabular-nums lining-nums; }}",
        f"thead {{ border-bottom: {line_css(look.head, theme)};{fill} }}",
        f"tbody tr + tr {{ border-top: {line_css(look.row, theme)}; }}",
        f"th, td {{ padding: {rem(look.padding, theme)} {half}; vertical-align: baseline; }}",
        "th:first-child, td:first-child { padding-inline-start: 0; }",
        "th:last-child, td:last-child { padding-inline-end: 0; }",
        "th.center, td.center { text-align: center; }",
        "th.end, td.end { text-align: end; }",
        *(f".w{n} {{ width: {n}%; }}" for n in range(1, 101)),
    ]


def _passages(theme: Theme) -> list[str]:
    quotation = theme.style("quotation")
    label = f"{100 * theme.detail_width:g}%"
    return [
        *_framed("callout", theme.callout, theme),
        *_framed("note", theme.note, theme),
        f".quotation {{ {_space_around(quotation, theme)} break-inside: avoid;"
        f" border-inline-start: {line_css(theme.quotation_bar, theme)}; }}",
        f".picture {{ margin: {rem(8, theme)} 0; break-inside: avoid; }}",
        # The text after a portrait stands beside it; what begins a new part stands below it.
        ".portrait { float: inline-start; width: min-content;"
        f" margin-inline-end: {rem(theme.table.gutter, theme)}; }}",
        "h2, h3, h4, .table, .portrait, footer { clear: both; }",
        f"dl {{ margin-bottom: {rem(10, theme)}; }}",
        f"dl > div {{ display: grid; grid-template-columns: {label} minmax(0, 1fr); align-items: baseline; }}",
        "dl > div > * { margin: 0; }",
    ]


def _framed(name: str, look: NoteStyle, theme: Theme) -> list[str]:
    fill = f" background: {theme.colour(look.fill)};" if look.fill else ""
    inset = f"{rem(look.inset, theme)} {rem(look.padding, theme)}"
    end = "" if look.fill else " padding-inline-end: 0;"
    return [
        f".{name} {{ margin: {rem(look.before, theme)} 0 {rem(look.after, theme)}; padding: {inset};{end}{fill}"
        f" border-inline-start: {line_css(look.bar, theme)}; break-inside: avoid; }}",
        f".{name} > :last-child {{ margin-bottom: 0; }}",
    ]


def _space_around(style: ResolvedStyle, theme: Theme) -> str:
    return f"margin: {rem(style.before, theme)} 0 {rem(style.after, theme)};"


def _letterhead(theme: Theme) -> list[str]:
    foot: Line = theme.foot_rule
    mark = theme.style("draft").colour
    return [
        ".letterhead { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem;"
        f" padding-bottom: {rem(8, theme)}; margin-bottom: {rem(theme.letterhead_after, theme)};"
        f" border-bottom: {line_css(theme.letterhead_rule, theme)}; }}",
        ".letterhead > address { flex: 1 1 12rem; font-style: normal; }",
        ".letterhead p, .marks > p, footer > p { margin: 0; }",
        ".marks { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; justify-content: center;"
        " align-items: center; gap: 0.25rem 1.5rem; padding: 0.5rem 0; margin-bottom: 1.5rem; background: #ffffff; }",
        f"p.draft {{ border: 1.5px solid {mark}; padding: 0.1em 1em; }}",
        f"footer {{ border-top: {line_css(foot, theme)}; margin-top: 2.5rem; padding: 0.5rem 0 1.5rem; }}",
        "footer > .marks { position: static; margin: 0; }",
    ]


def _narrow_screens() -> list[str]:
    narrow = [
        ".sheet { margin: 0; padding: 0.75rem 1.25rem; box-shadow: none; }",
        "body { background: #ffffff; }",
        "h1 { font-size: 1.75rem; line-height: 1.2; }",
        ".cards { grid-template-columns: minmax(0, 1fr); }",
        "dl > div { grid-template-columns: minmax(0, 1fr); margin-bottom: 0.5rem; }",
        "col { width: auto; }",
        ".table > table { min-width: 34rem; }",
        ".letterhead > address p { text-align: start; }",
    ]
    return ["@media screen and (max-width: 40rem) {", *narrow, "}"]
