"""The colours of a chart's series, from the colours of the theme."""

from briefgen.themes import Theme

_LEAST = 3.0  # contrast with the paper for graphics (WCAG 2.1, 1.4.11)


def palette(theme: Theme) -> tuple[str, ...]:
    """Those of the theme that stand out from white, and lighter tints of them; further series begin anew."""
    pure = dict.fromkeys(theme.colour(name) for name in ("accent", "muted", "text"))
    tints = [_lighter(colour) for colour in pure]
    return tuple(colour for colour in (*pure, *tints) if contrast(colour) >= _LEAST) or ("#000000",)


def contrast(colour: str) -> float:
    """The contrast of a colour with white (WCAG 2.1, 1.4.3)."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    return 1.05 / (0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) + 0.05)


def _lighter(colour: str) -> str:
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(part + (255 - part) * 0.35):02x}" for part in parts)
