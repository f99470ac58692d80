"""Drawings: placed downwards from a corner, mirrored for right-to-left languages, words in whole lines."""

from briefgen.layout.drawings import Bar, Drawing, DrawingBox, Label, Shape, broken, natural, polygon_outline
from briefgen.layout.styles import Styles
from tests.documents import theme
from tests.layout.recorder import Recorder

PARTS = Bar(10, 5, 30, 8, "#112233"), Shape((((0, 0), (10, 0), (10, 10)),), "#445566"), Label("words", 90, 20, "end")
DRAWING = Drawing(100, 50, PARTS)


def styles() -> Styles:
    return Styles(theme(), "en")


def drawn(drawing: Drawing, *, turned: bool = False) -> Recorder:
    recorder = Recorder()
    recorder.begin_page(600, 800)
    DrawingBox(drawing, styles(), turned=turned).draw(recorder, 100, 700)
    recorder.end_page()
    return recorder


def test_parts_are_drawn_from_the_upper_left_corner() -> None:
    recorder = drawn(DRAWING)
    assert recorder.given("box") == [(110, 687, 30, 8, "#112233")]
    ((placed, colour),) = recorder.given("path")
    assert colour == "#445566" and placed[4:] == (100, 700)
    points = [
        (x * placed[0], y * placed[3]) for _, each in polygon_outline((((0, 0), (10, 5)),), 10).steps for x, y in each
    ]
    assert points == [(0, 0), (10, -5)]
    assert recorder.lines == [["words "]]


def test_a_mirrored_drawing_has_its_parts_on_the_other_side() -> None:
    bar, shape, label = DRAWING.mirrored().parts
    assert isinstance(bar, Bar) and bar.x == 60
    assert isinstance(shape, Shape) and shape.polygons == (((100, 0), (90, 0), (90, 10)),)
    assert isinstance(label, Label) and (label.x, label.align) == (10, "end")
    assert DRAWING.mirrored().mirrored() == DRAWING


def test_words_are_broken_without_loss() -> None:
    text = "The United Republic of the Northern and Southern Islands"
    lines = broken(text, 90, "table-cell", styles())
    assert len(lines) > 2 and " ".join(lines) == text
    assert all(natural(line, "table-cell", styles()) <= 90 for line in lines)
    assert broken("", 90, "table-cell", styles()) == [] and natural("", "table-cell", styles()) == 0


def test_an_outline_closes_each_polygon() -> None:
    outline = polygon_outline((((0, 0), (1, 0), (1, 1)), ((5, 5), (6, 5), (6, 6))), 10)
    assert [verb for verb, _ in outline.steps] == ["move", "line", "line", "close"] * 2
