"""A slightly tighter setting of a theme, for a paper of which a few lines would stand on a page of their own."""

from briefgen.themes.theme import Style, StyleName, Theme, Tighter

# What stands around the text, and outside of it, keeps its setting: the pages of one office begin and end alike.
_KEPT: frozenset[StyleName] = frozenset(
    ("page-marking", "draft", "running-head", "foot", "letterhead-name", "letterhead-place", "letterhead-line")
)


def tightened(theme: Theme, step: Tighter) -> Theme:
    """The theme with its leading, type and spaces multiplied; type is set in half points, as Word counts."""
    body = theme.style("body")
    whole = theme.styles | {"body": _given(theme, "body", size=body.size, leading=body.leading)}
    styles = {name: style if name in _KEPT else _tighter(style, step) for name, style in whole.items()}
    spaces = {
        part: getattr(theme, part).model_copy(
            update={side: getattr(getattr(theme, part), side) * step.space for side in sides}
        )
        for part, sides in (
            ("table", ("before", "after")),
            ("callout", ("before", "after")),
            ("note", ("before", "after")),
            ("lists", ("between", "after")),
        )
    }
    after = theme.letterhead_after * step.space
    return theme.model_copy(update={"styles": styles, "letterhead_after": after, **spaces})


def _given(theme: Theme, name: StyleName, **defaults: float) -> Style:
    """The style with values that all others inherit from it written out."""
    style = theme.styles.get(name, Style())
    return style.model_copy(update={key: value for key, value in defaults.items() if getattr(style, key) is None})


def _tighter(style: Style, step: Tighter) -> Style:
    changed: dict[str, float] = {}
    if style.size is not None:
        changed["size"] = style.size if step.size == 1 else max(int(style.size * step.size * 2) / 2, 4)
    for name, factor in (("leading", step.leading), ("before", step.space), ("after", step.space)):
        value: float | None = getattr(style, name)
        if value is not None:
            changed[name] = value * factor
    return style.model_copy(update=changed)
