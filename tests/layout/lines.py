"""Sets a paragraph by itself and gives its lines, for tests of what a line is made of."""

from briefgen.document import Inline
from briefgen.layout.paragraphs import TextBox
from briefgen.layout.styles import Styles
from briefgen.layout.words import set_text
from tests.documents import theme, words


def box(*inlines: str | Inline, width: float, balanced: bool = False) -> TextBox:
    """A paragraph of running text, as wide as that."""
    styles = Styles(theme(), "en")
    style = styles.paragraph("body")
    return TextBox(set_text(words(*inlines), style.look, styles), style, width, balanced=balanced)


def lines(*inlines: str | Inline, width: float, balanced: bool = False) -> list[str]:
    """Its lines; a bar stands where words are set apart."""
    found = box(*inlines, width=width, balanced=balanced).lines
    return ["|".join("".join(word.text for word in strip.words) for strip in line).rstrip() for line in found]
