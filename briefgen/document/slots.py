"""Slots: placeholders for values in a filled template, so that no parser ever reads a value.

Each value is numbered and stored separately; the Markdown contains only its slot. The two marks of a slot are Unicode
noncharacters, which are not meant for interchange of text (Unicode 16, section 23.7); data that contains one is refused
when it is loaded.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.document.inlines import Text

OPEN, CLOSE = "\ufdd0", "\ufdd1"
_SLOT = re.compile(f"{OPEN}([0-9]+){CLOSE}")


@dataclass(frozen=True, slots=True)
class SlottedMarkdown:
    """Markdown with slots, and the values of the slots, in order."""

    markdown: str
    values: tuple[Text, ...] = ()
    name: str = "markdown"  # the name used in problems: the kind it was filled from

    def pieces(self, text: str) -> Iterator[Text]:
        """Split a part of the Markdown into the template's own text (no origin) and the values of its slots."""
        for index, piece in enumerate(_SLOT.split(text)):
            if index % 2:
                yield self.values[int(piece)]
            elif piece:
                yield Text(piece)

    def plain(self, text: str) -> str:
        """A part of the Markdown with the values of its slots inserted, as one string (a link's target, a caption)."""
        return "".join(piece.text for piece in self.pieces(text))

    def readable(self) -> str:
        """The Markdown for a person who corrects a template: each value in ⟦brackets⟧."""
        return _SLOT.sub(lambda slot: f"⟦{self.values[int(slot[1])].text}⟧", self.markdown)


def slot(index: int) -> str:
    """The slot of the value with that index."""
    return f"{OPEN}{index}{CLOSE}"


def by_shape(source: SlottedMarkdown, part: str) -> SlottedMarkdown:
    """A part of the Markdown with the values of its slots alone, numbered in the order in which they stand."""
    values: list[Text] = []

    def renumbered(found: re.Match[str]) -> str:
        values.append(source.values[int(found[1])])
        return slot(len(values) - 1)

    shape = _SLOT.sub(renumbered, part)
    return SlottedMarkdown(shape, tuple(values), source.name)


def holds_marks(text: str) -> bool:
    """Whether a text contains a mark of a slot."""
    return OPEN in text or CLOSE in text
