"""Columns make room for their longest words, at the cost of those that have room, and of nothing else."""

from hypothesis import given
from hypothesis import strategies as st
from pytest import approx

from briefgen.document.columns import room_for_words

sizes = st.lists(st.tuples(st.floats(1, 500), st.floats(0, 500)), min_size=1, max_size=9)


def test_a_narrow_column_takes_from_the_wide() -> None:
    assert room_for_words([10, 50, 40], [20, 10, 40]) == [20, 40, 40]


def test_nothing_changes_where_all_words_fit() -> None:
    assert room_for_words([10, 50], [10, 5]) == [10, 50]


def test_too_little_room_is_shared() -> None:
    assert room_for_words([10, 20, 30], [30, 40, 20]) == [15, 25, 20]


@given(sizes)
def test_the_sum_stays_and_nobody_is_robbed_of_a_word(columns: list[tuple[float, float]]) -> None:
    widths, words = zip(*columns, strict=True)
    changed = room_for_words(widths, words)
    assert sum(changed) == approx(sum(widths))
    for before, after, word in zip(widths, changed, words, strict=True):
        assert after >= min(before, word) - 1e-6
