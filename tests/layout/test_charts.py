"""A chart on pages: a figure under its caption, cut between bars, mirrored where lines begin at the right."""

from briefgen.layout.charts import draw_chart
from briefgen.layout.drawings import Bar, Label
from briefgen.layout.styles import Styles
from tests.documents import document_of, theme
from tests.layout.figures import bars, chart
from tests.layout.recorder import record

MANY = chart("bars", [f"label {at}" for at in range(120)], {"": [str(at) for at in range(120)]}, "Caption")


def test_it_is_one_figure_with_its_caption_and_all_words() -> None:
    recorder = record(document_of(MANY, page_label=""), theme())
    figures = [node for node in recorder.nodes() if node.element and node.element.role == "figure"]
    assert len(recorder.pages) == len(figures) > 1
    assert len({id(node.element) for node in figures}) == 1 and figures[0].element
    assert figures[0].element.source is MANY
    said = "".join(node.text() for node in figures).split()
    assert said == ["Caption", *(word for at in range(120) for word in ("label", str(at), str(at)))]


def test_a_right_to_left_language_has_bars_that_grow_to_the_left() -> None:
    given = chart("bars", ["a", "b"], {"": ["10", "5"]})
    here, there = (draw_chart(given, 400, Styles(theme(), tag)) for tag in ("en", "ar"))
    for plain, turned in zip(here, there, strict=True):
        (one,), (other,) = bars(plain), bars(turned)
        assert other.x == 400 - one.x - one.width
        assert next(part.x for part in turned.parts if isinstance(part, Label)) == 400


def test_lines_are_one_drawing() -> None:
    (drawing,) = draw_chart(chart("lines", ["a", "b"], {"A": ["1", "2"]}), 400, Styles(theme(), "en"))
    assert any(isinstance(part, Bar) for part in drawing.parts)
