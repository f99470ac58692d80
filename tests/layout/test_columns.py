"""Columns make room for their longest words, at the cost of those that have room, and of nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest import approx

from briefgen.document import Column, Row, Table
from briefgen.layout.columns import fit_columns, measure_columns, needs_of, room_for_words, set_cells
from briefgen.layout.fewest_lines import Need
from briefgen.layout.lines import natural_width
from briefgen.layout.styles import Styles
from tests.documents import plain, theme, words

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


THREE = Table(tuple(Column(words(name), 1) for name in "abc"), (), plain(""))


def test_a_need_is_the_line_and_the_longest_word_of_a_cell() -> None:
    styles = Styles(theme(), "en")
    rows = (Row.of(words("a long line of words"), words("x")), Row.of(words("extraordinarily"), words("y")))
    table = Table((Column(words("One"), 1), Column(words("Two"), 1)), rows, plain(""))
    _, line, word = (natural_width(row[0]) for row in set_cells(table, styles))
    _, (first, _), (second, _) = needs_of(set_cells(table, styles))
    assert first.natural == line and second == Need(word, word)


@given(st.lists(st.tuples(st.floats(0, 400), st.floats(0, 100)), min_size=3, max_size=3), st.sampled_from([0, 1, 5]))
def test_columns_fill_the_table_whatever_they_need(found: list[tuple[float, float]], tolerance: float) -> None:
    needs = [Need(max(natural, word), word) for natural, word in found]
    columns = fit_columns(THREE, [needs], 400, Styles(theme(), "en"), tolerance)
    assert sum(columns.widths) + 2 * columns.gutter == approx(400)
    assert all(width > 0 for width in columns.widths)
    assert columns.gutter >= theme().table.gutter * 0.8 - 1e-6


def test_a_tolerance_comes_from_columns_with_room_and_else_from_the_gutter() -> None:
    styles, room = Styles(theme(), "en"), 400 - 2 * theme().table.gutter
    roomy = fit_columns(THREE, [[Need(room / 2, 1), Need(room / 4, 1), Need(50, 1)]], 400, styles, 1)
    assert roomy.gutter == theme().table.gutter
    assert roomy.widths[0] == approx(room / 2 + 1)
    tight = fit_columns(THREE, [[Need(room / 2, 1), Need(room / 4, 1), Need(room / 4, 1)]], 400, styles, 1)
    assert tight.widths == approx([room / 2 + 1, room / 4 + 1, room / 4 + 1])
    assert tight.gutter == approx(theme().table.gutter - 1.5)


cells = st.text(st.sampled_from("abc AV.,2026-/–—é한\u00ad\u00a0\t"), max_size=30)


@given(st.lists(cells, min_size=1, max_size=4), st.sampled_from(["classic", "modern"]))
def test_measuring_alone_finds_what_the_set_words_need(texts: list[str], name: str) -> None:
    styles = Styles(theme(name), "en")
    table = Table((Column(words("No. of seats"), 1),), tuple(Row.of(plain(text)) for text in texts), plain(""))
    for (quick,), (slow,) in zip(measure_columns(table, styles), needs_of(set_cells(table, styles)), strict=True):
        assert quick.natural == approx(slow.natural) and quick.word == approx(slow.word) and quick.lines == slow.lines


REMARK = "Arrives at 19:30 with two guards and an interpreter and leaves before the toast and the speeches"


def guest_list(*remarks: str) -> Table:
    """Guests as the briefing lists them, in the proportions of its template, with these remarks."""
    heads = {"List": 8, "Name": 26, "Position": 26, "Country": 16, "Reply": 17, "Table": 12, "Notes": 15}
    columns = tuple(Column(words(name), width) for name, width in heads.items())
    rows = (
        Row.of(*map(plain, ("A 1", "Mr Tomas Reyes", "Editor", "Meridia", "accepted", "1, seat 1", remark)))
        for remark in remarks
    )
    return Table(columns, tuple(rows), plain(""))


def widths_of(table: Table, name: str = "classic") -> list[float]:
    styles = Styles(theme(name), "en")
    return fit_columns(table, measure_columns(table, styles), styles.text_width, styles).widths


@pytest.mark.parametrize("name", ["classic", "modern", "plain"])
def test_a_long_remark_takes_the_room_of_empty_columns(name: str) -> None:
    table = guest_list(REMARK, "")
    styles = Styles(theme(name), "en")
    *_, (*others, notes), _ = measure_columns(table, styles)
    *given, last = widths_of(table, name)
    assert notes.natural / last < 5
    assert all(width >= need.natural for width, need in zip(given, others, strict=True))


def test_one_long_word_breaks_and_no_other_cell_of_a_long_table() -> None:
    table = guest_list("x" * 136, *["Halal"] * 399)
    widths, needs = widths_of(table), measure_columns(table, Styles(theme(), "en"))
    assert [need.natural <= width for need, width in zip(needs[1], widths, strict=True)] == [True] * 6 + [False]
    assert all(need.natural <= width for row in needs[2:] for need, width in zip(row, widths, strict=True))


def test_of_a_short_table_too_no_word_of_usual_length_is_cut() -> None:
    styles = Styles(theme(), "en")
    table = guest_list("x" * 136, REMARK, REMARK)
    for row in measure_columns(table, styles):
        for need, width in zip(row, widths_of(table), strict=True):
            assert need.word <= width or need.word > styles.text_width / 3


def test_the_proportions_of_the_template_hold_where_no_line_is_broken() -> None:
    table = Table((Column(words("a"), 3), Column(words("b"), 1)), (Row.of(words("x"), words("y")),), plain(""))
    first, second = widths_of(table)
    assert first == approx(3 * second)
