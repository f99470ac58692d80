"""Slots: what stands in a filled template where a value will be, so that no parser ever sees the value.

A value is numbered and kept aside; the Markdown holds its mark alone. The marks are Unicode noncharacters, which
no text may hold (Unicode 16, section 23.7), and data that holds one is refused when it is loaded.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.document.inlines import Text

OPEN, CLOSE = "\ufdd0", "\ufdd1"
_SLOT = re.compile(f"{OPEN}([0-9]+){CLOSE}")


@dataclass(frozen=True, slots=True)
class SlottedMarkdown:
    """Markdown with slots, and the values that belong into them, in order."""

    markdown: str
    values: tuple[Text, ...] = ()
    name: str = "markdown"  # what to call it in a problem: the kind it was filled from

    def pieces(self, text: str) -> Iterator[Text]:
        """Cut a part of the Markdown into what the template wrote (no origin) and the values put back."""
        for index, piece in enumerate(_SLOT.split(text)):
            if index % 2:
                yield self.values[int(piece)]
            elif piece:
                yield Text(piece)

    def plain(self, text: str) -> str:
        """A part of the Markdown with its values put back, as one string (a link's target, a caption)."""
        return "".join(piece.text for piece in self.pieces(text))

    def readable(self) -> str:
        """The Markdown as a person looks at it while mending a template: each value in ⟦brackets⟧."""
        return _SLOT.sub(lambda slot: f"⟦{self.values[int(slot[1])].text}⟧", self.markdown)


def slot(index: int) -> str:
    """The mark of the value with that number."""
    return f"{OPEN}{index}{CLOSE}"


def holds_marks(text: str) -> bool:
    """Whether a text has slot marks in it."""
    return OPEN in text or CLOSE in text
