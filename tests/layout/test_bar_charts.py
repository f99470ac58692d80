"""Bars: as long as their figures, to both sides of zero, and every word stands whole beside one."""

import pytest

from briefgen.document import Chart
from briefgen.layout.bar_charts import draw_bars
from briefgen.layout.drawings import Drawing, Label, natural
from briefgen.layout.styles import Styles
from tests.documents import theme
from tests.layout.figures import bars, chart, words

WIDTH = 440.0
LONG = "The United Republic of the Northern and Southern Islands of Meridia and its Dependencies"


def drawn(given: Chart, width: float = WIDTH) -> list[Drawing]:
    return list(draw_bars(given, width, Styles(theme(), "en")))


def test_bars_are_as_long_as_their_figures() -> None:
    rows = drawn(chart("bars", ["a", "b", "c"], {"": ["100", "25", "0"]}))
    lengths = [sum(bar.width for bar in bars(row)) for row in rows]
    assert lengths[0] == pytest.approx(lengths[1] * 4) and lengths[2] == 0
    assert words(rows) == ["a", "100", "b", "25", "c", "0"]


def test_a_figure_below_zero_goes_to_the_other_side() -> None:
    above, below = drawn(chart("bars", ["a", "b"], {"": ["50", "-50"]}))
    ((right,), (left,)) = bars(above), bars(below)
    assert left.x + left.width == pytest.approx(right.x) and left.width == pytest.approx(right.width)
    assert left.x > 0
    label = [part for part in below.parts if isinstance(part, Label)][-1]
    assert label.align == "end" and label.x < left.x


def test_all_figures_below_zero_or_zero_are_drawn() -> None:
    assert [len(bars(row)) for row in drawn(chart("bars", ["a", "b"], {"": ["-3", "-9"]}))] == [1, 1]
    assert [len(bars(row)) for row in drawn(chart("bars", ["a", "b"], {"": ["0", "0"]}))] == [0, 0]


def test_a_missing_figure_is_a_dash() -> None:
    assert words(drawn(chart("bars", ["a", "b"], {"": ["1", None]}))) == ["a", "1", "b", "–"]


def test_several_series_stand_under_their_label_each_with_its_name_and_colour() -> None:
    rows = drawn(chart("bars", ["2024", "2025"], {"Norland": ["1", "2"], "Meridia": ["3", "4"]}))
    assert words(rows) == ["2024", "Norland", "1", "Meridia", "3", "2025", "Norland", "2", "Meridia", "4"]
    colours = [bar.colour for row in rows for bar in bars(row)]
    assert colours[:2] == colours[2:] and colours[0] != colours[1]


def test_shares_fill_a_part_of_their_track() -> None:
    rows = drawn(chart("shares", ["a", "b"], {"": ["0.75", "0.25"]}))
    for row, share in zip(rows, (0.75, 0.25), strict=True):
        track, bar = bars(row)
        assert bar.width == pytest.approx(track.width * share) and bar.colour != track.colour


@pytest.mark.parametrize("width", [WIDTH, 150.0])
@pytest.mark.parametrize("figure", ["7", "-7"])
def test_the_longest_words_stay_on_the_sheet_and_none_is_lost(width: float, figure: str) -> None:
    given = chart("bars", [LONG, "b"], {LONG: [figure, "123456789012345678901234567890"], "x": ["1", None]})
    styles = Styles(theme(), "en")
    rows = drawn(given, width)
    assert " ".join(words(rows)).count("Dependencies") == 3  # of the label, and of the name twice
    for row in rows:
        for part in row.parts:
            if isinstance(part, Label):
                long = natural(part.words, part.style, styles)
                left = part.x - long if part.align == "end" else part.x
                assert left >= -0.01 and left + long <= width + 0.5, part.words
            assert part.y < row.height if isinstance(part, Label) else True


def test_one_bar_and_forty() -> None:
    assert len(drawn(chart("bars", ["a"], {"": ["1"]}))) == 1
    assert len(drawn(chart("bars", list(map(str, range(40))), {"": list(map(str, range(40)))}))) == 40
