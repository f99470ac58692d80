"""Turns a `::: chart` fence into a chart: a table of labels and figures becomes series, and its alternative text."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import cast, get_args

from briefgen.document import Chart, ChartKind, Figure, Inlines, PlainText, Series, Text, plain_text, texts
from briefgen.document.slots import SlottedMarkdown
from briefgen.languages import Language
from briefgen.readers.markdown.fences import fence_attributes
from briefgen.readers.markdown.grammar import caption_of
from briefgen.readers.markdown.inlines import is_blank
from briefgen.readers.markdown.nodes import MarkdownNode

_KINDS = get_args(ChartKind)
_FIGURE = re.compile(r"(?P<before>[^0-9]{0,60}?)(?P<number>[-\u2212+]?[0-9]{1,30}(?:\.[0-9]{1,30})?)", re.ASCII)
_NONE = ("", "-", "–", "—", "…")


def read_chart(
    node: MarkdownNode, inlines: Callable[[MarkdownNode], Inlines], source: SlottedMarkdown, language: Language
) -> Chart | None:
    """The chart of the table in the fence; None if there is no figure in it. Rows and series without any are left out.

    Raises ValueError for an unknown attribute or kind, anything but one table, and a cell that is no figure.
    """
    given = fence_attributes(node, {"kind", "title", "unit", "alt", "numbered", "id"})
    kind = given.get("kind", "bars")
    if kind not in _KINDS:
        raise ValueError(f"there is no chart of the kind '{kind}' (known: {', '.join(_KINDS)})")
    if len(node.children) != 1 or node.children[0].type != "table":
        raise ValueError("a ::: chart fence holds one table and nothing else: labels first, then a column of figures")
    head, *bodies = node.children[0].children
    heading, *names = (tuple(texts(inlines(cell))) for cell in head.children[0].children)
    rows = [[inlines(cell) for cell in row.children] for body in bodies for row in body.children]
    rows = [row for row in rows if not all(map(is_blank, row))]
    labels = tuple(tuple(texts(row[0])) for row in rows)
    columns = [[_figure(row[at], language) for row in rows] for at in range(1, len(names) + 1)]
    if kind == "shares":
        columns = [_shares(columns, language)]
    pairs = zip(names, columns, strict=False)
    series = tuple(Series(name, tuple(column)) for name, column in pairs if any(column))
    if not series:
        return None
    title, unit = (tuple(source.pieces(given.get(name, ""))) for name in ("title", "unit"))
    caption = _joined(title, unit, ", ")
    alt = tuple(source.pieces(given.get("alt", ""))) or _told(kind, labels, series, caption, language)
    return Chart(cast(ChartKind, kind), labels, series, alt, heading, caption_of(given, caption, source))


def _figure(cell: Inlines, language: Language) -> Figure | None:
    """The figure of a cell: 1250.5, about 840; None for an empty one or a dash."""
    written = plain_text(cell).strip()
    if written in _NONE:
        return None
    found = _FIGURE.fullmatch(written)
    if not found:
        raise ValueError(f"'{written}' is no figure: a chart needs plain ones, as 1250.5, and the unit in unit=\"…\"")
    value = Decimal(found["number"].replace("\u2212", "-"))
    origin = next((text.origin for text in texts(cell) if text.origin), None)
    return Figure(value, (Text(found["before"] + language.number(value), origin),))


def _shares(columns: list[list[Figure | None]], language: Language) -> list[Figure | None]:
    """The figures as fractions of their sum."""
    if len(columns) != 1:
        raise ValueError("a chart of shares has one column of figures")
    values = [figure.value for figure in columns[0] if figure]
    whole = sum(values)
    if any(value < 0 for value in values) or not whole:
        raise ValueError("shares are parts of a whole: none is below zero, and one at least is above")
    return [
        Figure(figure.value / whole, (Text(language.percent(figure.value / whole), figure.words[0].origin),))
        if figure
        else None
        for figure in columns[0]
    ]


def _told(
    kind: str, labels: tuple[PlainText, ...], series: tuple[Series, ...], caption: PlainText, language: Language
) -> PlainText:
    """All of the chart in words: Bar chart: Trade, in US dollars. Norland – 2024: 610; 2025: 580."""
    word = language.drawing(kind)
    parts = [Text(f"{word}: " if caption else word), *caption] if word else [*caption]
    for each in series:
        parts += [Text(". ")] if parts else []
        parts += [*each.name, Text(" – ")] if len(series) > 1 and each.name else []
        parts += _listed(labels, each, language)
    return (*parts, Text("."))


def _listed(labels: tuple[PlainText, ...], series: Series, language: Language) -> Iterator[Text]:
    none = language.drawing("none") or "–"
    for at, (label, figure) in enumerate(zip(labels, series.figures, strict=True)):
        if at:
            yield Text("; ")
        yield from _joined(label, figure.words if figure else (Text(none),), ": ")


def _joined(left: PlainText, right: PlainText, by: str) -> PlainText:
    return (*left, Text(by), *right) if left and right else (*left, *right)
