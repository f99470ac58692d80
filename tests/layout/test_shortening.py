"""What has too little room ends after a word, with an ellipsis."""

import pytest

from briefgen.document import Text, plain_text
from briefgen.layout.paragraphs import TextBox
from briefgen.layout.shortening import shortened
from briefgen.layout.styles import Styles
from briefgen.layout.words import set_text
from tests.documents import plain, theme

STYLES = Styles(theme(), "en")


def test_what_fits_is_unchanged() -> None:
    words = plain("Briefing note")
    assert shortened(words, "running-head", 400, 2, STYLES) is words


@pytest.mark.parametrize("width", [60, 150, 440])
@pytest.mark.parametrize("text", ["reception, " * 60, "x" * 600, "한소라 " * 200])
def test_the_words_fill_the_lines_and_no_more(text: str, width: float) -> None:
    cut = shortened(plain(text), "running-head", width, 2, STYLES)
    style = STYLES.paragraph("running-head")
    assert len(TextBox(set_text(cut, style.look, STYLES), style, width).lines) == 2
    kept = plain_text(cut).removesuffix(" …")
    assert text.startswith(kept) and not kept.endswith((",", " "))
    assert "reception" not in text or kept.endswith("reception")


def test_each_text_keeps_its_field() -> None:
    words = (Text("Briefing note"), Text(" · "), Text("reception " * 60, "title"))
    cut = shortened(words, "running-head", 300, 2, STYLES)
    assert [text.origin for text in cut] == [None, None, "title", None]
