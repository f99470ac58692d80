"""Turns inline tokens into inlines, and slots into texts with their values."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import cast, get_args

from markdown_it.token import Token

from briefgen.document import (
    Anchor,
    CrossReference,
    Emphasis,
    Footnote,
    Gap,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Span,
    SpanRole,
    Strong,
    Text,
    plain_text,
)
from briefgen.document.slots import SlottedMarkdown, holds_marks
from briefgen.events.addresses import is_email_address, is_web_address
from briefgen.readers.markdown.grammar import TARGET, anchored, attributes, role

SAFE_SCHEMES = ("http://", "https://", "mailto:", "tel:")
_EMPTY_LINES = re.compile("\n{3,}")
# An empty value between two spaces leaves both of them; they are reduced to one.
_SPACES = re.compile(" {2,}")
_PHONE = re.compile(r"\+?[0-9][0-9().-]*", re.ASCII)
# Besides the roles of SpanRole: `.end` moves to the far end of the line, `.aside` goes on a line of its own, and
# `.footnote` is a note on the words before it.
SPANS = (*get_args(SpanRole), "end", "aside", "footnote")


def read_inlines(tokens: Sequence[Token], source: SlottedMarkdown) -> Inlines:
    """The inlines of one line of tokens.

    Raises ValueError for an unknown role or attribute, or a picture inside a line.
    """
    return _trimmed(_merge(_read(iter(tokens), source, closing="")))


def _trimmed(line: Inlines) -> Inlines:
    """The line without the template's spaces at its ends, next to a value or a span that is empty."""
    if line and isinstance(last := line[-1], Text) and last.origin is None and last.text.endswith(" "):
        line = (*line[:-1], *filter(lambda text: text.text, [Text(last.text.rstrip(" "))]))
    if line and isinstance(first := line[0], Text) and first.origin is None and first.text.startswith(" "):
        line = (*filter(lambda text: text.text, [Text(first.text.lstrip(" "))]), *line[1:])
    return line


def _read(tokens: Iterator[Token], source: SlottedMarkdown, closing: str) -> Iterator[Inline]:
    for token in tokens:
        match token.type:
            case "text" | "text_special":
                for piece in source.pieces(token.content):
                    yield from _lines(piece)
            case "softbreak":
                yield Text(" ")
            case "hardbreak":
                yield LineBreak()
            case "strong_open":
                yield Strong(_inner(tokens, source, "strong_close"))
            case "em_open":
                yield Emphasis(_inner(tokens, source, "em_close"))
            case "link_open":
                inner = _inner(tokens, source, "link_close")
                yield from _link(str(token.attrs["href"]), source, inner)
            case "span_open":
                yield from _span(token, _inner(tokens, source, "span_close"), source)
            case "image":
                raise ValueError("a picture stands in a paragraph of its own, not inside a line")
            case kind if kind == closing:
                return
            case kind:
                raise ValueError(f"'{kind}' is not part of the Markdown for papers")


def _inner(tokens: Iterator[Token], source: SlottedMarkdown, closing: str) -> Inlines:
    return _merge(_read(tokens, source, closing))


def _lines(text: Text) -> Iterator[Inline]:
    """A newline inside a value is a line break; several empty lines in a row are reduced to one."""
    for number, line in enumerate(_EMPTY_LINES.sub("\n\n", text.text).split("\n")):
        if number:
            yield LineBreak()
        if line:
            yield Text(line, text.origin)


def _link(target: str, source: SlottedMarkdown, content: Inlines) -> Iterator[Inline]:
    """A link, or its words alone if the target is empty or unsafe (javascript:, file:)."""
    url = source.plain(target)
    if url.startswith("#") and TARGET.fullmatch(url[1:]):
        yield CrossReference(url[1:], content)
        return
    plain = url.lower().startswith(SAFE_SCHEMES) and url.isprintable() and " " not in url
    if plain and (not holds_marks(target) or _is_address(target, source)):
        yield Link(url, content)
    else:
        yield from content


def _is_address(target: str, source: SlottedMarkdown) -> bool:
    """Whether the target with its values is an address and nothing else; the query of a mailto: link may not contain
    values.
    """
    scheme, _, rest = source.plain(target).partition(":")
    match scheme.lower():
        case "mailto":
            address, _, query = target.partition("?")
            return is_email_address(source.plain(address)[len("mailto:") :]) and not holds_marks(query)
        case "tel":
            return _PHONE.fullmatch(rest) is not None
        case _:
            return is_web_address(source.plain(target))


def _span(token: Token, content: Inlines, source: SlottedMarkdown) -> Iterator[Inline]:
    given = attributes(token.attrs, {"class", "id"})
    if "id" in given and "class" not in given:
        yield from anchored(given, content, source)
        return
    name = role(token.attrs, SPANS, default="muted")
    if not any(_says_something(inline) for inline in content):
        return
    if name == "end":
        yield Gap()
        yield from content
    elif name == "aside":
        yield LineBreak()
        yield Span("small", content)
    elif name == "footnote":
        yield Footnote(content)
    else:
        yield Span(cast(SpanRole, name), content)


def _says_something(inline: Inline) -> bool:
    match inline:
        case Text(text):
            return bool(text.strip(" \t\n"))
        case LineBreak() | Gap() | Anchor():
            return False
        case _:
            return any(map(_says_something, inline.content))


def is_blank(content: Inlines) -> bool:
    """Whether the content has no visible characters."""
    return not any(map(_says_something, content))


def _merge(inlines: Iterator[Inline]) -> Inlines:
    """Join neighbouring texts without an origin, so that equal papers are equal however a template was divided."""
    merged: list[Inline] = []
    said = (each for each in inlines if not isinstance(each, Strong | Emphasis | Link | Span) or each.content)
    for joins, group in groupby(said, key=lambda inline: isinstance(inline, Text) and inline.origin is None):
        neighbours = list(group)
        if joins and len(neighbours) > 1:
            merged.append(Text(_SPACES.sub(" ", plain_text(tuple(neighbours)))))
        else:
            merged += neighbours
    return tuple(merged)
