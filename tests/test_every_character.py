"""No glyph of a finished page is the missing one: over all of Unicode's characters, in every look."""

import sys
from unicodedata import category

import pytest

from briefgen.fonts import choose, is_invisible, mark_uncovered, open_font
from briefgen.layout.styles import Look, Styles
from briefgen.themes import StyleName
from tests.documents import theme

ALL = [chr(point) for point in range(0x20, sys.maxunicode + 1) if category(chr(point)) not in ("Cn", "Cc")]
# Of the East Asian characters and syllables, every fiftieth: they take the time and are all in the same fonts.
SOME = [each for each in ALL if not "\u3400" <= each <= "\ud7a3" and ord(each) < 0x1FB00] + ALL[::50]
SEQUENCES = [
    "👩\u200d👩\u200d👧\u200d👦", "🇳🇴", "❤\ufe0f", "👍🏽", "1\ufe0f\u20e3", "x\U000e0101",
    "\u0378\ue000\ud800", "e\u0301\u0323", "\u200bक\u094d\u200d", "ﷺ", "a\u20d0",
]  # fmt: skip


def missing(text: str, look: Look) -> list[str]:
    """The parts of the text that are drawn with the missing glyph, or with nothing although they can be seen."""
    found = []
    for face, part in choose(mark_uncovered(text), look.family, bold=look.bold, italic=look.italic):
        setting = open_font(face).set(part)
        shown = "".join(glyph.text for glyph in setting.glyphs)
        lost = [each for each in part if each not in shown and not is_invisible(each)]
        if lost or not all(glyph.number for glyph in setting.glyphs):
            found.append(f"{face.name}: {[f'U+{ord(each):04X}' for each in lost]}")
    return found


@pytest.mark.slow
@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("style", ["body", "title"])
@pytest.mark.parametrize("name", ["classic", "modern", "plain"])
def test_every_character_is_drawn_or_marked(name: str, style: StyleName, bold: bool) -> None:
    look = Styles(theme(name), "en").paragraph(style).look
    styled = Look(look.family, bold, bold, look.size, look.colour)
    found = [each for text in SOME for each in missing(text, styled)]
    assert not found, found[:40]


@pytest.mark.parametrize("text", SEQUENCES)
def test_sequences_of_characters_are_drawn_or_marked(text: str) -> None:
    look = Styles(theme(), "en").paragraph("title").look
    assert not missing(text, look)
