"""An event is put together from its files; what one of them gets wrong costs the rest nothing."""

from pathlib import Path
from unittest.mock import patch

import pytest
from PIL import Image

from briefgen.errors import DataError, Problem
from briefgen.loading import load_event

START = "title: T\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\n"


def only_problem(folder: Path, text: str) -> Problem:
    (folder / "event.yaml").write_text(START + text, "utf-8")
    with pytest.raises(DataError) as caught:
        load_event(folder / "event.yaml")
    (problem,) = caught.value.problems
    return problem


def test_a_photograph_that_two_people_share_is_read_once(tmp_path: Path) -> None:
    Image.new("RGB", (60, 80), "navy").save(tmp_path / "both.png")
    people = "people:\n  a: {name: A, photograph: both.png}\n  b: {name: B, photograph: {path: both.png}}\n"
    (tmp_path / "event.yaml").write_text(START + people, "utf-8")
    with patch.object(Image, "open", wraps=Image.open) as opened:
        loaded = load_event(tmp_path / "event.yaml")
    assert list(loaded.pictures) == ["both.png"]
    assert opened.call_count == 1


@pytest.mark.parametrize("field", ["photograph", "transcript"])
def test_a_file_outside_the_workspace_is_told_where_it_is_named(field: str, tmp_path: Path) -> None:
    if field == "photograph":
        problem = only_problem(tmp_path, "people: {a: {name: A, photograph: ../a.png}}\n")
    else:
        problem = only_problem(tmp_path, "people: {a: {name: A}}\nspeeches: [{speaker: a, transcript: ../a.txt}]\n")
    assert problem.id == "file.outside" and problem.place and problem.place.line == (4 if field == "photograph" else 5)


def test_a_list_of_people_holds_files_and_people(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, "people:\n  - a: {name: A}\n  - [b]\n")
    assert "`people` should have named fields below it, not a list" in problem.message


def test_markings_are_named_by_level(tmp_path: Path) -> None:
    (tmp_path / "briefgen.yaml").write_text("markings: SECRET\n", "utf-8")
    problem = only_problem(tmp_path, "")
    assert "`markings` should have named fields below it, not SECRET" in problem.message


def test_an_id_is_a_text(tmp_path: Path) -> None:
    assert "`id` should be text, not a list" in only_problem(tmp_path, "id: [a]\n").message
