"""The JUnit report has a case for each event, and fails those that failed."""

from pathlib import Path
from typing import Any

from lxml import etree

from briefgen.batch.report.junit import as_junit
from tests.batch.report.results import FILES, HOSTILE, results


def test_each_event_is_a_case(tmp_path: Path) -> None:
    suite: Any = etree.fromstring(as_junit(results(tmp_path), FILES, tmp_path, tmp_path / "r.xml").encode())
    assert (suite.get("tests"), suite.get("failures")) == ("5", "2")
    row, book, failed, built, unchanged = suite
    assert [(each.get("classname"), each.get("name")) for each in (row, book)] == [
        ("briefgen.files", "s.xlsx"), ("briefgen.files", "guests.xlsx"),
    ]  # fmt: skip
    assert ([each.tag for each in row], [each.tag for each in book]) == (["failure"], ["system-out"])
    (failure,) = failed
    assert failure.tag == "failure" and "the disk is full" in (failure.get("message") or "")
    assert HOSTILE.split(" ", maxsplit=1)[0] in (failure.text or "") and "\u202e" not in (failure.text or "")
    assert [each.tag for each in built] == ["system-out"] and not list(unchanged)
