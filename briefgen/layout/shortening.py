"""Shortens a text of the furniture to the lines that there is room for, by its measured words."""

from dataclasses import replace

from briefgen.document import PlainText, Text, plain_text
from briefgen.layout.paragraphs import TextBox
from briefgen.layout.styles import Styles
from briefgen.layout.words import set_text
from briefgen.themes import StyleName

_ELLIPSIS = " …"
_SURE = 0.98  # share of the width: a program that sets the words itself may measure them slightly wider


def shortened(words: PlainText, name: StyleName, width: float, most: int, styles: Styles) -> PlainText:
    """The words, cut after a word and with an ellipsis if they take more than `most` lines of `width` points."""
    style = replace(styles.paragraph(name), align="start", indent=0)

    def fits(candidate: PlainText, room: float) -> bool:
        return len(TextBox(set_text(candidate, style.look, styles), style, room).lines) <= most

    if fits(words, width):
        return words
    text = plain_text(words)
    fitting, too_long = 0, len(text)
    while too_long - fitting > 1:
        middle = (fitting + too_long) // 2
        if fits((*_opening(words, middle), Text(_ELLIPSIS)), width * _SURE):
            fitting = middle
        else:
            too_long = middle
    whole_words = text[: fitting + 1].rpartition(" ")[0]
    kept = len(whole_words) if len(whole_words) > fitting // 2 else fitting
    return (*_opening(words, len(text[:kept].rstrip(" ,;:·–—…"))), Text(_ELLIPSIS))


def _opening(words: PlainText, length: int) -> PlainText:
    """The first `length` characters; each text keeps its origin."""
    kept: list[Text] = []
    for text in words:
        if length > 0:
            kept.append(Text(text.text[:length], text.origin))
        length -= len(text.text)
    return tuple(kept)
