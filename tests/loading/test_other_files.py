"""The wrong file is told for what it is, with the events that there are."""

from pathlib import Path

import pytest

from tests.loading.good_event import GOOD, problems_of, written


@pytest.mark.parametrize(
    ("text", "name", "what"),
    [
        ("okoro: {name: Daniel}\nhan: {name: Sora}\n", "people.yaml", "a list of people"),
        ("office: {name: Embassy}\n", "briefgen.yaml", "the office's settings"),
        ("defaults: {theme: plain}\nmarkings: {public: x}\n", "ours.yaml", "the office's settings"),
    ],
)
def test_another_file_of_the_workspace(text: str, name: str, what: str, tmp_path: Path) -> None:
    (problem,) = problems_of(written(tmp_path, text, name))
    assert (problem.id, problem.message) == ("event.other-file", f"this file holds {what}, and no event")
    assert problem.hint == "briefgen new TITLE starts an event"
    (tmp_path / "events").mkdir()
    written(tmp_path / "events", GOOD, "day.yaml")
    assert "events/day.yaml" in (problems_of(tmp_path / name)[0].hint or "")


@pytest.mark.parametrize("text", ["titel: Day\n", "title: Day\nokoro: {name: Daniel}\n", "okoro: {nmae: Daniel}\n"])
def test_an_event_with_mistakes_is_an_event(text: str, tmp_path: Path) -> None:
    assert "event.other-file" not in {each.id for each in problems_of(written(tmp_path, text))}
