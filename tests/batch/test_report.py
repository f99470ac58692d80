"""The ending of its name says what a report is."""

from pathlib import Path

import pytest

from briefgen.batch import check_report, write_report
from briefgen.errors import OutputError
from tests.batch.report.results import results


@pytest.mark.parametrize("name", ["r.html", "r.json", "r.XML"])
def test_each_format_is_written_whole(name: str, tmp_path: Path) -> None:
    write_report(tmp_path / "deep" / name, tmp_path / "out", results(tmp_path))
    assert (tmp_path / "deep" / name).stat().st_size > 500
    assert [each.name for each in (tmp_path / "deep").iterdir()] == [name]


def test_another_ending_is_told_before_anything_is_built(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"does not end in '\.htm'") as raised:
        check_report(tmp_path / "r.htm")
    (problem,) = raised.value.problems
    assert (problem.id, problem.hint) == ("output.report", "did you mean `.html`?")
