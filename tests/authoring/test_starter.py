"""A new event file has a name that every computer can hold, whatever the title."""

from pathlib import Path

import pytest

from briefgen.authoring import new_event
from briefgen.characters import forbidden_character
from briefgen.errors import OutputError


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("National Day", "national-day"),
        ("리셉션", "lisebsyeon"),
        ("Con", "con-event"),
        ("COM1", "com1-event"),
        ("nul", "nul-event"),
        ("Ａｕｘ", "aux-event"),
    ],
)
def test_names_of_new_files(title: str, name: str, here: Path) -> None:
    assert new_event(title, None, here) == Path(f"{name}.yaml")


def test_titles_without_letters_do_not_meet(here: Path) -> None:
    assert new_event("!", None, here) != new_event("?", None, here)


@pytest.mark.parametrize(
    ("title", "why"),
    [
        ("a\x1bb", "control"),
        ("a\x1cb", "control"),
        ("a\x85b", "line end"),
        ("a\u202eb", "turns letters"),
        ("a\u2028b", "line separator"),
    ],
)
def test_a_title_that_cannot_be_printed_is_refused(title: str, why: str, here: Path) -> None:
    with pytest.raises(OutputError, match=r"new\.title") as caught:
        new_event(title, None, here)
    (problem,) = caught.value.problems
    assert why in problem.message and forbidden_character(str(problem)) is None
    assert not list(here.iterdir())


@pytest.mark.parametrize("title", ["", "  ", "\n"])
def test_an_event_needs_a_title(title: str, here: Path) -> None:
    with pytest.raises(OutputError, match="needs a title"):
        new_event(title, None, here)


def test_a_file_of_that_name_stays_whatever_its_capitals(here: Path) -> None:
    (here / "NATIONAL-DAY.yaml").write_text("mine")
    with pytest.raises(OutputError, match=r"NATIONAL-DAY\.yaml exists already"):
        new_event("National Day", None, here)
    assert (here / "NATIONAL-DAY.yaml").read_text() == "mine"


def test_a_name_asked_for_is_not_a_reserved_one(here: Path) -> None:
    with pytest.raises(OutputError, match=r"con-event\.yaml"):
        new_event("National Day", Path("con.yaml"), here)


@pytest.mark.parametrize("title", ["", "  \n ", "a\x07b"])
def test_a_title_says_something(title: str, here: Path) -> None:
    with pytest.raises(OutputError, match=r"new\.title"):
        new_event(title, None, here)
    assert list(here.iterdir()) == []


def test_a_new_event_goes_where_it_is_told_to(here: Path) -> None:
    assert new_event("National Day", Path("day.yaml"), here) == Path("day.yaml")
    assert (here / "day.yaml").is_file()
