"""A public paper says whom to call."""

from pathlib import Path

import pytest

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


@pytest.mark.parametrize(
    ("office", "event", "told"),
    [
        ("spokesperson: a", "people: {a: {name: A}}", False),
        ("spokesperson: a", "people: {b: {name: B}}", True),
        ("state: N", "people: {a: {name: A}}\nmedia: {contact: a}", False),
        ("spokesperson: b", "people: {a: {name: A}}\nmedia: {contact: a}", False),
        ("state: N", "people: {a: {name: A, release: internal}}\nmedia: {contact: a}", True),
        ("phone: +999 1", "", False),
    ],
)
def test_somebody_whom_the_public_may_know_can_be_called(
    office: str, event: str, told: bool, write: Write, tmp_path: Path
) -> None:
    (tmp_path / "briefgen.yaml").write_text(f"office: {{name: Embassy, {office}}}\n")
    found = [each for each in in_paper(event, write, "press-summary") if each.id == "media.contact"]
    assert bool(found) == told
    for problem in found:
        assert problem.message == "the public paper names nobody whom the press may call"
        assert problem.place is None and "contact" in (problem.hint or "")
