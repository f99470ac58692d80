"""Lines: an axis of round figures around them, a gap where a figure is missing, names that do not overlap."""

from decimal import Decimal
from itertools import pairwise

import pytest

from briefgen.document import Chart
from briefgen.layout.drawings import Drawing, Label, Shape, natural
from briefgen.layout.line_charts import draw_lines, plan_lines
from briefgen.layout.styles import Styles
from tests.documents import theme
from tests.layout.figures import Values, chart, words

WIDTH = 440.0


def styles(language: str = "en") -> Styles:
    return Styles(theme(), language)


def drawn(given: Chart) -> Drawing:
    return draw_lines(given, WIDTH, styles())


def line(values: Values) -> Chart:
    return chart("lines", [str(2000 + at) for at in range(len(values))], {"A": values})


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        (["3", "24"], ["0", "10", "20", "30"]),
        (["-20", "35"], ["-20", "0", "20", "40"]),
        (["-9", "-1"], ["-10", "-5", "0"]),
        (["1000", "1009"], ["1000", "1005", "1010"]),
        (["0", "0"], ["0", "0.5", "1.0"]),
        (["5"], ["0", "2", "4", "6"]),
        (["0.002", "0.0071"], ["0.000", "0.002", "0.004", "0.006", "0.008"]),
    ],
)
def test_the_axis_has_few_round_figures_around_all_others(values: Values, ticks: list[str]) -> None:
    assert plan_lines(line(values), WIDTH, styles()).ticks == list(map(Decimal, ticks))


def test_figures_of_the_axis_are_written_as_in_the_language() -> None:
    given = line(["0", "4000"])
    assert "2,000" in words([draw_lines(given, WIDTH, styles("en"))])
    assert "2.000" in words([draw_lines(given, WIDTH, styles("de"))])
    assert "2000" in words([draw_lines(given, WIDTH, styles("tlh"))])


def test_a_line_is_interrupted_where_a_figure_is_missing() -> None:
    def parts_of_line(values: Values) -> int:
        (shape,) = [part for part in drawn(line(values)).parts if isinstance(part, Shape)]
        return len(shape.polygons)

    assert parts_of_line(["1", "2", "3"]) == 3 + 2
    assert parts_of_line(["1", None, "3"]) == 2


def test_each_line_ends_with_its_name_and_last_figure() -> None:
    given = chart("lines", ["x", "y", "z"], {"Norland": ["1", "2", "3"], "Meridia": ["1", "4", None]})
    assert {"Norland 3", "Meridia 4"} <= set(words([drawn(given)]))


def test_names_at_the_ends_do_not_overlap_and_stay_beside_the_plot() -> None:
    lines: dict[str, Values] = {name: ["1", "9"] for name in "ABCDEF"}
    given = chart("lines", ["x", "y"], lines | {"G": ["1", "0"]})
    plan, leading = plan_lines(given, WIDTH, styles()), styles().paragraph("table-cell").leading
    tops = sorted(end.top for end in plan.ends)
    assert all(below - above >= leading - 0.01 for above, below in pairwise(tops))
    assert tops[0] >= plan.plot.top - leading and tops[-1] + leading <= plan.plot.bottom + leading


@pytest.mark.parametrize("count", [1, 2, 40])
@pytest.mark.parametrize("long", ["", "the quarter that began in "])
def test_labels_below_do_not_touch_and_the_last_is_there(count: int, long: str) -> None:
    given = chart("lines", [f"{long}{2000 + at}" for at in range(count)], {"A": list(map(str, range(count)))})
    below = plan_lines(given, WIDTH, styles()).below
    assert str(2000 + count - 1) in " ".join(label.words for label in below)
    for row in {label.y for label in below}:
        spans = sorted(_span(label) for label in below if label.y == row)
        assert spans[0][0] >= -0.01
        assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def _span(label: Label) -> tuple[float, float]:
    half = natural(label.words, label.style, styles()) / 2
    return label.x - half, label.x + half
