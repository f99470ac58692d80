"""The styles part: defaults, paragraph styles, the character styles in use, and table styles."""

from collections.abc import Iterable
from xml.sax.saxutils import quoteattr

from briefgen.layout.letterhead import RULE_GAP
from briefgen.themes.theme import SpanStyleName, Theme
from briefgen.writers.docx import formatting as f
from briefgen.writers.docx.definitions import Definition, Mix, card_gutter
from briefgen.writers.docx.languages import complex_language, east_asian_language, word_language
from briefgen.writers.docx.markup import W, twips
from briefgen.writers.docx.style_names import (
    BUILT_IN,
    CARD_TABLE,
    LAYOUT_TABLE,
    LETTERHEAD_TABLE,
    RULED_TABLE,
    SPAN_NAMES,
    style_id,
)
from briefgen.writers.docx.styles import Styles

_DEFAULT_STYLES = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/>'
    '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>'
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/>'
    "<w:semiHidden/><w:unhideWhenUsed/></w:style>"
)
_LATENT_STYLES = (
    '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" '
    'w:defQFormat="0" w:count="376"/>'
)
_FOLLOWED_BY = {
    "Kicker": "Title",
    "Title": "Subtitle",
    "Callout Title": "Callout",
    "Note Title": "Note Text",
    "Marking": "Normal",
    "Quote": "Attribution",
    "Figure": "caption",
} | dict.fromkeys(
    ("Subtitle", "Lead", "heading 1", "heading 2", "heading 3", "Attribution", "caption", "Rule", "Table End"), "Normal"
)
_GALLERY = {"Normal", "Title", "Kicker", "Subtitle", "Lead", "Small Text", "heading 1", "heading 2", "heading 3"}
_GALLERY |= {
    "List Bullet",
    "List Number",
    "Quote",
    "Attribution",
    "Callout Title",
    "Callout",
    "Note Title",
    "Note Text",
}
_GALLERY |= {"Strong", "Emphasis", "Label", "Muted", "Small", "Table Text", "Table Heading", "Marking", "caption"}


def styles_xml(styles: Styles, mixes: Iterable[Mix]) -> str:
    """The complete part. The character styles are those of single spans and of the mixes used in the paper."""
    body = styles.theme.style("body").size
    single: tuple[SpanStyleName, ...] = tuple(SPAN_NAMES)
    wanted = [Mix((span,), body) for span in single] + sorted(mixes, key=lambda mix: (mix.spans, mix.around))
    characters = {each.name: each for each in map(styles.local.character, wanted)}
    by_name = {each.name: each for each in styles.definitions}
    written = (_style(each, by_name) for each in (*styles.definitions, *characters.values()))
    return (
        f'<w:styles xmlns:w="{W}">{_defaults(styles)}{_LATENT_STYLES}{_DEFAULT_STYLES}'
        f"{''.join(written)}{_table_styles(styles.theme)}</w:styles>"
    )


def _defaults(styles: Styles) -> str:
    """Kerning is on for all sizes; it is off by default in Word."""
    family = quoteattr(styles.theme.fonts["body"].family)
    size = f.size(styles.theme.style("body").size)
    languages = (
        f'w:val="{word_language(styles.language)}" w:eastAsia="{east_asian_language(styles.language)}" '
        f'w:bidi="{complex_language(styles.language)}"'
    )
    fonts = f"<w:rFonts w:ascii={family} w:hAnsi={family} {styles.local.others}/>"
    run = f'<w:rPr>{fonts}<w:kern w:val="2"/>{size}<w:lang {languages}/></w:rPr>'
    return f"<w:docDefaults><w:rPrDefault>{run}</w:rPrDefault><w:pPrDefault/></w:docDefaults>"


def _style(style: Definition, by_name: dict[str, Definition]) -> str:
    """A style with the properties that differ from its base style."""
    base = by_name.get(style.based_on)
    paragraph, run = (
        (_differing(style.paragraph, base.paragraph), _differing(style.run, base.run))
        if base
        else (style.paragraph, style.run)
    )
    kind = "paragraph" if style.style else "character"
    marks = ' w:default="1"' if style.name == "Normal" else ("" if style.name in BUILT_IN else ' w:customStyle="1"')
    follower = _FOLLOWED_BY.get(style.name)
    link = style.linked or (f"{style.name} Char" if f"{style.name} Char" in by_name else "")
    return (
        f'<w:style w:type="{kind}"{marks} w:styleId="{style_id(style.name)}"><w:name w:val="{style.name}"/>'
        + (f'<w:basedOn w:val="{style_id(style.based_on)}"/>' if style.based_on else "")
        + (f'<w:next w:val="{style_id(follower)}"/>' if follower else "")
        + (f'<w:link w:val="{style_id(link)}"/>' if link else "")
        + ('<w:uiPriority w:val="10"/><w:qFormat/>' if style.name in _GALLERY else '<w:uiPriority w:val="40"/>')
        + f.in_order(paragraph, "paragraph")
        + f.in_order(run, "run")
        + "</w:style>"
    )


def _differing(own: f.Properties, base: f.Properties) -> f.Properties:
    return {name: element for name, element in own.items() if base.get(name) != element}


def _table_styles(theme: Theme) -> str:
    table = theme.table
    borders = f.border("top", table.top, theme) + f.border("bottom", table.bottom, theme)
    borders += f.border("insideH", table.row, theme)
    head = f"<w:tcBorders>{f.border('bottom', table.head, theme)}</w:tcBorders>" if table.head.weight else ""
    head += f.fill(table.head_fill, theme) if table.head_fill else ""
    heading = f'<w:tblStylePr w:type="firstRow"><w:tcPr>{head}</w:tcPr></w:tblStylePr>' if head else ""
    between_cards = theme.style("body").leading * 0.6
    letterhead = f.border("bottom", theme.letterhead_rule, theme)
    return (
        _table_style(RULED_TABLE, borders, table.padding, table.padding, table.gutter, heading + _LAST_COLUMN)
        + _table_style(LAYOUT_TABLE, "", 0, 0, table.gutter, _LAST_COLUMN)
        + _table_style(CARD_TABLE, "", 0, between_cards, card_gutter(theme), _LAST_ROW + _LAST_COLUMN)
        # the same gap above the rule and between logo and name
        + _table_style(LETTERHEAD_TABLE, letterhead, 0, RULE_GAP, RULE_GAP, _LAST_COLUMN)
    )


_LAST_ROW = (
    '<w:tblStylePr w:type="lastRow"><w:tcPr><w:tcMar><w:bottom w:w="0" w:type="dxa"/></w:tcMar></w:tcPr></w:tblStylePr>'
)
_LAST_COLUMN = (
    '<w:tblStylePr w:type="lastCol"><w:tcPr><w:tcMar><w:right w:w="0" w:type="dxa"/></w:tcMar></w:tcPr></w:tblStylePr>'
)


def _table_style(name: str, borders: str, above: float, below: float, gutter: float, parts: str) -> str:
    margins = (("top", above), ("left", 0.0), ("bottom", below), ("right", gutter))
    room = "".join(f'<w:{side} w:w="{twips(points)}" w:type="dxa"/>' for side, points in margins)
    drawn = f"<w:tblBorders>{borders}</w:tblBorders>" if borders else ""
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{drawn}<w:tblCellMar>{room}</w:tblCellMar></w:tblPr>'
        f"{parts}</w:style>"
    )
