"""A public paper says whom to call."""

from pathlib import Path

from tests.checks.cases import Write, in_paper


def test_an_office_that_publishes_can_be_reached(write: Write, tmp_path: Path) -> None:
    office = tmp_path / "briefgen.yaml"
    office.write_text("office: {name: Embassy}\n")
    (problem,) = in_paper("", write, "press-summary")
    assert (problem.id, problem.severity) == ("media.contact", "error")
    assert in_paper("", write) == []
    assert [each.id for each in in_paper("waive: {media.contact: no press}", write, "press-summary")] == ["waive.used"]
    office.write_text("office: {name: Embassy, email: info@norland.example}\n")
    assert in_paper("", write, "press-summary") == []
