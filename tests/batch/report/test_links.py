"""Papers are linked from where the report is."""

from pathlib import Path

from briefgen.batch.report.links import link, paper_paths
from tests.batch.report.results import results


def test_links_are_relative_to_the_report(tmp_path: Path) -> None:
    failed, built, _ = results(tmp_path)
    assert paper_paths(failed, tmp_path / "out") == []
    first, _ = paper_paths(built, tmp_path / "out")
    assert link(first, tmp_path / "r.html") == "out/b 1/briefing.en.docx"
    assert link(first, tmp_path / "deep" / "er" / "r.html") == "../../out/b 1/briefing.en.docx"
