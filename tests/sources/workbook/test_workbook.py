"""Workbooks give located text; what is none, or is dangerous, is told in one problem."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.errors import DataError
from tests.sources.workbook.workbooks import first, read, saved


def test_merged_cells_are_a_warning(tmp_path: Path) -> None:
    (problem,) = first(saved(tmp_path / "g.xlsx", ["a", "b"], ["c", "d"], merged="B2:C2")).problems
    assert (problem.severity, problem.id) == ("warning", "workbook.merged")
    assert problem.place and problem.place.cell == "B2"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """One workbook for all that is damaged: openpyxl writes the time into it, and its length changes with that."""
    return saved(tmp_path_factory.mktemp("whole") / "g.xlsx", ["Surname"], ["Okoro"]).read_bytes()


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_workbook_is_a_problem_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, whole: bytes, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("damaged")
    content = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    (folder / "g.xlsx").write_bytes(content[: data.draw(st.integers(1, len(content)))])
    try:
        read(folder / "g.xlsx")
    except DataError as error:
        assert error.problems
