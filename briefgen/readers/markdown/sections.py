"""Cuts filled Markdown at its headings, and parses each shape of section once: a season's papers have few shapes.

The shape of a section is its text with the slots numbered from its beginning, whatever values they hold.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefgen.document.slots import SlottedMarkdown, by_shape
from briefgen.readers.markdown.grammar import grammar
from briefgen.readers.markdown.nodes import MarkdownNode, nest

_HEADING = re.compile(r"\n\n(?=#)")
_FENCE = re.compile(r"^[ >]*:::+ *(?P<opened>\S)|^ {0,3}::: *$", re.MULTILINE)
_MOST_SHAPES = 1_000
_LONGEST = 20_000  # letters of a shape that is kept


@dataclass(frozen=True, slots=True)
class Section:
    """A section with the values of its own slots, the line at which it starts, from 0, and its blocks."""

    source: SlottedMarkdown
    line: int
    root: MarkdownNode


def sections_of(source: SlottedMarkdown) -> Iterator[Section]:
    """The sections of a text, in order."""
    line = 0
    for text in _cut(source.markdown):
        section = by_shape(source, text)
        shape = section.markdown
        yield Section(section, line, _kept(shape) if len(shape) <= _LONGEST else _parsed(shape))
        line += text.count("\n") + 2


def _cut(markdown: str) -> Iterator[str]:
    """The pieces between headings: one after an empty line ends all that was before it but a fence that is open."""
    waiting: list[str] = []
    open_fences = 0
    for piece in _HEADING.split(markdown):
        waiting.append(piece)
        open_fences = _open_after(piece, open_fences)
        if not open_fences and not piece.rstrip().endswith("}"):  # attributes belong to the heading
            yield "\n\n".join(waiting)
            waiting.clear()
    if waiting:
        yield "\n\n".join(waiting)


def _open_after(piece: str, open_before: int) -> int:
    """How many fences are open after a piece."""
    fences = open_before
    for mark in _FENCE.finditer(piece):
        fences = fences + 1 if mark["opened"] else max(fences - 1, 0)
    return fences


def _parsed(shape: str) -> MarkdownNode:
    return nest(grammar().parse(shape))


_kept = lru_cache(_MOST_SHAPES)(_parsed)
