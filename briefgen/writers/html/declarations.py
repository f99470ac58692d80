"""Single CSS values from the theme's values: lengths, lines, font stacks, strings and complete styles."""

import re

from briefgen.themes import Line, ResolvedStyle, Theme

_SANS_SUBSTITUTES = frozenset({"aptos", "arial", "calibri", "helvetica", "segoe ui", "tahoma", "verdana"})

_FIGURES = {"tabular": "lining-nums tabular-nums", "oldstyle": "oldstyle-nums"}


def rem(points: float, theme: Theme) -> str:
    """A length in points as a multiple of the body's font size, which is one rem on screen and in print."""
    return f"{points / theme.style('body').size:.4g}rem"


def line_css(line: Line, theme: Theme) -> str:
    """A line as the value of a border, at least one pixel thick."""
    return f"max(1px, {line.weight:g}pt) solid {theme.colour(line.colour)}" if line.weight else "0"


def css_string(text: str) -> str:
    """A CSS string with the text; characters that could end the string or the style sheet become code points."""
    return '"' + re.sub(r"[^\w .,–-]", lambda found: f"\\{ord(found[0]):x} ", text) + '"'


def font_stack(theme: Theme, name: str) -> str:
    """The family, its substitute, then the generic sans-serif or serif."""
    font = theme.fonts[name]
    named = [family for family in (font.family, font.substitute) if family]
    sans = "sans" in font.family.lower() or font.substitute.lower() in _SANS_SUBSTITUTES
    return ", ".join([*map(css_string, named), "sans-serif" if sans else "serif"])


def style_css(style: ResolvedStyle, theme: Theme) -> str:
    """One style of the theme as declarations; every property is set, so that none is inherited."""
    declarations = {
        "font-family": font_stack(theme, style.font),
        "font-size": rem(style.size, theme),
        "line-height": f"{style.leading / style.size:.4g}",
        "font-weight": "bold" if style.bold else "normal",
        "font-style": "italic" if style.italic else "normal",
        "color": style.colour,
        "letter-spacing": rem(style.tracking, theme) if style.tracking else "normal",
        "text-align": style.align,
        "margin": f"{rem(style.before, theme)} 0 {rem(style.after, theme)}",
        "padding-inline-start": rem(style.indent, theme),
        "break-after": "avoid" if style.keep_with_next else "auto",
    }
    if style.figures:
        declarations["font-variant-numeric"] = _FIGURES[style.figures]
    if style.small_capitals:
        declarations["font-variant-caps"] = "small-caps"
    if theme.hyphenates:
        declarations["hyphens"] = "auto" if style.hyphenate else "manual"
    return " ".join(f"{name}: {value};" for name, value in declarations.items())
