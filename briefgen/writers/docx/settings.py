"""The small parts of a Word file: settings, the font table, and the colours and fonts in Word's menus."""

from xml.sax.saxutils import quoteattr

from briefgen.themes.theme import Theme
from briefgen.writers.docx.languages import complex_language, east_asian_language, word_language
from briefgen.writers.docx.markup import A, W, twips
from briefgen.writers.docx.styles import COMPLEX_FONT, Styles

# Mode 15 is Word 2013 and later; files with a lower one open in "Compatibility Mode".
_COMPATIBILITY = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
    "useWord2013TrackBottomHyphenation": 0,
}
_ACCENTS = ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
_MAPPING = {"bg1": "light1", "t1": "dark1", "bg2": "light2", "t2": "dark2"}
_MAPPING |= {name: name for name in (*_ACCENTS, "hyperlink", "followedHyperlink")}


def settings_xml(styles: Styles) -> str:
    """The settings part."""
    tag = styles.language
    wanted = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in _COMPATIBILITY.items()
    )
    mapping = " ".join(f'w:{slot}="{colour}"' for slot, colour in _MAPPING.items())
    languages = f'w:val="{word_language(tag)}" w:eastAsia="{east_asian_language(tag)}" w:bidi="{complex_language(tag)}"'
    hyphens = "<w:autoHyphenation/><w:doNotHyphenateCaps/>" if styles.theme.hyphenates else ""
    return (
        f'<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/>'
        f'<w:defaultTabStop w:val="{twips(36)}"/>{hyphens}<w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:compat>{wanted}</w:compat><w:themeFontLang {languages}/><w:clrSchemeMapping {mapping}/>"
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def fonts_xml(styles: Styles) -> str:
    """The font table: each family of the theme, with its substitute on a computer without it."""
    families = {font.family: font.substitute for font in styles.theme.fonts.values()}
    entries = [_font(family, substitute, "00") for family, substitute in families.items()]
    if styles.east_asian.family not in families:
        entries.append(_font(styles.east_asian.family, styles.east_asian.substitute, "81"))
    if COMPLEX_FONT not in families:
        entries.append(_font(COMPLEX_FONT, "", "00"))
    return f'<w:fonts xmlns:w="{W}">{"".join(entries)}</w:fonts>'


def _font(family: str, substitute: str, charset: str) -> str:
    other = f"<w:altName w:val={quoteattr(substitute)}/>" if substitute else ""
    return (
        f'<w:font w:name={quoteattr(family)}>{other}<w:charset w:val="{charset}"/>'
        '<w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
    )


def drawing_theme_xml(styles: Styles) -> str:
    """The DrawingML theme (ECMA-376 part 1, 20.1.6.9): the paper's colours and fonts in Word's menus."""
    theme = styles.theme
    heading = theme.fonts[theme.style("title").font].family
    return (
        f'<a:theme xmlns:a="{A}" name={quoteattr(theme.name)}><a:themeElements>'
        f"<a:clrScheme name={quoteattr(theme.name)}>{_colours(theme)}</a:clrScheme>"
        f"<a:fontScheme name={quoteattr(theme.name)}>"
        f"<a:majorFont>{_script_fonts(heading)}</a:majorFont>"
        f"<a:minorFont>{_script_fonts(theme.fonts['body'].family)}</a:minorFont></a:fontScheme>"
        f"<a:fmtScheme name={quoteattr(theme.name)}>{_EFFECTS}</a:fmtScheme></a:themeElements></a:theme>"
    )


def _colours(theme: Theme) -> str:
    accent, muted, rule = theme.colour("accent"), theme.colour("muted"), theme.colour("rule")
    slots = {"dk1": theme.colour("text"), "lt1": "#ffffff", "dk2": muted, "lt2": rule}
    slots |= dict.fromkeys(_ACCENTS, accent)
    others = [colour for name, colour in theme.colours.items() if name not in ("text", "muted", "accent", "rule")]
    slots |= {f"accent{number}": colour for number, colour in enumerate((accent, muted, rule, *others)[:6], 1)}
    slots |= {"hlink": accent, "folHlink": muted}
    return "".join(f'<a:{slot}><a:srgbClr val="{value[1:].upper()}"/></a:{slot}>' for slot, value in slots.items())


def _script_fonts(family: str) -> str:
    return f'<a:latin typeface={quoteattr(family)}/><a:ea typeface=""/><a:cs typeface=""/>'


_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="6350">{_FILL}<a:prstDash val="solid"/></a:ln>'
_NO_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
# Three of each, as required by the schema (CT_StyleMatrix); all plain.
_EFFECTS = (
    f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
    f"<a:effectStyleLst>{_NO_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
)
