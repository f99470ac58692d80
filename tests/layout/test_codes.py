"""A QR code in a PDF: one path with all its squares, inside its quiet zone."""

from briefgen.document import Caption, QrCode
from briefgen.layout.codes import QUIET, draw_code
from briefgen.layout.drawings import Shape
from briefgen.themes import POINTS_PER_MM
from tests.documents import document_of, plain, theme, words
from tests.layout.recorder import record

MODULES = (b"\1\1\0", b"\0\0\1", b"\1\0\1")
CODE = QrCode("x", MODULES, plain("QR code: x"), 22, Caption(words("Scan me")))


def squares(polygons: tuple[tuple[tuple[float, float], ...], ...], step: float) -> set[tuple[int, int]]:
    """The squares that the rectangles cover, by column and row."""
    found = set()
    for (left, top), (right, _), (_, bottom), _ in polygons:
        assert round((bottom - top) / step) == 1
        found |= {(column, round(top / step)) for column in range(round(left / step), round(right / step))}
    return found


def test_the_dark_squares_are_covered_and_no_other() -> None:
    drawing = draw_code(CODE, 500)
    (shape,) = drawing.parts
    assert isinstance(shape, Shape)
    step = drawing.width / (3 + 2 * QUIET)
    dark = {(at + QUIET, row + QUIET) for row, squares in enumerate(MODULES) for at, dark in enumerate(squares) if dark}
    assert squares(shape.polygons, step) == dark
    assert drawing.width == drawing.height == 22 * POINTS_PER_MM
    assert draw_code(CODE, 20).width == 20


def test_it_is_one_path_in_a_figure_with_its_caption() -> None:
    recorder = record(document_of(CODE, page_label=""), theme())
    (figure,) = [node for node in recorder.nodes() if node.element and node.element.role == "figure"]
    assert figure.element and figure.element.source is CODE
    assert figure.text().strip() == "Scan me"
    assert len(recorder.given("path")) == 1 and not recorder.given("picture")
