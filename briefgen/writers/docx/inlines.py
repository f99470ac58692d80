"""Writes inlines as runs: words, with a character style if they have a role, links, line breaks and gaps."""

import re
from itertools import pairwise
from typing import assert_never

from lxml.etree import SubElement

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
    Strong,
    Text,
    unshown,
)
from briefgen.errors import OutputError
from briefgen.scripts import (
    by_script,
    has_right_to_left,
    is_right_to_left,
    marks_around,
    stretches_right_to_left,
)
from briefgen.writers.docx.characters import unwritable
from briefgen.writers.docx.fields import add_bookmark, bookmark_name
from briefgen.writers.docx.markup import (
    BR,
    HYPERLINK,
    LANG,
    NO_BREAK_HYPHEN,
    R_PR,
    R_STYLE,
    RELATIONSHIP,
    RUN,
    SPACE,
    TAB,
    VAL,
    Element,
    T,
    w,
)
from briefgen.writers.docx.scripts import SCRIPT_PROPERTIES, RunProperties
from briefgen.writers.docx.story import Spans, Story
from briefgen.writers.docx.styles import ParagraphStyle

_BREAKS = re.compile("(\r\n|[\r\n\t])")
_HELD = re.compile("(-)")
_PRESERVED = {SPACE: "preserve"}
_HISTORY = {w("history"): "1"}


def write_inlines(
    parent: Element,
    content: Inlines,
    style: ParagraphStyle,
    story: Story,
    spans: Spans = (),
    held: bool = False,
    language: RunProperties = (),
) -> None:
    """Append runs to a paragraph (or link) whose style is `style`.

    `held` keeps words on one line; `language` is given for words in another language than the paper's.

    Raises OutputError for a character that is not allowed in XML.
    """
    for inline in content:
        match inline:
            case Text(text, origin):
                for piece in _directed(text, origin, story.shared.layout_styles.language):
                    write_text(parent, piece, story.character(spans, style), held, language)
            case Strong(inner):
                write_inlines(parent, inner, style, story, (*spans, "strong"), held, language)
            case Emphasis(inner):
                write_inlines(parent, inner, style, story, (*spans, "emphasis"), held, language)
            case Link(url, inner):
                link = SubElement(parent, HYPERLINK, {RELATIONSHIP: story.link(url), **_HISTORY})
                write_inlines(link, inner, style, story, (*spans, "link"), held, language)
            case Span(role, inner):
                if role == "nowrap":
                    write_inlines(parent, inner, style, story, spans, True, language)
                else:
                    write_inlines(parent, inner, style, story, (*spans, role), held, language)
            case Foreign(tag, inner):
                write_inlines(parent, inner, style, story, spans, held, ((LANG, {VAL: tag}),))
            case CrossReference(to, inner):
                link = SubElement(parent, HYPERLINK, {w("anchor"): bookmark_name(to), **_HISTORY})
                write_inlines(link, inner, style, story, spans, held, language)
            case Anchor(name):
                add_bookmark(parent, name, story.next_bookmark())
            case Footnote():
                raise unshown("a footnote here", "DOCX")
            case LineBreak():
                SubElement(SubElement(parent, RUN), BR)
            case Gap():
                SubElement(SubElement(parent, RUN), TAB)
            case _:
                assert_never(inline)


def _directed(text: str, origin: str | None, language: str) -> list[str]:
    """The text in pieces, with invisible marks so that Word leaves what is around each direction in its order."""
    rtl = is_right_to_left(language)
    if not rtl and not has_right_to_left(text):
        return [text]
    if origin:
        before, after = marks_around(text, rtl)
        return [piece for piece in (before, text, after) if piece]
    ends = [] if rtl else [end for _, end in stretches_right_to_left(text)]
    pieces = [text[start:end] for start, end in pairwise([0, *ends, len(text)])]
    return [pieces[0], *(f"\u200e{piece}" for piece in pieces[1:])]


def write_text(
    parent: Element, text: str, style: dict[str, str] | None = None, held: bool = False, language: RunProperties = ()
) -> None:
    """Runs with the unchanged text, one for each script; line breaks and tabs become Word's elements."""
    pieces = _BREAKS.split(text) if "\n" in text or "\t" in text or "\r" in text else (text,)
    for index, piece in enumerate(pieces):
        if index % 2:
            SubElement(_run(parent, style), TAB if piece == "\t" else BR)
        elif piece:
            for stretch, script in by_script(piece):
                run = _run(parent, style, SCRIPT_PROPERTIES[script] if script else language)
                _write_characters(run, stretch, held)


def _run(parent: Element, style: dict[str, str] | None, script: RunProperties = ()) -> Element:
    run = SubElement(parent, RUN)
    if style or script:
        properties = SubElement(run, R_PR)
        if style:
            SubElement(properties, R_STYLE, style)
        for name, attributes in script:
            SubElement(properties, name, attributes)
    return run


def _write_characters(run: Element, text: str, held: bool) -> None:
    if held:
        for index, piece in enumerate(_HELD.split(text.replace(" ", "\u00a0"))):
            if index % 2:
                SubElement(run, NO_BREAK_HYPHEN)
            elif piece:
                _write_string(run, piece)
    else:
        _write_string(run, text)


def _write_string(run: Element, text: str) -> None:
    edges = text[0] == " " or text[-1] == " "
    try:
        SubElement(run, T, _PRESERVED if edges else None).text = text
    except ValueError:
        raise OutputError(unwritable(text)) from None
