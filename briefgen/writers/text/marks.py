"""Writes inlines as Markdown: with delimiters where Markdown recognizes them, with HTML tags elsewhere."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import Literal, assert_never
from urllib.parse import quote

from briefgen.document import (
    Anchor,
    CrossReference,
    Emphasis,
    Footnote,
    Foreign,
    Gap,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Span,
    Strong,
    Text,
    plain_text,
    unshown,
)
from briefgen.writers.text.escaping import LineKind, escape_text

_AUTOLINK = re.compile(r"(?:https?|mailto|tel):[\w.@/?=%+,;:#~-]+", re.ASCII)
_TAGS = {"**": "strong", "_": "em"}


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of the line: data to be escaped, or markup that is written unchanged."""

    kind: Literal["data", "link data", "mark-up"]
    text: str


def inlines_to_markdown(content: Inlines, place: LineKind = "line") -> str:
    """The content of a paragraph, heading or cell; only a paragraph may have several lines."""
    line_break = "\\\n" if place == "line" else "<br>"
    pieces = [
        _Piece(kind, "".join(piece.text for piece in group))
        for kind, group in groupby(_pieces(content, "", "", line_break), key=lambda piece: piece.kind)
    ]
    written: list[str] = []
    for n, piece in enumerate(pieces):
        if piece.kind == "mark-up":
            written.append(piece.text)
            continue
        before = pieces[n - 1].text[-1].strip("\n") if n else ""
        after = pieces[n + 1].text[0] if n + 1 < len(pieces) else ""
        at_break = n + 1 < len(pieces) and pieces[n + 1].text.startswith("\\\n")
        in_link = piece.kind == "link data"
        written.append(escape_text(piece.text, before, "" if at_break else after, place, in_link=in_link))
    return "".join(written)


def _pieces(content: Inlines, before: str, after: str, line_break: str, inside: str = "") -> Iterator[_Piece]:
    """The pieces of the content between two characters; `inside` contains the delimiters already open around it."""
    data: Literal["data", "link data"] = "link data" if "[" in inside else "data"
    # The characters beside each inline: the nearest visible edge on each side; empty inlines are skipped.
    lefts = accumulate((_edge_of(inline, -1) for inline in content), _nearest, initial=before)
    rights = [*accumulate((_edge_of(inline, 0) for inline in reversed(content)), _nearest, initial=after)][-2::-1]
    for inline, left, right in zip(content, lefts, rights, strict=False):
        match inline:
            case Text(text):
                for m, line in enumerate(text.split("\n")):
                    yield from (_Piece("mark-up", line_break),) if m else ()
                    yield from (_Piece(data, line),) if line else ()
            case Strong(inner):
                yield from _marked("**", inner, left, right, line_break, inside)
            case Emphasis(inner):
                yield from _marked("_", inner, left, right, line_break, inside)
            case Link(url, inner):
                yield from _linked(url, inner, left, right, line_break, inside)
            case Span(_, inner) | Foreign(_, inner) | CrossReference(_, inner):
                yield from _pieces(inner, left, right, line_break, inside)
            case Anchor():
                pass
            case Footnote():
                raise unshown("a footnote here", "Markdown")
            case LineBreak():
                yield _Piece("mark-up", line_break)
            case Gap():
                yield _Piece("mark-up", "&emsp;")
            case _:
                assert_never(inline)


def _marked(mark: str, inner: Inlines, left: str, right: str, line_break: str, inside: str) -> Iterator[_Piece]:
    if mark in inside or not _edge(inner, 0):
        yield from _pieces(inner, left, right, line_break, inside)
        return
    opens = _holds(mark, left, _edge(inner, 0)) and _holds(mark, right, _edge(inner, -1))
    opening, closing = (mark, mark) if opens else (f"<{_TAGS[mark]}>", f"</{_TAGS[mark]}>")
    yield _Piece("mark-up", opening)
    yield from _pieces(inner, opening[-1], closing[0], line_break, inside + mark)
    yield _Piece("mark-up", closing)


def _linked(url: str, inner: Inlines, left: str, right: str, line_break: str, inside: str) -> Iterator[_Piece]:
    if "[" in inside:
        yield from _pieces(inner, left, right, line_break, inside)
    elif plain_text(inner) in (url, url.removeprefix("mailto:")) and _AUTOLINK.fullmatch(url):
        yield _Piece("mark-up", f"<{plain_text(inner)}>")
    else:
        yield _Piece("mark-up", "[")
        yield from _pieces(inner, "[", "]", line_break, inside + "[")
        address = quote(url, safe="%/:?#@!$&'*+,;=~-._").replace("&", "&amp;")
        yield _Piece("mark-up", f"]({address})")


def _nearest(far: str, near: str) -> str:
    return near or far


def _edge(content: Inlines, end: Literal[0, -1]) -> str:
    """The first (0) or last (-1) character of the content in the file; for markup, one of its characters."""
    for inline in content if end == 0 else reversed(content):
        if found := _edge_of(inline, end):
            return found
    return ""


def _edge_of(inline: Inline, end: Literal[0, -1]) -> str:
    match inline:
        case Text(text):
            return text[end] if text else ""
        case Strong(inner):
            return "*" if _edge(inner, end) else ""
        case Emphasis(inner):
            return "_" if _edge(inner, end) else ""
        case Link():
            return "[" if end == 0 else ")"
        case Span(_, inner) | Foreign(_, inner) | CrossReference(_, inner):
            return _edge(inner, end)
        case Anchor() | Footnote():
            return ""
        case LineBreak():
            return "\n"
        case Gap():
            return ";"
        case _:
            assert_never(inline)


def _holds(mark: str, outer: str, inner: str) -> bool:
    """Whether a delimiter between these characters opens or closes (CommonMark 0.31, 6.2: flanking runs).

    Uncertain cases return False: symbols count as punctuation in some versions of the rule only.
    """
    if inner.isspace() or outer == mark[0]:
        return False
    free = not outer or outer.isspace() or unicodedata.category(outer)[0] == "P"
    if mark == "_" or unicodedata.category(inner)[0] in "PS":
        return free
    return True
