"""Checks across fields of a theme: no style inherits from itself, and type and frames fit on the page."""

from collections.abc import Iterator
from typing import get_args

from briefgen.errors import DataError, Place, Problem
from briefgen.rules.templates import THEME_LIKE, THEME_TOO_LARGE
from briefgen.sources import Node, key_place_of
from briefgen.themes.theme import LIST_LEVELS, NoteStyle, Style, StyleName, Theme
from briefgen.themes.values import POINTS_PER_MM

# A theme beyond these limits is refused, so that writers need not handle text that does not fit.
_LETTERS = 4  # widths of a capital M per line
_LETTERS_AT_FOOT = 8  # the foot contains the sender and the page number side by side
_LINES = 3  # per page
_LINES_AT_FOOT = 8  # lines of head or foot that would fill the page
_LOGO_SHARE = 1 / 3  # of the height of the text area
_FURNITURE: frozenset[StyleName] = frozenset(("page-marking", "draft", "running-head", "foot"))
_MEASURES = {"like", "size", "leading", "indent"}


def check_theme(theme: Theme, node: Node, name: str) -> None:
    """Raise DataError with everything inconsistent in a theme; `node` is the content of its file, `name` its name."""
    problems = list(_circles(theme, node)) or list(_Room(theme, node, name).problems())
    if problems:
        raise DataError(problems)


def _circles(theme: Theme, node: Node) -> Iterator[Problem]:
    for name in theme.styles:
        chain = theme.likes(name)
        if chain[-1] != "body":
            following = [*chain[1:], theme.styles[chain[-1]].like]
            message = f"style '{name}' is like " + ", which is like ".join(f"'{each}'" for each in following)
            hint = "take one `like` out of the circle, or write `like: body`"
            yield Problem(THEME_LIKE, message, key_place_of(node, ("styles", name, "like")), hint)


class _Room:
    """Compares a theme's measures with its page; lengths in points."""

    def __init__(self, theme: Theme, node: Node, name: str) -> None:
        page = theme.page
        self.theme, self.node, self.name = theme, node, name
        self.width = page.text_width * POINTS_PER_MM
        self.height = (page.height - page.margins.top - page.margins.bottom) * POINTS_PER_MM
        self.body = theme.style("body")

    def problems(self) -> Iterator[Problem]:
        """Every measure that is too large for the page, each with the largest value that fits."""
        for style in get_args(StyleName):
            own = _MEASURES & self.theme.styles.get(style, Style()).model_fields_set
            if own or style == "body" or style in _FURNITURE:  # others inherit their size
                yield from self._style(style)
        yield from self._frame("callout", self.theme.callout)
        yield from self._frame("note", self.theme.note)
        most = (self.width - _LETTERS * self.theme.style("list").size) / LIST_LEVELS
        yield from self._at_most(("lists", "indent"), self.theme.lists.indent, most)
        rows = self.height / 2 - max(self.theme.style("table-cell").leading, self.theme.style("table-head").leading)
        yield from self._at_most(("table", "padding"), self.theme.table.padding, rows / 2)
        if self.theme.logo:
            most = self.height * _LOGO_SHARE / POINTS_PER_MM
            yield from self._at_most(("logo_height",), self.theme.logo_height, most)

    def _style(self, name: StyleName) -> Iterator[Problem]:
        style, at = self.theme.style(name), ("styles", name)
        letters, lines = (_LETTERS_AT_FOOT, _LINES_AT_FOOT) if name in _FURNITURE else (_LETTERS, _LINES)
        what = f"type of style '{name}'"
        if style.size * letters > self.width:
            yield self._too_large(f"{what} ({style.size:g} points)", "size", self.width / letters, self._place(*at))
        elif style.leading * lines > self.height:
            told = f"{what} (lines of {style.leading:g} points)"
            yield self._too_large(told, "leading", self.height / lines, self._place(*at))
        elif style.size * letters + style.indent > self.width:
            room = self.width - style.size * letters
            yield self._too_large(f"{what}, set in by {style.indent:g} points,", "indent", room, self._place(*at))

    def _frame(self, part: str, look: NoteStyle) -> Iterator[Problem]:
        style = max((self.theme.style(name) for name in _IN_FRAMES[part]), key=lambda each: each.size + each.indent)
        sides = 2 if look.fill else 1
        room = self.width - look.bar.weight - style.indent - _LETTERS * style.size
        yield from self._at_most((part, "padding"), look.padding, room / sides)
        yield from self._at_most((part, "inset"), look.inset, (self.height - _LINES * style.leading) / 2)

    def _at_most(self, path: tuple[str, ...], value: float, most: float) -> Iterator[Problem]:
        if value > max(most, 0):
            what = " of ".join(f"`{step}`" for step in reversed(path))
            yield self._too_large(f"{what} ({value:g})", path[-1], most, self._place(*path))

    def _too_large(self, what: str, field: str, most: float, place: Place) -> Problem:
        page = self.theme.page
        message = f"{what} is too large for the page of theme '{self.name}' ({page.width:g} by {page.height:g} mm)"
        fitting = f"at most `{field}: {int(most * 10) / 10:g}`" if most > 0 else f"a smaller `{field}`"
        return Problem(THEME_TOO_LARGE, message, place, f"{fitting}, or a larger page or smaller margins")

    def _place(self, *path: str) -> Place:
        return key_place_of(self.node, path)


_IN_FRAMES: dict[str, tuple[StyleName, StyleName]] = {
    "callout": ("callout", "callout-title"),
    "note": ("note", "note-title"),
}
