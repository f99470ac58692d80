"""A paper from right to left begins at the right; its words, pictures and outlines are not mirrored themselves."""

from dataclasses import replace

from pytest import approx

from briefgen.fonts import Outline
from briefgen.layout.mirror import Mirrored
from briefgen.layout.order import placed
from briefgen.layout.styles import Stroke
from tests.documents import around, document_of, items, paragraph, picture, theme
from tests.layout.recorder import Recorder, record
from tests.layout.test_order import words_of

WIDTH = 500.0


def drawn() -> tuple[Recorder, Mirrored]:
    recorder = Recorder()
    mirrored = Mirrored(recorder)
    mirrored.begin_page(WIDTH, 700)
    return recorder, mirrored


def test_what_has_a_width_keeps_its_distance_from_the_other_edge() -> None:
    recorder, canvas = drawn()
    canvas.box(10, 20, 30, 40, "#000000")
    canvas.frame(10, 20, 30, 40, Stroke(1, "#000000"))
    canvas.line(10, 40, 5, Stroke(1, "#000000"))
    canvas.picture(picture(), 10, 20, 30, 40)
    assert recorder.given("box")[0][:4] == recorder.given("frame")[0][:4] == (460, 20, 30, 40)
    assert recorder.given("line")[0][:2] == (460, 490) and recorder.given("picture")[0] == (460, 20, 30, 40)


def test_an_outline_is_moved_unless_it_slopes() -> None:
    recorder, canvas = drawn()
    canvas.path(Outline((), 1000, 700), (0.1, 0, 0, 0.1, 10, 20), "#000000")
    canvas.path(Outline((), 1000, 700), (0.1, 0.1, -0.1, 0.1, 10, 20), "#000000")
    assert [placed[4] for placed, _ in recorder.given("path")] == [approx(390), 10]


def test_words_stay_in_their_order() -> None:
    recorder, canvas = drawn()
    canvas.words(0, 0, [word for _, word in placed(words_of("אב 12", "he"))])
    assert recorder.lines == [[" 12 אב"]]


def test_a_whole_paper_is_mirrored_and_says_its_words_in_reading_order() -> None:
    blocks = (paragraph("שלום (London) 5"), items("אחד", "שתיים")[0][0])
    paper = around(replace(document_of(*blocks), language="he"), foot="סוף")
    shown = record(paper, theme())
    spans = [node.element.source for node in shown.nodes() if node.element and node.element.role == "span"]
    assert "שלום (London) 5 " in [getattr(source, "text", "") for source in spans]
