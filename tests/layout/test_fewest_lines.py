"""The widths that give a table the fewest lines, from what its cells need."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.layout.fewest_lines import Need, fewest_lines, improved

WHOLE = 400.0
cells = st.builds(lambda word, more: Need(word + more, word), st.floats(1, 120), st.floats(0, 600))
tables = st.integers(1, 5).flatmap(
    lambda columns: st.lists(st.lists(cells, min_size=columns, max_size=columns), min_size=1, max_size=8)
)


def test_each_column_has_its_longest_line_where_there_is_room() -> None:
    widths = fewest_lines([[Need(50, 20), Need(100, 20)], [Need(80, 20), Need(10, 10)]], WHOLE)
    assert widths is not None and widths[0] >= 80 and widths[1] >= 100


def test_the_room_goes_where_it_saves_most_lines() -> None:
    rows = [[Need(300, 40), Need(60, 30)]] + [[Need(60, 40), Need(200, 30)] for _ in range(9)]
    widths = fewest_lines(rows, 300)
    assert widths is not None and widths[1] >= 200 and widths[0] >= 60


def test_a_word_is_cut_rather_than_many_lines_broken() -> None:
    rows = [[Need(150, 150), Need(20, 20)]] + [[Need(20, 20), Need(180, 30)] for _ in range(60)]
    widths = fewest_lines(rows, 220)
    assert widths is not None and widths[1] >= 180


@given(tables)
def test_the_widths_fit(rows: list[list[Need]]) -> None:
    widths = fewest_lines(rows, WHOLE)
    assert widths is None or (sum(widths) <= WHOLE + 1e-6 and min(widths) > 0)


@given(tables)
def test_moving_width_keeps_the_sum(rows: list[list[Need]]) -> None:
    even = [WHOLE / len(rows[0])] * len(rows[0])
    widths = improved(rows, even)
    assert abs(sum(widths) - WHOLE) < 1e-6 and min(widths) > 0


def test_of_equal_widths_the_first_is_kept() -> None:
    assert improved([[Need(10, 10), Need(10, 10)]], [150, 250], [200, 200]) == [150, 250]
