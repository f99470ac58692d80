"""Turns inlines of a Document into runs, each with one look."""

from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple, assert_never

from briefgen.document import (
    Anchor,
    CrossReference,
    Emphasis,
    Footnote,
    Foreign,
    Gap,
    Inlines,
    LineBreak,
    Link,
    Span,
    SpanRole,
    Strong,
    Text,
    unshown,
)
from briefgen.events import is_proper_name
from briefgen.fonts import mark_uncovered
from briefgen.layout.structure import Element
from briefgen.layout.styles import Look, Styles
from briefgen.scripts import has_right_to_left, is_right_to_left


class TextRun(NamedTuple):
    """Characters with one look; `name` is whether they are a proper name that could be divided.

    That is one in a script other than Latin, or in a style that is hyphenated. `value` is the data field of a value
    whose direction may differ from that of the words around it.
    """

    text: str
    look: Look
    name: bool = False
    value: str = ""


Piece = TextRun | LineBreak | Gap

_CONTROLS = {code: " " if chr(code) in "\t\n\v\f\r" else None for code in (*range(32), 127)}


def lay_inlines(content: Inlines, look: Look, styles: Styles) -> list[Piece]:
    """The runs of the inlines, with the line breaks and gaps between them."""
    pieces: list[Piece] = []
    for inline in content:
        match inline:
            case Text(text, origin):
                runs = lay_text(text, look, origin)
                if origin and (has_right_to_left(text) or is_right_to_left(styles.language)):
                    runs = [run._replace(value=origin) for run in runs]
                pieces += _expanded(runs, styles)
            case Strong(inner):
                pieces += lay_inlines(inner, styles.span(look, "strong"), styles)
            case Emphasis(inner):
                pieces += lay_inlines(inner, styles.span(look, "emphasis"), styles)
            case Link(_, inner):
                linked = replace(styles.span(look, "link"), link=Element("link", inline))
                pieces += lay_inlines(inner, linked, styles)
            case Span(role, inner):
                pieces += lay_inlines(inner, _in_span(role, look, styles), styles)
            case Foreign(language, inner):
                pieces += lay_inlines(inner, replace(look, language=language), styles)
            case CrossReference(to, inner):
                linked = replace(look, link=Element("reference", inline)) if to in styles.targets else look
                pieces += lay_inlines(inner, linked, styles)
            case Anchor():
                pass
            case Footnote():
                raise unshown("a footnote here", "PDF")
            case LineBreak() | Gap():
                pieces.append(inline)
            case _:
                assert_never(inline)
    return pieces


def lay_text(text: str, look: Look, origin: str | None = None) -> list[TextRun]:
    """The text as one run, with spaces for its line breaks and tabs; no run for an empty text."""
    if not text:
        return []
    shown = mark_uncovered(text if text.isprintable() else text.translate(_CONTROLS), look.family.own)
    divided = look.hyphenate or not shown.isascii()
    return [TextRun(shown, look, origin is not None and divided and is_proper_name(origin))]


def _expanded(runs: list[TextRun], styles: Styles) -> list[TextRun]:
    """The runs with each abbreviation of the paper as a run of its own."""
    expanded: list[TextRun] = []
    for run in runs:
        pieces = styles.abbreviations.cut(run.text)
        if len(pieces) == 1 and not pieces[0][1]:
            expanded.append(run)
            continue
        for text, expansion in pieces:
            expanded.append(run._replace(text=text, look=_told(run.look, expansion) if expansion else run.look))
    return expanded


@lru_cache(256)
def _told(look: Look, expansion: str) -> Look:
    return replace(look, expansion=expansion)


def _in_span(role: SpanRole, look: Look, styles: Styles) -> Look:
    if role == "nowrap":
        return look if look.nowrap else replace(look, nowrap=next(styles.nowrap_numbers))
    return styles.span(look, role)
