"""A chart on pages: a figure under its caption, cut between bars, mirrored where lines begin at the right."""

from briefgen.layout.charts import draw_chart
from briefgen.layout.drawings import Bar
from briefgen.layout.styles import Styles
from briefgen.themes import POINTS_PER_MM
from tests.documents import document_of, theme
from tests.layout.figures import chart
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


def test_a_right_to_left_language_has_charts_that_begin_at_the_right() -> None:
    given = chart("bars", ["a", "b"], {"": ["10", "5"]})
    here, there = (
        record(document_of(given, language=tag, page_label=""), theme()).given("box") for tag in ("en", "ar")
    )
    sheet = theme().page.width * POINTS_PER_MM
    assert [round(sheet - x - width, 3) for x, _, width, *_ in here] == [round(x, 3) for x, *_ in there]


def test_lines_are_one_drawing() -> None:
    (drawing,) = draw_chart(chart("lines", ["a", "b"], {"A": ["1", "2"]}), 400, Styles(theme(), "en"))
    assert any(isinstance(part, Bar) for part in drawing.parts)
