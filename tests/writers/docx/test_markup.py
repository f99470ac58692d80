"""Units of Word, and lengths shared out without a rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.writers.docx import markup
from briefgen.writers.docx.markup import emu_of_mm, shares, twips, twips_of_mm, w


def test_one_inch_is_one_inch_in_every_unit() -> None:
    assert twips(72) == twips_of_mm(25.4) == 1440
    assert emu_of_mm(25.4) == 914_400


@given(st.integers(1, 20_000), st.lists(st.floats(0.01, 100), min_size=1, max_size=12))
def test_shares_are_in_proportion_and_add_up(total: int, weights: list[float]) -> None:
    parts = shares(total, tuple(weights))
    assert sum(parts) == total
    for part, weight in zip(parts, weights, strict=True):
        assert part == pytest.approx(total * weight / sum(weights), abs=1.001)


def test_each_name_is_spelled_out_once() -> None:
    names = [
        value for name, value in vars(markup).items() if name.isupper() and isinstance(value, str) and value[0] == "{"
    ]
    assert len(names) > 20 and len(names) == len(set(names))
    assert w("p") == markup.P
