"""Charts and codes as SVG: with alternative text, real words, and nothing that the policy of the page refuses."""

from briefgen.document import Caption, QrCode, Text
from briefgen.layout.styles import Styles
from briefgen.writers.html.drawings import chart_to_svg, code_to_svg
from tests.documents import plain, theme, words
from tests.layout.figures import chart
from tests.writers.html.reading import main

SVG = "{http://www.w3.org/2000/svg}"
STYLES = Styles(theme(), "en")


def test_a_chart_is_a_figure_with_words_in_it() -> None:
    figure = main(chart("bars", ["<a>", "b"], {"": ["10", "-5"]}, "Trade"))[0]
    caption, svg = figure
    assert (figure.tag, caption.tag, caption.text) == ("figure", "figcaption", "Trade")
    assert (svg.get("role"), svg.get("aria-label")) == ("img", "A chart")
    assert [each.text for each in svg if each.tag == f"{SVG}text"] == ["<a>", "10", "b", "-5"]


def test_a_code_is_one_path_above_its_caption() -> None:
    code = QrCode("x", (b"\1\0", b"\0\1"), plain("QR code: x"), 30, Caption(words("Scan")))
    svg, caption = main(code)[0]
    assert [each.tag for each in svg] == [f"{SVG}path"] and caption.text == "Scan"
    assert svg.get("width") == "30mm"


def test_nothing_in_it_is_a_style_or_a_script() -> None:
    made = chart_to_svg(chart("lines", ['"><script>'], {"<b>": ["1"]}), STYLES)
    made += code_to_svg(QrCode("x", (b"\1",), (Text('"><script>'),)), STYLES)
    assert "style=" not in made and "<script" not in made and "<b>" not in made
